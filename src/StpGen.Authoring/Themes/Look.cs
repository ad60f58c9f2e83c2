using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Themes;

/// <summary>A theme as its file states it: colours by name, which may follow each other, and the looks of text.</summary>
internal sealed record Look : PlanRecord
{
    /// <summary>The colours that a theme has, in the order in which help lists them.</summary>
    public static readonly ImmutableArray<string> ColourNames =
        ["text", "muted", "heading", "accent", "link", "tableHeadFill", "tableHeadText", "tableBandFill", "tableRule", "calloutFill", "gap", "gapFill"];

    public PlanText FontFamily { get; init; } = new("", default);

    public FontNames? Fonts { get; init; }

    public ImmutableDictionary<string, ThemeColour> Colours { get; init; } = ImmutableDictionary.Create<string, ThemeColour>(StringComparer.Ordinal);

    public ImmutableDictionary<TextRole, TextLook> Texts { get; init; } = ImmutableDictionary<TextRole, TextLook>.Empty;

    public double ListIndent { get; init; }

    public double CellPaddingX { get; init; }

    public double CellPaddingY { get; init; }

    /// <summary>Reads what differs from a look.</summary>
    public static Shape<Look> Over(Look start)
    {
        var colour = new ColourKind(ColourNames);
        var shape = new Shape<Look>("theme", () => start)
            .Optional("fontFamily", Kinds.Text, r => r.FontFamily, (r, v) => r with { FontFamily = v }, "The font family that Word names")
            .Optional("fonts", Kinds.Record(FontNames.Shape), r => r.Fonts!, (r, v) => r with { Fonts = v }, "The family's four files, in brand/fonts");
        foreach (var name in ColourNames)
            shape.Optional(name, colour, r => r.Colours[name], (r, v) => r with { Colours = r.Colours.SetItem(name, v) }, "A colour");
        foreach (var role in Enum.GetValues<TextRole>())
        {
            var text = start.Texts.GetValueOrDefault(role) ?? new TextLook();
            shape.Optional(NameOf(role), Kinds.Record(TextLook.Over(text, colour)), r => r.Texts[role], (r, v) => r with { Texts = r.Texts.SetItem(role, v.Settle(text)) }, "How text of this part looks");
        }
        return shape
            .Optional("listIndent", new PointsKind(6, 72), r => r.ListIndent, (r, v) => r with { ListIndent = v }, "Indent of each list level")
            .Optional("cellPaddingX", new PointsKind(0, 36), r => r.CellPaddingX, (r, v) => r with { CellPaddingX = v }, "Space in a table cell, left and right")
            .Optional("cellPaddingY", new PointsKind(0, 36), r => r.CellPaddingY, (r, v) => r with { CellPaddingY = v }, "Space in a table cell, above and below")
            .OwnFieldsOnly();
    }

    /// <summary><c>Heading1</c> becomes <c>heading1</c>.</summary>
    public static string NameOf(TextRole role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];

    /// <summary>The colour that a name or a chain of names ends in; null when the chain is a circle.</summary>
    public ThemeColour? Resolve(ThemeColour colour)
    {
        for (var steps = 0; colour.Follows is { } name; steps++)
        {
            if (steps > ColourNames.Length) return null;
            colour = Colours[name];
        }
        return colour;
    }
}

/// <summary>The files of a brand's font family, by style.</summary>
internal sealed record FontNames : PlanRecord
{
    public PlanText? Regular { get; init; }

    public PlanText? Bold { get; init; }

    public PlanText? Italic { get; init; }

    public PlanText? BoldItalic { get; init; }

    public static Shape<FontNames> Shape { get; } = new Shape<FontNames>("fontFamily", () => new FontNames())
        .Required("regular", new FontNameKind(), r => r.Regular!, (r, v) => r with { Regular = v }, "Its upright style")
        .Required("bold", new FontNameKind(), r => r.Bold!, (r, v) => r with { Bold = v }, "Its bold style")
        .Required("italic", new FontNameKind(), r => r.Italic!, (r, v) => r with { Italic = v }, "Its italic style")
        .Required("boldItalic", new FontNameKind(), r => r.BoldItalic!, (r, v) => r with { BoldItalic = v }, "Its bold italic style")
        .OwnFieldsOnly();
}

/// <summary>A font's file by its name.</summary>
internal sealed class FontNameKind : ValueKind<PlanText>
{
    public override string Description => "the name of a TrueType file (.ttf) in brand/fonts";

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value) => Kinds.Text.TryRead(node, context, out value);

    public override object ToTemplate(PlanText value, ITemplateRecords records) => value;
}
