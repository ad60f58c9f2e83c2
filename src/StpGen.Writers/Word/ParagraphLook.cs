using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

internal enum Side
{
    Top,
    Left,
    Bottom,
    Right,
    Between,
}

/// <summary>One side of a paragraph's border: its side, colour, weight and distance from the text, in points.</summary>
internal readonly record struct Edge(Side Side, Colour Colour, double Weight, double Space);

/// <summary>What a paragraph style says beyond the theme's text style: indents, borders, numbering. Lengths in points.</summary>
internal sealed record ParagraphLook
{
    public bool IsDefault { get; init; }

    public string BasedOn { get; init; } = "Normal";

    public string? Next { get; init; }

    /// <summary>Whether authors are offered it in the styles gallery.</summary>
    public bool InGallery { get; init; } = true;

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    public bool Bold { get; init; }

    /// <summary>Null: the text style's.</summary>
    public Colour? Colour { get; init; }

    public int? ListNumber { get; init; }

    public int ListLevel { get; init; }

    public ImmutableArray<Edge> Edges { get; init; } = [];

    public Colour? Fill { get; init; }

    public double? RightTab { get; init; }

    /// <summary>Dots lead to the tab.</summary>
    public bool HasLeader { get; init; }

    public double? SpaceBefore { get; init; }

    public double? SpaceAfter { get; init; }

    /// <summary>No space between paragraphs of the same style (17.3.1.9).</summary>
    public bool Contextual { get; init; }

    public double Left { get; init; }

    public double Right { get; init; }

    /// <summary>1 to 9; the navigation pane and the contents go by it.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>
    /// The style; <paramref name="defaults"/> is Normal, and only what differs from it is said again. Normal says its
    /// colour itself: from docDefaults LibreOffice would put it over the character styles in a table.
    /// </summary>
    public Style ToStyle(string id, string name, TextStyle style, TextStyle defaults) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = IsDefault ? OnOff.Yes : null,
        CustomStyle = IsDefault ? null : OnOff.Of(StyleIds.IsCustom(id)),
        StyleName = new() { Val = name },
        BasedOn = IsDefault ? null : new() { Val = BasedOn },
        NextParagraphStyle = Next is null ? null : new() { Val = Next },
        UIPriority = new() { Val = IsDefault ? 0 : OutlineLevel ?? (InGallery ? 10 : 90) },
        PrimaryStyle = InGallery ? new() : null,
        StyleParagraphProperties = Paragraph(style),
        StyleRunProperties = IsDefault
            ? new() { Color = new() { Val = style.Colour.ToHex() } }
            : Run(style with { Bold = style.Bold || Bold, Colour = Colour ?? style.Colour }, defaults),
    };

    /// <summary>Run properties (17.3.2) of a text style; what equals the defaults is left out, null if that is all.</summary>
    public static StyleRunProperties? Run(TextStyle style, TextStyle? defaults)
    {
        var (isColoured, isSized) = (style.Colour != defaults?.Colour, style.Size != defaults?.Size);
        return !style.Bold && !style.Italic && !isColoured && !isSized ? null : new()
        {
            Bold = style.Bold ? new() : null,
            BoldComplexScript = style.Bold ? new() : null,
            Italic = style.Italic ? new() : null,
            ItalicComplexScript = style.Italic ? new() : null,
            Color = isColoured ? new() { Val = style.Colour.ToHex() } : null,
            FontSize = isSized ? new() { Val = Measure.HalfPoints(style.Size) } : null,
            FontSizeComplexScript = isSized ? new() { Val = Measure.HalfPoints(style.Size) } : null,
        };
    }

    private StyleParagraphProperties Paragraph(TextStyle style) => new()
    {
        KeepNext = KeepNext || style.KeepWithNext ? new() : null,
        KeepLines = KeepLines ? new() : null,
        NumberingProperties = ListNumber is not { } number ? null : new()
        {
            NumberingLevelReference = ListLevel > 0 ? new() { Val = ListLevel } : null,
            NumberingId = new() { Val = number },
        },
        ParagraphBorders = Borders(Edges),
        Shading = Fill is { } fill ? Shading(fill) : null,
        Tabs = RightTab is not { } tab ? null : new(new TabStop
        {
            Val = TabStopValues.Right,
            Leader = HasLeader ? TabStopLeaderCharValues.Dot : null,
            Position = Measure.WholeTwips(tab),
        }),
        SpacingBetweenLines = new()
        {
            Before = Measure.Twips(SpaceBefore ?? style.SpaceBefore),
            After = Measure.Twips(SpaceAfter ?? style.SpaceAfter),
            Line = Measure.Twips(style.LineHeight),
            LineRule = LineSpacingRuleValues.AtLeast,
        },
        Indentation = Left == 0 && Right == 0 ? null : new() { Left = Measure.Twips(Left), Right = Measure.Twips(Right) },
        ContextualSpacing = Contextual ? new() : null,
        OutlineLevel = OutlineLevel is { } level ? new() { Val = level - 1 } : null,
    };

    public static Shading Shading(Colour fill) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill.ToHex() };

    /// <param name="edges">In the order of their sides, as the schema has them.</param>
    public static ParagraphBorders? Borders(ImmutableArray<Edge> edges) => edges.IsEmpty ? null : new(edges.Select(edge =>
    {
        BorderType border = edge.Side switch
        {
            Side.Top => new TopBorder(),
            Side.Left => new LeftBorder(),
            Side.Bottom => new BottomBorder(),
            Side.Right => new RightBorder(),
            _ => new BetweenBorder(),
        };
        (border.Val, border.Color) = (BorderValues.Single, edge.Colour.ToHex());
        (border.Size, border.Space) = (Measure.EighthPoints(edge.Weight), (uint)Math.Round(edge.Space));
        return border;
    }));
}
