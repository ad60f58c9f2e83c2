using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The whole plan on one page: why, what, and what will be different.</summary>
internal sealed class PlanPageBuilder : DiagramBuilder
{
    public override string Name => "plan-on-a-page";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var parts = new PlanPageParts(source);
        var rows = new PlanPageRows(source);
        var (priorities, outcomes, horizon) = (rows.Rows(), parts.Outcomes(), parts.Horizon());
        var status = rows.Status();
        var programmes = priorities.Sum(p => p.Programmes.Length);
        var numbered = priorities.Count(p => p.Group is not null);
        var heads = new PageHeads(horizon.Length > 0 ? $"Our vision for {horizon}" : "Our vision",
            numbered > 1 ? Invariant($"Our {numbered} priorities") : numbered == 1 ? "Our priority" : "Our programmes",
            programmes > 1 ? Invariant($"{programmes} programmes") : "Programmes",
            horizon.Length > 0 ? $"Different by {horizon}" : "What will be different");
        var page = new PlanPage(heads, parts.Facts(), parts.Vision(), parts.Gaps(), priorities, outcomes, parts.Enablers(),
            new PlanPageDates(source).Next(), status, parts.Contact(), IsDraft: !source.IsFinal)
        { Alternative = "", Description = [] };
        // A draft has a box for each part that is still to follow.
        if (!page.IsDraft && page is { Vision: "", Priorities.IsEmpty: true, Outcomes.IsEmpty: true } && page.Gaps.All(g => g.IsEmpty))
            return DiagramAnswer.Nothing;

        var message = Message(numbered, programmes, status, page.IsDraft);
        return source.Drawn(page with
        {
            PaperTitle = source.Paper.Title?.Value ?? "",
            Alternative = AlternativeText.Of("The plan on one page: why we need to change, priorities, programmes, decisions, what will be "
                + "different and what happens next.", message),
            Description = PlanPageText.Of(page),
        }, message);
    }

    private static string Message(int priorities, int programmes, ImmutableArray<PageCount> status, bool isDraft)
    {
        var parts = new List<string>();
        if (priorities > 0) parts.Add(Counted(priorities, "priority", "priorities"));
        if (programmes > 0) parts.Add(Counted(programmes, "programme", "programmes"));
        var decisions = status.Sum(s => s.Count);
        if (decisions > 0) parts.Add(Counted(decisions, "decision", "decisions"));
        if (parts.Count == 0) return isDraft ? "The plan in short: its priorities are still to follow" : "The plan in short";
        var agreed = decisions == 0 ? 0 : status[0].Count;
        return Words.Join(parts) + (decisions == 0 ? "" : agreed == 0 ? Invariant($", none of them agreed yet")
            : agreed == decisions ? decisions == 1 ? ", which is agreed" : ", all of them agreed"
            : Invariant($", of which {agreed} {(agreed == 1 ? "is" : "are")} agreed"));
    }

    private static string Counted(int count, string one, string many) => Invariant($"{count} {(count == 1 ? one : many)}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
