using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Plan;

/// <summary>Where blocks are: the style and role of their paragraphs.</summary>
/// <param name="Style">Null: each paragraph by its own role.</param>
/// <param name="IsTable">Lists take the tables' list styles.</param>
/// <param name="Box">The box that paragraphs are in; what one with an indent of its own must repeat. Null: lists have styles here.</param>
/// <param name="Inset">How much further in than its box the text is, in points.</param>
internal sealed record TextPlace(
    string? Style, TextRole Role, bool IsTable = false, ColumnAlignment Alignment = ColumnAlignment.Left, BoxedText? Box = null,
    double Inset = 0)
{
    public static TextPlace Body { get; } = new(null, TextRole.Body);

    /// <summary>The style's first line hangs to the left of the text, for a number that these paragraphs do not have.</summary>
    public bool IsBelowNumber { get; init; }

    /// <summary>
    /// Lists keep the style of the place, whose text begins this much in from the margin, in points; null: they have their own.
    /// </summary>
    public double? ListsFrom { get; init; }

    /// <summary>In a table: the row is kept with the one below it.</summary>
    public bool KeepsRow { get; init; }

    /// <summary>Paragraphs of a box whose parts are of several styles state their own part of it.</summary>
    public bool IsInMixedBox => Box is { IsMixed: true };
}

/// <summary>The list that blocks are in.</summary>
/// <param name="Indent">Of the text, in points; the label hangs <paramref name="Hanging"/> to its left.</param>
internal sealed record ListPlace(ListKind Kind, int Level, int Number, double Indent, double Hanging)
{
    /// <summary>Whether the next paragraph is the item's first, which has the label.</summary>
    public bool LabelIsDue { get; init; }

    /// <summary>Whether the item's first paragraph stays with what follows it.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether every paragraph of the item is kept with what follows it.</summary>
    public bool KeepsWhole { get; init; }
}

/// <summary>What surrounds blocks that are planned: passed down, never changed.</summary>
/// <param name="Width">Of the text, in points.</param>
/// <param name="Indent">Of the text from the margin, in points.</param>
/// <param name="PageHeight">Of the text of a page, in points.</param>
internal sealed record PlanContext(double Width, double Indent, double PageHeight)
{
    /// <summary>However deep tables and boxes are nested, what is in them has some width, in points.</summary>
    private const double LeastWidth = 12;

    public TextPlace Place { get; init; } = TextPlace.Body;

    public ListPlace? List { get; init; }

    public bool IsOnCover { get; init; }

    /// <summary>The widths of the section's columns, for the block that they are for; null: blocks follow one another.</summary>
    public SectionBlocks? Columns { get; init; }

    /// <summary>How much further in the text is than its style has it, in points: in an item of a list, a quotation in another.</summary>
    public double Shift { get; init; }

    /// <summary>What surrounds a table, a box or a picture: in an item of a list it begins where the item's text does.</summary>
    public PlanContext Beside => List is not { Indent: var indent } ? this : (Place.Box is null
        ? this with { Shift = Shift + indent } : this with { Place = Place with { Inset = Place.Inset + indent } }) with
    {
        List = null,
        Indent = Indent + indent,
        Width = Math.Max(LeastWidth, Width - indent),
    };

    /// <summary>The width of a paragraph's lines.</summary>
    public double LineWidth => Width - (List?.Indent ?? 0);

    public PlanContext Narrowed(double width) => this with { Width = Math.Max(LeastWidth, width) };
}
