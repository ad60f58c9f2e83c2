using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>A paper as slides: the same words and figures as its pages, in reading order.</summary>
/// <param name="Frame">What it was made for.</param>
public sealed record Deck(DocumentInfo Info, ImmutableArray<DeckSlide> Slides, SlideFrame Frame);

/// <summary>A slide: its title, then its parts in reading order.</summary>
/// <param name="Chapter">The heading that it belongs to, for the sections of the deck.</param>
public sealed record DeckSlide(SlideKind Kind, ImmutableArray<Inline> Title, string Chapter, ImmutableArray<SlidePart> Parts)
{
    /// <summary>Of its title, in points; null: as its layout has it.</summary>
    public double? TitleSize { get; init; }

    /// <summary>Where its title is, if not where its layout has it.</summary>
    public SlideArea? TitleArea { get; init; }

    /// <summary>What the speaker has: notes of the author, and what the slide has no room for.</summary>
    public ImmutableArray<Block> Notes { get; init; } = [];

    /// <summary>The anchors of the document that lead here.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];
}

/// <summary>The layouts that slides have.</summary>
public enum SlideKind
{
    Title,
    Section,
    Statement,
    Content,
    TwoColumns,
    ThreeColumns,
    FourColumns,
    Cards,
    Figure,
    FigureAndPoints,
    Table,
    BackUp,
}

/// <summary>Something on a slide.</summary>
public abstract record SlidePart(SlideArea Area);

/// <summary>Paragraphs below each other.</summary>
/// <param name="Size">Of type at the first level, in points.</param>
public sealed record SlideText(SlideArea Area, ImmutableArray<SlideParagraph> Paragraphs, double Size) : SlidePart(Area)
{
    /// <summary>The place of the layout that it fills; 0: none.</summary>
    public int Slot { get; init; }

    /// <summary>What is behind it.</summary>
    public SlideGround Ground { get; init; }
}

/// <summary>What is behind a text.</summary>
public enum SlideGround
{
    None,
    Card,
    Callout,
    Missing,
    Quote,
}

/// <summary>A table with its header row; cells have the text of their paragraphs, size of type as for tables.</summary>
/// <param name="Title">For readers who cannot see it.</param>
public sealed record SlideTable(SlideArea Area, string Title, ImmutableArray<double> Widths, ImmutableArray<SlideRow> Rows,
    bool HasRowHeaders) : SlidePart(Area)
{
    /// <summary>The place of the layout that it fills; 0: none.</summary>
    public int Slot { get; init; }
}

/// <summary>A row of a table; the first of a table is its header.</summary>
public sealed record SlideRow(double Height, ImmutableArray<SlideCell> Cells);

/// <summary>A cell.</summary>
/// <param name="IsCovered">It has no text of its own: a cell at its left or above reaches over it.</param>
public sealed record SlideCell(ImmutableArray<SlideParagraph> Paragraphs, ColumnAlignment Alignment, int ColumnSpan = 1, int RowSpan = 1,
    bool IsCovered = false)
{
    /// <summary>Whether the cell that reaches over it is in the same row.</summary>
    public bool IsCoveredFromLeft { get; init; }
}

/// <summary>A picture or drawing.</summary>
public sealed record SlideFigure(SlideArea Area, FigureContent Content, string Alternative) : SlidePart(Area);

/// <summary>A paragraph of a slide.</summary>
/// <param name="Level">Counted from 0.</param>
/// <param name="SpaceBefore">In points.</param>
public sealed record SlideParagraph(ImmutableArray<Inline> Content, int Level, SlideMark Mark, double SpaceBefore)
{
    /// <summary>Of a numbered item.</summary>
    public int Number { get; init; }

    public SlideRole Role { get; init; }

    /// <summary>Of its type in a text whose first level has a size, in points.</summary>
    public double SizeIn(double size) => Role switch
    {
        SlideRole.CardValue => SlideFormat.CardValue,
        SlideRole.Caption => SlideFormat.Least,
        _ => SlideFormat.SizeAt(size, Level),
    };

    /// <summary>From the left to its words, in points.</summary>
    public double Indent => SlideFormat.Indent * (Level + (Mark == SlideMark.None ? 0 : 1));
}

/// <summary>What is before a paragraph.</summary>
public enum SlideMark
{
    None,
    Bullet,
    Number,
}

/// <summary>What a paragraph is for.</summary>
public enum SlideRole
{
    Text,
    Heading,
    Caption,
    CardValue,
}
