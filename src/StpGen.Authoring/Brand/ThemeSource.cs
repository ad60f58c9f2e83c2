using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>A theme as its file gives it: colours by name, which may follow each other, and text styles.</summary>
internal sealed record ThemeSource : PlanRecord
{
    /// <summary>The names of the colours that tell groups from each other in drawings.</summary>
    public static readonly ImmutableArray<string> SeriesNames =
        ["series1", "series2", "series3", "series4", "series5", "series6", "series7", "series8"];

    /// <summary>The names of a theme's colours, in the order of the help.</summary>
    public static readonly ImmutableArray<string> ColourNames =
        ["text", "muted", "heading", "accent", "link", "tableHeadFill", "tableHeadText", "tableBandFill", "tableRule", "calloutFill", "gap",
            "gapFill", .. SeriesNames];

    public PlanText FontFamily { get; init; } = new("", default);

    public FontNames? Fonts { get; init; }

    public ImmutableDictionary<string, ThemeColour> Colours { get; init; } =
        ImmutableDictionary.Create<string, ThemeColour>(StringComparer.Ordinal);

    public ImmutableDictionary<TextRole, TextStyleSource> Texts { get; init; } = ImmutableDictionary<TextRole, TextStyleSource>.Empty;

    public double ListIndent { get; init; }

    public double CellPaddingX { get; init; }

    public double CellPaddingY { get; init; }

    /// <summary>Reads the values that differ from another theme.</summary>
    public static RecordSchema<ThemeSource> Over(ThemeSource start)
    {
        var colour = new ColourFieldType(ColourNames);
        var schema = new RecordSchema<ThemeSource>("theme", () => start)
            .Optional("fontFamily", FieldTypes.Text, r => r.FontFamily, (r, v) => r with { FontFamily = v },
                "The font family named in Word files")
            .Optional("fonts", FieldTypes.Record(FontNames.Schema), r => r.Fonts!, (r, v) => r with { Fonts = v },
                "The family's four files, in brand/fonts");
        foreach (var name in ColourNames)
            schema.Optional(name, colour, r => r.Colours[name], (r, v) => r with { Colours = r.Colours.SetItem(name, v) }, "A colour");
        foreach (var role in Enum.GetValues<TextRole>())
        {
            var text = start.Texts.GetValueOrDefault(role) ?? new TextStyleSource();
            schema.Optional(NameOf(role), FieldTypes.Record(TextStyleSource.Over(text, colour)), r => r.Texts[role],
                (r, v) => r with { Texts = r.Texts.SetItem(role, v.Settle(text)) }, "The style of this text");
        }
        return schema
            .Optional("listIndent", new PointsFieldType(6, 72), r => r.ListIndent, (r, v) => r with { ListIndent = v },
                "Indent of each list level")
            .Optional("cellPaddingX", new PointsFieldType(0, 36), r => r.CellPaddingX, (r, v) => r with { CellPaddingX = v },
                "Space in a table cell, left and right")
            .Optional("cellPaddingY", new PointsFieldType(0, 36), r => r.CellPaddingY, (r, v) => r with { CellPaddingY = v },
                "Space in a table cell, above and below")
            .OwnFieldsOnly();
    }

    /// <summary><c>Heading1</c> becomes <c>heading1</c>.</summary>
    public static string NameOf(TextRole role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];

    /// <summary>The colour at the end of a chain of names; null if the chain is circular.</summary>
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
