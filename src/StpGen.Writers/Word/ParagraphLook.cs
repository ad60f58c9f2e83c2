using System.Collections.Immutable;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>One side of a paragraph's border: its side, colour, weight and distance from the text, in points.</summary>
internal readonly record struct Edge(string Side, Colour Colour, double Weight, double Space);

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

    public string? Leader { get; init; }

    public double? SpaceBefore { get; init; }

    public double? SpaceAfter { get; init; }

    /// <summary>No space between paragraphs of the same style (17.3.1.9).</summary>
    public bool Contextual { get; init; }

    public double Left { get; init; }

    public double Right { get; init; }

    /// <summary>1 to 9; the navigation pane and the contents go by it.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>
    /// Writes the style; <paramref name="defaults"/> is Normal, and only what differs from it is said again. Normal says its
    /// colour itself: from docDefaults LibreOffice would put it over the character styles in a table.
    /// </summary>
    public void Write(WordXml xml, string id, string name, TextStyle style, TextStyle defaults)
    {
        using var element = IsDefault
            ? xml.Open("style", ("type", "paragraph"), ("default", "1"), ("styleId", id))
            : xml.Open("style", ("type", "paragraph"), ("customStyle", Styles.IsCustom(id) ? "1" : "0"), ("styleId", id));
        xml.Value("name", name);
        if (!IsDefault) xml.Value("basedOn", BasedOn);
        if (Next is not null) xml.Value("next", Next);
        xml.Value("uiPriority", IsDefault ? 0 : OutlineLevel ?? (InGallery ? 10 : 90));
        if (InGallery) xml.Empty("qFormat");
        using (xml.Open("pPr")) Paragraph(xml, style);
        var own = style with { Bold = style.Bold || Bold, Colour = Colour ?? style.Colour };
        if (IsDefault)
            using (xml.Open("rPr")) xml.Value("color", style.Colour.ToHex());
        else if (own.Size != defaults.Size || own.Colour != defaults.Colour || own.Bold || own.Italic)
            using (xml.Open("rPr")) Run(xml, own, defaults);
    }

    /// <summary>Run properties (17.3.2) of a text style; what equals the defaults is left out.</summary>
    public static void Run(WordXml xml, TextStyle style, TextStyle? defaults)
    {
        if (style.Bold) { xml.Empty("b"); xml.Empty("bCs"); }
        if (style.Italic) { xml.Empty("i"); xml.Empty("iCs"); }
        if (style.Colour != defaults?.Colour) xml.Value("color", style.Colour.ToHex());
        if (style.Size == defaults?.Size) return;
        xml.Value("sz", WordXml.HalfPoints(style.Size));
        xml.Value("szCs", WordXml.HalfPoints(style.Size));
    }

    private void Paragraph(WordXml xml, TextStyle style)
    {
        if (KeepNext || style.KeepWithNext) xml.Empty("keepNext");
        if (KeepLines) xml.Empty("keepLines");
        if (ListNumber is { } number)
            using (xml.Open("numPr"))
            {
                if (ListLevel > 0) xml.Value("ilvl", ListLevel);
                xml.Value("numId", number);
            }
        Borders(xml, Edges);
        if (Fill is { } fill) Shading(xml, fill);
        if (RightTab is { } tab)
            using (xml.Open("tabs"))
                if (Leader is null) xml.Empty("tab", ("val", "right"), ("pos", WordXml.Twips(tab)));
                else xml.Empty("tab", ("val", "right"), ("leader", Leader), ("pos", WordXml.Twips(tab)));
        xml.Empty("spacing",
            ("before", WordXml.Twips(SpaceBefore ?? style.SpaceBefore)), ("after", WordXml.Twips(SpaceAfter ?? style.SpaceAfter)),
            ("line", WordXml.Twips(style.LineHeight)), ("lineRule", "atLeast"));
        if (Left != 0 || Right != 0) xml.Empty("ind", ("left", WordXml.Twips(Left)), ("right", WordXml.Twips(Right)));
        if (Contextual) xml.Empty("contextualSpacing");
        if (OutlineLevel is { } level) xml.Value("outlineLvl", level - 1);
    }

    public static void Shading(WordXml xml, Colour fill) => xml.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", fill.ToHex()));

    public static void Borders(WordXml xml, ImmutableArray<Edge> edges)
    {
        if (edges.IsEmpty) return;
        using var borders = xml.Open("pBdr");
        foreach (var edge in edges)
            xml.Empty(edge.Side, ("val", "single"), ("sz", WordXml.EighthPoints(edge.Weight)), ("space", $"{edge.Space:0}"), ("color", edge.Colour.ToHex()));
    }
}
