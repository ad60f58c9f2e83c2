using System.Collections.Immutable;

namespace StpGen.Core.Themes;

/// <summary>The look of a document, in meaning's terms: a style for each text role, and named colours. Lengths are in points.</summary>
public sealed record Theme
{
    /// <summary>
    /// The family that Word names; unless <see cref="Fonts"/> are there the PDF embeds Liberation Sans, which has Arial's widths.
    /// </summary>
    public required string FontFamily { get; init; }

    /// <summary>The family's four styles, where a brand brings them; else empty.</summary>
    public ImmutableArray<BrandFont> Fonts { get; init; } = [];

    public required ImmutableDictionary<TextRole, TextStyle> Styles { get; init; }

    /// <summary>Headings, rules and the heavy side of callouts.</summary>
    public required Colour Accent { get; init; }

    public required Colour Text { get; init; }

    public required Colour Link { get; init; }

    /// <summary>Behind table header rows; text on it is <see cref="TableHeadText"/>.</summary>
    public required Colour TableHeadFill { get; init; }

    public required Colour TableHeadText { get; init; }

    /// <summary>Behind every second body row.</summary>
    public required Colour TableBandFill { get; init; }

    public required Colour TableRule { get; init; }

    public required Colour CalloutFill { get; init; }

    /// <summary>Text and edge of what the plan does not yet supply.</summary>
    public required Colour Gap { get; init; }

    public required Colour GapFill { get; init; }

    /// <summary>8 colours that tell groups from each other in drawings; white text can be read on each.</summary>
    public required ImmutableArray<Colour> Series { get; init; }

    /// <summary>Indent of each list level, and of the text from its label.</summary>
    public required double ListIndent { get; init; }

    /// <summary>Space inside a table cell, left and right.</summary>
    public required double CellPaddingX { get; init; }

    /// <summary>Space inside a table cell, above and below.</summary>
    public required double CellPaddingY { get; init; }

    public TextStyle this[TextRole role] => Styles[role];
}
