using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>A plan on a page as a list, column by column.</summary>
internal static class PlanPageText
{
    public static ImmutableArray<Block> Of(PlanPage page) =>
    [
        .. Line("Our area", Words.Join([.. page.Facts.Select(f => $"{f.Before} {f.Number} {f.What}".Trim())])),
        .. Line(page.Heads.Vision, page.Vision),
        .. List("Why we need to change", page.Gaps.Where(g => !g.IsEmpty).Select(g => new DescriptionLine(g.Name,
            [.. g.Challenges.Select(c => new DescriptionLine(c)), .. Counts(g)]))),
        .. List(page.Heads.Priorities, page.Priorities.Select(Priority)),
        .. List(page.Heads.Outcomes, page.Outcomes.Select(Note)),
        .. List("What every priority needs", page.Enablers.Select(Note)),
        .. List("What happens next", page.Dates.Select(d => new DescriptionLine($"{d.When}: {d.What}"))),
        .. Line("How firm our decisions are", Words.Join([.. page.Status.Where(s => s.Count > 0).Select(s =>
            string.Create(CultureInfo.InvariantCulture, $"{s.Count} {s.What}"))])),
        .. page.Contact.SelectMany(c => Line(c.Name, c.Text)),
    ];

    private static ImmutableArray<Block> Line(string head, string text) =>
        text.Length == 0 ? [] : [new Paragraph([new Strong([new TextRun(head)]), new TextRun(": " + text)])];

    private static ImmutableArray<Block> List(string head, IEnumerable<DescriptionLine> lines) =>
        DescriptionList.Of(lines) is { IsEmpty: false } list ? [new Paragraph([new Strong([new TextRun(head)])]), .. list] : [];

    private static IEnumerable<DescriptionLine> Counts(PageGap gap) => gap.Counts.IsEmpty ? [] :
    [
        new($"{gap.CountsHead}: " + Words.Join([.. gap.Counts.Select(c =>
            string.Create(CultureInfo.InvariantCulture, $"{c.Count} in {Names.Small(c.What)}"))])),
    ];

    private static DescriptionLine Priority(PagePriority priority) => new(
        (priority.Number.Length > 0 ? priority.Number + ". " : "") + priority.Title + (priority.Aim.Length > 0 ? ": " + priority.Aim : ""),
        [
            .. priority.Programmes.Select(p => new DescriptionLine("Programme: " + p)),
            .. priority.Decisions.Select(d => new DescriptionLine((d.Open.Length > 0 ? d.Open : "Agreed") + ": " + d.Text)),
        ]);

    private static DescriptionLine Note(PageRemark note) => new(note.Text.Length > 0 ? $"{note.Name}: {note.Text}" : note.Name);
}
