using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Plan;

/// <summary>What planning makes of a block, before the space between neighbours is settled (<see cref="SpaceSettler"/>).</summary>
internal abstract record Draft;

/// <summary>A paragraph whose space above depends on what comes before it.</summary>
/// <param name="OwnSpace">Above it, by its style, in points.</param>
/// <param name="Text">The style of its text.</param>
internal sealed record DraftParagraph(
    ParagraphFormat Format, ImmutableArray<WordInline> Content, double OwnSpace, TextStyle Text) : Draft
{
    /// <summary>It begins with the label of a list item, before which no column can break.</summary>
    public bool HasLabel { get; init; }

    /// <summary>The box whose edges it states; null: none.</summary>
    public BoxedText? Box { get; init; }

    /// <summary>The part of the box that it is.</summary>
    public BoxedText.Part Part { get; init; }

    /// <summary>How much further in than the box's text its border begins, in points.</summary>
    public double BoxIndent { get; init; }

    /// <summary>How much further in than the box its text is where it has no indent of its own, in points.</summary>
    public double Inset { get; init; }
}

/// <summary>A block that says all of itself.</summary>
/// <param name="Box">The box that it is in as a table is; null: none.</param>
internal sealed record DraftBlock(WordBlock Block, BoxedText? Box = null) : Draft;

/// <summary>Space that the next paragraph keeps above itself at least, in points; it replaces what was asked for before.</summary>
internal sealed record DraftSpace(double Points) : Draft;

/// <summary>As <see cref="DraftSpace"/>, but never less than what was asked for before.</summary>
internal sealed record DraftMoreSpace(double Points) : Draft;

/// <summary>The next paragraph starts a new page.</summary>
internal sealed record DraftPageStart : Draft;

/// <summary>A callout ends here; one of its kind directly below must be told apart from it.</summary>
internal sealed record DraftCalloutEnd(CalloutKind Kind, bool IsTwin) : Draft;

/// <summary>Contents: their title, whose space is settled as a paragraph's, and the lines below it, in one block.</summary>
internal sealed record DraftContents(DraftParagraph Title, int Id, ImmutableArray<WordParagraph> Lines) : Draft;

/// <summary>The next paragraph is the first of its column.</summary>
internal sealed record DraftColumnStart : Draft;
