using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Building;

/// <summary>Follows the facts of a plan to its papers.</summary>
internal sealed class PlanTrace(ReadPlan plan, ImmutableArray<PaperTrace> papers)
{
    private readonly PlanOutline _outline = plan.Outline;

    /// <summary>Records by a path or an id, and a field of theirs if the path names one; empty: there is none.</summary>
    public static ImmutableArray<(OutlinedRecord Record, string? Field)> Find(PlanOutline outline, string what)
    {
        var byPath = outline.Records.Where(r => r.Path == what && r.Path.Length > 0).Select(r => (r, (string?)null)).ToImmutableArray();
        if (!byPath.IsEmpty) return byPath;
        var dot = what.LastIndexOf('.');
        var (owner, field) = (dot < 0 ? "" : what[..dot], what[(dot + 1)..]);
        var byField = outline.Records.Where(r => r.Path == owner && r.Fields.Any(f => f.Name == field && f.Fact >= 0))
            .Select(r => (r, (string?)field)).ToImmutableArray();
        if (!byField.IsEmpty) return byField;
        var inList = outline.Records.Where(r => r.Path.Length > 0 && Unprinted.ListOf(r) == what).Select(r => (r, (string?)null))
            .ToImmutableArray();
        return !inList.IsEmpty ? inList : [.. outline.Records.Where(r => r.Id == what).Select(r => (r, (string?)null))];
    }

    public TracedFact Of(OutlinedRecord record, string? field)
    {
        var within = field is null ? [.. _outline.Within(record)] : ImmutableArray.Create(record);
        var facts = within.SelectMany(r => r.Fields.Where(f => f.Fact >= 0 && (field is null || f.Name == field))
            .Select(f => (f.Fact, Name: NameOf(record, r, f), f.Role))).ToList();
        return new(field is null ? record.Path : record.Path.Length == 0 ? field : $"{record.Path}.{field}",
            Unprinted.NameOf(record), record.Span,
            [.. papers.Select(p => On(p, record, [.. facts.Where(f => p.Prints(f.Fact)).Select(f => (f.Fact, f.Name))]))],
            [
                .. facts.Where(f => f.Role == FieldRole.Value && f.Name != "source" && !papers.Any(p => p.Prints(f.Fact)))
                    .Select(f => f.Name),
            ]);
    }

    public TracedPaper Of(PaperTrace paper) => new(paper.Id, paper.Pages,
    [
        .. _outline.Records.Where(r => r.Path.Length > 0 && r.Path.Split('.')[0] is not ("audiences" or "documents" or "accepted"))
            .GroupBy(r => r.Path.Split('.')[0], StringComparer.Ordinal).Select(section => SectionOf(paper, section.Key, [.. section])),
    ]);

    private TracedSection SectionOf(PaperTrace paper, string name, ImmutableArray<OutlinedRecord> records)
    {
        var printed = records.Where(r => _outline.Within(r).Any(w => w.Fields.Any(f => paper.Prints(f.Fact)))).Select(r => r.Number)
            .ToHashSet();
        var told = records.Where(r => r.Fields.Any(f => f.Role == FieldRole.Value && f.Name != "source")).ToList();
        return new(name, told.Count(r => printed.Contains(r.Number)), told.Count,
            paper.PagesOf(records.SelectMany(r => r.Fields).Select(f => f.Fact)),
            printed.Count == 0 ? [] :
            [
                .. told.Where(r => !printed.Contains(r.Number) && (r.Parent <= 0 || printed.Contains(r.Parent)))
                    .Select(r => new LeftRecord(r.Path, Unprinted.NameOf(r), r.Span, paper.ReasonFor(r))),
            ]);
    }

    private static FactOnPaper On(PaperTrace paper, OutlinedRecord record, ImmutableArray<(int Fact, string Name)> printed) =>
        new(paper.Id, paper.PagesOf(printed.Select(p => p.Fact)), [.. printed.Select(p => p.Name)],
            printed.IsEmpty ? paper.ReasonFor(record) : null);

    private static string NameOf(OutlinedRecord whole, OutlinedRecord part, OutlinedField field) =>
        part == whole ? field.Name : $"{part.Path[(whole.Path.Length + (whole.Path.Length == 0 ? 0 : 1))..]}.{field.Name}";
}
