using StpGen.Authoring.Schema;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>The style of one text role, as a theme file gives it. Lengths are in points.</summary>
internal sealed record TextStyleSource : PlanRecord
{
    public double Size { get; init; }

    public double LineHeight { get; init; }

    /// <summary>Whether the file itself names the line height; if it names only a size, the line height grows with it.</summary>
    private bool NamesLineHeight { get; init; }

    public ThemeColour Colour { get; init; } = new(default, "text", default);

    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool KeepWithNext { get; init; }

    /// <summary>Reads the values that differ from another theme.</summary>
    public static RecordSchema<TextStyleSource> Over(TextStyleSource start, ColourFieldType colour) =>
        new RecordSchema<TextStyleSource>("textStyle", () => start)
        .Optional("size", new PointsFieldType(6, 96), r => r.Size, (r, v) => r with { Size = v }, "Type size")
        .Optional("lineHeight", new PointsFieldType(6, 192), r => r.LineHeight, (r, v) => r with { LineHeight = v, NamesLineHeight = true },
            "From baseline to baseline")
        .Optional("colour", colour, r => r.Colour, (r, v) => r with { Colour = v }, "Colour")
        .Optional("spaceBefore", new PointsFieldType(0, 200), r => r.SpaceBefore, (r, v) => r with { SpaceBefore = v },
            "Space above a paragraph")
        .Optional("spaceAfter", new PointsFieldType(0, 200), r => r.SpaceAfter, (r, v) => r with { SpaceAfter = v },
            "Space below a paragraph")
        .Optional("bold", FieldTypes.Flag, r => r.Bold, (r, v) => r with { Bold = v }, "Whether it is bold")
        .Optional("italic", FieldTypes.Flag, r => r.Italic, (r, v) => r with { Italic = v }, "Whether it is italic")
        .Optional("keepWithNext", FieldTypes.Flag, r => r.KeepWithNext, (r, v) => r with { KeepWithNext = v },
            "Whether it moves to the next page with what follows")
        .OwnFieldsOnly();

    public TextStyle With(Colour colour) =>
        new(Size, LineHeight, colour, SpaceBefore, SpaceAfter) { Bold = Bold, Italic = Italic, KeepWithNext = KeepWithNext };

    /// <summary>Rounds to half a point, like the lengths of the NHS theme.</summary>
    public TextStyleSource Settle(TextStyleSource start) =>
        this with
        {
            LineHeight = NamesLineHeight || start.Size == 0 ? LineHeight : Math.Round(2 * Size * start.LineHeight / start.Size) / 2,
            NamesLineHeight = false
        };
}
