using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a plan's responses answer, and the programmes that do it.</summary>
internal sealed class CoverageAnswers(DiagramSource source)
{
    private readonly RequirementAnswers _answers = new(source.Plan, source.Round);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A must-do, and each place outside its own response where it is answered.</summary>
    public sealed record Answer(CoverageRow Row, ImmutableArray<(string Number, string Where)> Elsewhere);

    public Answer Row(Requirement item)
    {
        var own = _answers.To(item);
        var parts = item.Items.IsEmpty ? [item] : item.Items;
        var elsewhere = ImmutableArray.CreateBuilder<(string, string)>();
        var marks = ImmutableArray.CreateBuilder<CoverageMark>();
        foreach (var part in parts)
        {
            var response = _answers.To(part) ?? own;
            marks.Add(_answers.Mark(item, part));
            if (response?.NotApplicable is { } reason) source.Read(response, "notApplicable", reason);
            if (response is not null && marks[^1] == CoverageMark.Elsewhere)
                elsewhere.Add((part.Number?.Value ?? part.Id, Where(part, response)));
        }
        // A response to the must-do counts as well where each requirement has its own.
        var responses = _answers.Responses(item).ToList();
        var programmes = responses.SelectMany(r => r.Programmes).Select(source.Find<Programme>).OfType<Programme>()
            .DistinctBy(p => p.Id).ToList();
        var owners = (own?.Lead is not null ? [own] : responses).Select(r => source.Holder(r, "lead", r.Lead)).Where(o => o.Length > 0)
            .Distinct().ToList();
        return new(new(item.Number?.Value ?? "", item.Title?.Value ?? item.Text?.Value ?? item.Id, marks.ToImmutable(),
            [.. programmes.Select(Programme)], Words.Join(owners)), elsewhere.ToImmutable());
    }

    /// <summary>
    /// The programmes of the first level that answer nothing, and how many there are in all; those from before the plan are not asked to.
    /// </summary>
    public (ImmutableArray<string> Names, int Of) Unused()
    {
        var all = source.Plan.Programmes;
        var above = all.ToDictionary(p => p.Id, p => p.Parent?.Id, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in _used)
            for (var at = id; at is not null && used.Add(at); at = above.GetValueOrDefault(at)) { }
        var first = all.Where(p => p.Kind is not ("existing" or "county") && (p.Parent is null || !above.ContainsKey(p.Parent.Id)))
            .ToList();
        return ([.. first.Where(p => !used.Contains(p.Id)).Select(p => source.Short(p, "title", p.Title, p.Short))], first.Count);
    }

    /// <summary>Where requirements are answered that the plan's own responses do not answer, each place once; empty: none are.</summary>
    public static string Elsewhere(IEnumerable<Answer> rows)
    {
        var places = rows.SelectMany(r => r.Elsewhere).GroupBy(e => e.Where).Select(g =>
            $"{Words.Join([.. g.Select(e => e.Number)])} in {g.Key.TrimEnd('.')}").ToList();
        return places.Count == 0 ? "" : $"Answered elsewhere: {string.Join("; ", places)}.";
    }

    private string Where(Requirement part, Response response) => response.Text is null && response.Document is not null
        ? source.Text(response, "document", response.Document)
        : "our response to " + (Number(response.Answers) ?? part.Number?.Value);

    private string? Number(Ref? requirement) => source.Find<Requirement>(requirement)?.Number?.Value;

    private CoverageProgramme Programme(Programme programme)
    {
        _used.Add(programme.Id);
        var groups = new PriorityGroups(source.Plan);
        var priority = programme.Priorities.Select(source.Find<Priority>).FirstOrDefault(p => p is not null);
        return new(source.Short(programme, "title", programme.Title, programme.Short),
            priority is null ? null : source.Read(priority, "number", priority).Number, groups.Of(priority));
    }
}
