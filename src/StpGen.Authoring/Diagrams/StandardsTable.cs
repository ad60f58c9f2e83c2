using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>A row for each standard, grouped by pathway, and a column for each organisation that is named.</summary>
/// <param name="hasColumns">Whether organisations have a column each.</param>
/// <param name="hasDays">Whether the dates differ.</param>
internal sealed class StandardsTable(DiagramSource source, List<Organisation> organisations, bool hasColumns, bool hasDays)
{
    private const string AtRisk = "at risk";

    /// <summary>Organisations whose whole names have room above their columns.</summary>
    private const int MostWhole = 2;

    private readonly bool _isWhole = organisations.Count <= MostWhole;

    /// <summary>What the short names above columns stand for, each with its whole name.</summary>
    public ImmutableArray<(string Short, string Whole)> ShortNames => !hasColumns || _isWhole ? []
        : [.. organisations.Where(o => o.ShortName is not null).Select(o => (Name(o), source.Text(o, "name", o.Name)))];

    public Table Of(ImmutableArray<RiskOfStandard> risks)
    {
        // A column that is mostly empty says less than the words in their row.
        var hasNotes = hasDays || 2 * risks.Count(r => r.Why.Length > 0) > risks.Length;
        ImmutableArray<string> heads =
        [
            "Pathway", "Standard", .. hasColumns ? organisations.Select(Name) : ["Where"], .. hasNotes ? ["Why"] : (string[])[],
        ];
        var sites = hasColumns ? Math.Max(1, organisations.Count) : 1;
        if (hasColumns && organisations.Count == 0) heads = heads.Insert(2, "Where");
        ImmutableArray<TableColumn> columns =
        [
            new(Share: 3), new(Share: 14),
            .. Enumerable.Repeat(new TableColumn(Share: hasColumns && organisations.Count > 0 ? _isWhole ? 5 : 3 : 6), sites),
            .. hasNotes ? [new(Share: 6)] : (TableColumn[])[],
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var group in risks.GroupBy(r => r.Pathway))
            // Every row names its pathway: a screen reader reads a row by itself.
            foreach (var risk in group)
            {
                var where = sites > 1 && IsEverywhere(risk) ? ", across the footprint" : "";
                rows.Add(new([Cell(group.Key), Cell(Standard(risk, hasNotes) + where), .. Sites(risk, sites),
                    .. hasNotes ? [Cell(Why(risk))] : (TableCell[])[]]));
            }
        return new([], columns, new([.. heads.Select(Cell)]), rows.ToImmutable()) { HasRowHeaders = true };
    }

    private string Name(Organisation organisation) => organisation.ShortName is { } name && !_isWhole
        ? source.Text(organisation, "shortName", name)
        : source.Text(organisation, "name", organisation.Name);

    /// <summary>One cell for each organisation, or one for them all.</summary>
    private IEnumerable<TableCell> Sites(RiskOfStandard risk, int sites)
    {
        if (!hasColumns)
            return [Risk((risk.Where.IsEmpty ? AtRisk + " across the footprint" : $"{AtRisk} at {Words.Join(risk.Names)}")
                + (risk.Results.IsEmpty ? "" : $" ({Words.Join([.. risk.Results.Select(r => r.Value)])})"))];
        if (sites == 1 && IsEverywhere(risk)) return [Risk(AtRisk + " across the footprint")];
        return organisations.Select(o =>
        {
            var isAtRisk = risk.Where.IsEmpty || risk.Where.Contains(o.Id);
            var result = risk.Results.Where(r => r.Id == o.Id).Select(r => r.Value).FirstOrDefault("");
            return isAtRisk ? Risk(result.Length > 0 ? $"{result}, {AtRisk}" : AtRisk) : Cell(result);
        });
    }

    private static bool IsEverywhere(RiskOfStandard risk) => risk.Where.IsEmpty && risk.Results.IsEmpty;

    private static string Standard(RiskOfStandard risk, bool hasNotes) => risk.Title
        + (risk.Threshold.Length > 0 ? "; " + risk.Threshold : "") + (hasNotes || risk.Why.Length == 0 ? "" : $" ({risk.Why})");

    private string Why(RiskOfStandard risk) => Words.Capital(string.Join("; ", new[] { risk.Why, hasDays ? $"as at {risk.AsAt}" : "" }
        .Where(t => t.Length > 0)));

    private static TableCell Risk(string text) => new([new Paragraph([new MissingText(text) { IsStated = true }])]);

    private static TableCell Cell(string text) => new(text.Length == 0 ? [] : [new Paragraph([new TextRun(text)])]);
}
