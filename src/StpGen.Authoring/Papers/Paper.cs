using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Options for making a paper that override the plan.</summary>
/// <param name="Revision">The revision shown with the DRAFT mark.</param>
/// <param name="Final">Whether to leave out the DRAFT mark.</param>
/// <param name="At">The date at which the paper shows the plan; null for its own date.</param>
/// <param name="Audience">The audience; null for the one in the plan.</param>
/// <param name="Stage">The stage; null for the one in the plan.</param>
public sealed record PaperOptions(string? Revision = null, bool Final = false, DateOnly? At = null, string? Audience = null,
    string? Stage = null)
{
    /// <summary>The day that a paper shows the plan at, and its readers.</summary>
    public PaperDay DayOf(PaperRequest paper) => new(At ?? paper.Date?.First, Audience ?? paper.Audience?.Id ?? "");

    /// <summary>The date, if it is not the paper's own.</summary>
    public DateOnly? OtherDate(PaperRequest paper) => At is { } at && at != paper.Date?.First ? at : null;

    /// <summary>The audience, if it is not the paper's own.</summary>
    public string? OtherAudience(PaperRequest paper) => Audience is { } audience && audience != paper.Audience?.Id ? audience : null;
}

/// <summary>A composed paper, and the Markdown that its template made from the plan, with values filled in.</summary>
/// <param name="Places">Where the facts of the plan are that it has read.</param>
public sealed record Paper(Document Document, string Markdown, ReadPlaces Places)
{
    /// <summary>The document with what its speaker says, for slides.</summary>
    public required Document Presented { get; init; }

    /// <summary>The facts that the texts of the document name by their numbers.</summary>
    public ImmutableArray<PlanFact> Facts { get; init; } = [];

    /// <summary>The facts in its page headers, on its cover or in its properties.</summary>
    public ImmutableArray<PlanFact> Named { get; init; } = [];

    /// <summary>Whether its template asks which records no paper prints.</summary>
    public bool AsksForUnprinted { get; init; }

    /// <summary>The plan as the paper's reader sees it on its day.</summary>
    public required Plan View { get; init; }

    /// <summary>Where the records are written that the paper's reader may see on its day.</summary>
    public IReadOnlySet<SourceSpan> Seen() => SeenRecords.Places(View);

    /// <summary>The facts that the paper prints, by their numbers in the plan's outline.</summary>
    public FactSet Printed(PlanOutline outline) => FactSet.Of(Document.Blocks.AllInlines().OfType<TextRun>().SelectMany(t => t.Facts)
        .Distinct().Select(number => Facts[number]).Concat(Named).Select(outline.NumberOf).OfType<int>());
}
