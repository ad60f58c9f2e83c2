using System.Collections.Immutable;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.PowerPoint.Template;

namespace StpGen.Writers.PowerPoint;

/// <summary>The layout of slides of a kind: its part, and the names of its places.</summary>
/// <param name="File">Below <c>ppt/slideLayouts</c>.</param>
internal sealed record LayoutPlaces(string File, LayoutPlace Title, ImmutableArray<LayoutPlace> Slots)
{
    /// <summary>Its places for the date, the foot and the number of the slide; those that it has.</summary>
    public ImmutableArray<LayoutFoot> Feet { get; init; } = [];

    /// <summary>The layouts of a deck without a template of the house.</summary>
    public static LayoutPlaces Own(SlideKind kind, string file) => new(file, new(TitleOf(kind)),
        [.. SlideFormat.Slots(kind).Select((_, i) => new LayoutPlace(Slot(kind, i + 1)))])
    {
        Feet = kind is SlideKind.Title or SlideKind.Section ? []
            : [Foot(PlaceholderValues.DateAndTime, 10), Foot(PlaceholderValues.Footer, 11), Foot(PlaceholderValues.SlideNumber, 12)],
    };

    /// <summary>The name of a place in a layout of ours.</summary>
    /// <param name="slot">Counted from 1.</param>
    public static PlaceName Slot(SlideKind kind, int slot) => kind switch
    {
        SlideKind.Title when slot == 1 => new(PlaceholderValues.SubTitle, 1),
        SlideKind.Title or SlideKind.Section or SlideKind.Statement => new(PlaceholderValues.Body, (uint)slot),
        SlideKind.Cards => new(PlaceholderValues.Body, (uint)(20 + slot)),
        SlideKind.Table => new(PlaceholderValues.Table, (uint)slot),
        _ => new(null, (uint)slot),
    };

    private static LayoutFoot Foot(PlaceholderValues type, uint index) => new(new(type, index), int.MaxValue);

    public static PlaceName TitleOf(SlideKind kind) =>
        new(kind == SlideKind.Title ? PlaceholderValues.CenteredTitle : PlaceholderValues.Title, null);
}

/// <summary>A place of a layout.</summary>
/// <param name="Around">Between its edge and its text.</param>
internal readonly record struct LayoutPlace(PlaceName Name, PlaceInsets Around = default);
