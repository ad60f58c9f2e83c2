using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A number about the area: <c>more than</c>, <c>750,000</c>, <c>people</c>.</summary>
/// <param name="Before">Before the number; mostly empty.</param>
public sealed record PageFact(string Before, string Number, string What);

/// <summary>How many there are of something.</summary>
public sealed record PageCount(string What, int Count);

/// <summary>A gap that the plan closes.</summary>
/// <param name="Counts">Below its challenges, with a mark for each.</param>
/// <param name="CountsHead">Above them.</param>
public sealed record PageGap(string Name, ImmutableArray<string> Challenges, string CountsHead, ImmutableArray<PageCount> Counts)
{
    public bool IsEmpty => Challenges.IsEmpty && Counts.IsEmpty;
}

/// <summary>A decision.</summary>
/// <param name="Open">What is still to be done before it is agreed: <c>Exploring</c>; empty: it is agreed.</param>
public sealed record PageDecision(string Text, string Open);

/// <summary>A priority with its programmes and their decisions.</summary>
/// <param name="Number">Empty: it has none.</param>
/// <param name="Aim">Empty: it has none.</param>
/// <param name="Group">For its colour, counted from 0; null: it is none of the priorities.</param>
public sealed record PagePriority(string Number, string Title, string Aim, int? Group, ImmutableArray<string> Programmes,
    ImmutableArray<PageDecision> Decisions);

/// <summary>A name and what it means.</summary>
/// <param name="Text">Empty: it says nothing more.</param>
public sealed record PageRemark(string Name, string Text);

/// <summary>When something happens.</summary>
public sealed record PageDate(string When, string What, bool IsDone);

/// <summary>Heads of the parts of a plan on a page, as readers see them.</summary>
public sealed record PageHeads(string Vision, string Priorities, string Programmes, string Outcomes);

/// <summary>A whole plan on one page.</summary>
/// <param name="Vision">Empty: there is none.</param>
/// <param name="Status">How many decisions are agreed, then how many are at each other stage.</param>
/// <param name="Contact">Lines, each a name and an address.</param>
/// <param name="IsDraft">What is missing has a box; it closes up in final papers.</param>
public sealed record PlanPage(PageHeads Heads, ImmutableArray<PageFact> Facts, string Vision, ImmutableArray<PageGap> Gaps,
    ImmutableArray<PagePriority> Priorities, ImmutableArray<PageRemark> Outcomes, ImmutableArray<PageRemark> Enablers,
    ImmutableArray<PageDate> Dates, ImmutableArray<PageCount> Status, ImmutableArray<PageRemark> Contact, bool IsDraft) : Diagram
{
    public override string Kind => "plan-on-a-page";

    /// <summary>The title of the paper, which is above it: a long one takes some of its room.</summary>
    public string PaperTitle { get; init; } = "";

    public bool HasDecisions => Priorities.Any(p => p.Decisions.Length > 0);

    public bool HasProgrammes => Priorities.Any(p => p.Programmes.Length > 0);
}
