using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Records of one list that no paper prints, or one record.</summary>
/// <param name="Total">How many records the list has.</param>
public sealed record UnprintedRecords(ImmutableArray<OutlinedRecord> Records, int Total)
{
    public OutlinedRecord First => Records[0];
}

/// <summary>Finds the records of a plan that none of its papers prints.</summary>
public static class Unprinted
{
    /// <summary>More than this many of one list are reported together.</summary>
    private const int MostAlone = 3;

    /// <summary>Settings of papers, accepted findings, and terms, which papers print where they use them.</summary>
    private static readonly string[] NotForPapers = ["audiences", "documents", "glossary", "accepted"];

    /// <summary>Details of a printed record of which papers choose one: the latest date, the main post.</summary>
    private static readonly string[] Details = ["revision", "job"];

    /// <summary>The outermost records of which nothing is printed, although they apply on the day of the latest paper.</summary>
    /// <param name="printed">By any paper of the plan.</param>
    public static ImmutableArray<UnprintedRecords> Of(PlanOutline outline, FactSet printed, Plan plan)
    {
        var isPrinted = new bool[outline.Records.Length];
        // A record comes after the one that it is within.
        foreach (var record in outline.Records.Reverse())
        {
            isPrinted[record.Number] |= record.Parent < 0 || record.Fields.Any(f => printed.Contains(f.Fact));
            if (isPrinted[record.Number] && record.Parent >= 0) isPrinted[record.Parent] = true;
        }
        if (plan.Documents.Select(d => d.Date?.First).Max() is not { } latest) return [];
        return
        [
            .. outline.Records.Where(record => !isPrinted[record.Number] && isPrinted[record.Parent] && IsForPapers(outline, record)
                    && record.AppliesAt(latest))
                .GroupBy(ListOf, StringComparer.Ordinal)
                .SelectMany(list => Together([.. list], outline.Records.Count(r => ListOf(r) == list.Key))),
        ];
    }

    /// <summary>A finding at the line of each, for papers of usual readers.</summary>
    public static IEnumerable<Finding> Findings(IEnumerable<UnprintedRecords> unprinted, LoadedPlan loaded)
    {
        var asked = loaded.Round.Stages.FirstOrDefault(s => s.Id == loaded.Plan.Stage?.Id)?.AsksFor.Select(a => a.Field?.Value)
            .OfType<string>().ToList() ?? [];
        foreach (var records in unprinted.Select(OfUsualReaders).OfType<UnprintedRecords>())
            yield return new Finding(TemplateRules.NotPrinted,
                asked.Exists(field => IsWithin(records.First.Path, field)) ? Severity.Warning : Severity.Information, records.First.Span,
                records.Records.Length == 1
                    ? $"No paper prints {NameOf(records.First)}."
                    : $"No paper prints {records.Records.Length} of the {records.Total} records in '{ListOf(records.First)}', "
                        + "such as this one.")
            {
                Hints = [$"Add a paper that prints it, or correct what it refers to; 'stpgen trace {records.First.Path}' shows more."],
                Count = records.Records.Length,
            };
    }

    /// <summary>A record as a sentence names it: <c>the programme 'Well Connected'</c>.</summary>
    public static string NameOf(OutlinedRecord record) =>
        record.Label.Length > 0 ? $"the {Words.OfCamelCase(record.Kind)} {Words.Quote(record.Label)}" : $"the record '{record.Path}'";

    /// <summary>The path of the list that a record is in; of a single one, its own.</summary>
    public static string ListOf(OutlinedRecord record) =>
        record.Path.LastIndexOf('.') is > 0 and var dot ? record.Path[..dot] : record.Path;

    /// <summary>Those that its author does not keep from some readers of the plan.</summary>
    private static UnprintedRecords? OfUsualReaders(UnprintedRecords records) =>
        records.Records.RemoveAll(r => r.IsRestricted) is { IsEmpty: false } left ? records with { Records = left } : null;

    private static IEnumerable<UnprintedRecords> Together(ImmutableArray<OutlinedRecord> records, int total) =>
        records.Length > MostAlone || records.Length > 1 && records.All(r => r.Label.Length == 0)
            ? [new(records, total)] : records.Select(record => new UnprintedRecords([record], total));

    /// <summary>A record with words or figures of its own, which is not a detail of the one that it is within.</summary>
    private static bool IsForPapers(PlanOutline outline, OutlinedRecord record) =>
        !NotForPapers.Contains(record.Path.Split('.')[0]) && !Details.Contains(record.Kind)
        && record.Fields.Any(f => f.Role == FieldRole.Value && f.Name != "source")
        && (outline.Records[record.Parent].Path.Length == 0
            || outline.Records[record.Parent].Fields
                .Any(f => f.Role == FieldRole.Records && IsWithin(record.Path, PathOf(outline, record, f))));

    private static string PathOf(PlanOutline outline, OutlinedRecord record, OutlinedField field) =>
        $"{outline.Records[record.Parent].Path}.{field.Name}";

    private static bool IsWithin(string path, string whole) => path == whole || path.StartsWith(whole + ".", StringComparison.Ordinal);
}
