using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Where the words of a mark are: beside it or within it, from a point on or up to it, or with its name.</summary>
internal sealed record TimelinePlace(double X, SceneAnchor Anchor, bool IsWithin = false, bool IsBelow = false);

/// <summary>Draws the marks of a timeline.</summary>
/// <param name="left">Where the room for marks begins.</param>
/// <param name="right">Where it ends.</param>
internal sealed class TimelineMarks(SceneSketch sketch, TimeScale scale, double left, double right)
{
    public const double Radius = 5;

    private const double Size = DiagramRoom.Least, Bar = 9, Formal = 13, Beside = 5, Stub = 18, Head = 8, Halo = 1.5;

    /// <summary>Its date, and how it is.</summary>
    public static string Words(TimelineItem item) => item.When + item.State switch
    {
        TimelineState.AtRisk => ", at risk",
        TimelineState.Missed => ", missed",
        TimelineState.Done when item.Former.Length > 0 => ", done",
        _ => "",
    };

    public TimelinePlace PlaceOf(TimelineItem item)
    {
        var width = sketch.Ruler.Width(Words(item), Size);
        var (from, to) = Ends(item);
        foreach (var former in item.Former)
            (from, to) = (Math.Min(from, Centre(former) - Radius), Math.Max(to, Centre(former) + Radius));
        if (to + Beside + width + Halo <= right) return new(to + Beside, SceneAnchor.Start);
        if (from - Beside - width - Halo >= left) return new(from - Beside, SceneAnchor.End);
        var (start, end) = Ends(item);
        return item.Form == TimelineForm.Window && item.Former.IsEmpty && end - start >= width + 8 && IsHigh(item)
            ? new(start + 4, SceneAnchor.Start, IsWithin: true) : new(0, SceneAnchor.Start, IsBelow: true);
    }

    /// <param name="name">Of its box.</param>
    public void Draw(TimelineItem item, TimelinePlace place, double middle, string name)
    {
        var from = Centre(item.Days);
        for (var i = item.Former.Length - 1; i >= 0; i--)
        {
            var to = Centre(item.Former[i]);
            sketch.Add(ScenePath.Line(from, middle, to, middle, SceneColour.Muted, 1.25) with { Dash = SceneDash.Dotted });
            from = to;
        }
        foreach (var former in item.Former)
            sketch.Add(Diamond(Centre(former), middle, Radius - 1, SceneColour.Page, SceneColour.Muted));
        var (start, end) = Ends(item);
        var (fill, edge) = Look(item);
        switch (item.Form)
        {
            case TimelineForm.Window:
                sketch.Add(new SceneBox(name, start, middle - Height(item) / 2, end - start, Height(item))
                {
                    Fill = fill,
                    Stroke = edge,
                    Radius = 2,
                });
                break;
            case TimelineForm.Open:
                Fading(item, start, end, middle, name, fill, edge);
                break;
            case TimelineForm.By:
                sketch.Add(ScenePath.Line(start, middle, end - Radius, middle, edge, 1.5) with { Dash = SceneDash.Dashed });
                sketch.Add(Diamond(end - Radius, middle, Radius, fill, edge));
                break;
            default:
                sketch.Add(Diamond(Centre(item.Days), middle, Radius, fill, edge));
                break;
        }
        if (place.IsBelow) return;
        var words = Words(item);
        var colour = item.State is TimelineState.AtRisk or TimelineState.Missed ? SceneColour.Gap : SceneColour.Text;
        var width = sketch.Ruler.Width(words, Size);
        // Lines of the axis do not cross words.
        if (!place.IsWithin)
            sketch.Add(ScenePath.Rectangle((place.Anchor == SceneAnchor.End ? place.X - width : place.X) - Halo,
                middle - TextRuler.HeightOf(1, Size) / 2, width + 2 * Halo, TextRuler.HeightOf(1, Size), SceneColour.Page));
        sketch.Centred(place.X, middle, [words], Size, place.IsWithin && fill is not (SceneColour.Page or SceneColour.GapPale)
            ? SceneColour.OnStrong : colour,
            place.Anchor);
    }

    /// <summary>What the marks of a timeline mean, if there are several kinds.</summary>
    public static ImmutableArray<LegendEntry> Meaning(Timeline timeline)
    {
        var items = timeline.Items.ToList();
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        Add("done", items.Exists(i => i.State == TimelineState.Done), SceneColour.Strong, SceneColour.Strong);
        Add("planned", items.Exists(i => i.State == TimelineState.Planned), SceneColour.Page, SceneColour.Strong);
        Add("under way", items.Exists(i => i.State == TimelineState.UnderWay), SceneColour.Middle, SceneColour.Strong);
        Add("at risk or missed", items.Exists(i => i.State is TimelineState.AtRisk or TimelineState.Missed), SceneColour.GapPale,
            SceneColour.Gap);
        if (items.Exists(i => i.Former.Length > 0))
            entries.Add(new("planned before", (x, y) => Diamond(x + Legend.Side / 2, y + Legend.Side / 2, Radius - 1, SceneColour.Page,
                SceneColour.Muted)));
        if (items.Exists(i => i.Form == TimelineForm.By))
            entries.Add(new("by that date", (x, y) => ScenePath.Line(x, y + Legend.Side / 2, x + Legend.Side, y + Legend.Side / 2,
                SceneColour.Strong, 1.5) with
            { Dash = SceneDash.Dashed }));
        if (items.Exists(i => i.IsFormal))
            entries.Add(Legend.Square("formal consultation", SceneColour.Accent));
        // A mark that is the only kind needs no words.
        if (entries.Count == 1) entries.Clear();
        return entries.ToImmutable();

        void Add(string text, bool isThere, SceneColour fill, SceneColour edge)
        {
            if (isThere)
                entries.Add(new(text, (x, y) => Diamond(x + Legend.Side / 2, y + Legend.Side / 2, Legend.Side / 2, fill, edge)));
        }
    }

    private static bool IsHigh(TimelineItem item) => Height(item) >= Bar;

    private static double Height(TimelineItem item) => item.IsFormal ? Formal : Bar;

    private static (SceneColour Fill, SceneColour Edge) Look(TimelineItem item) => item.State switch
    {
        TimelineState.AtRisk or TimelineState.Missed => (SceneColour.GapPale, SceneColour.Gap),
        _ when item.IsFormal => (SceneColour.Accent, SceneColour.Accent),
        TimelineState.Done => (SceneColour.Strong, SceneColour.Strong),
        TimelineState.UnderWay => (SceneColour.Middle, SceneColour.Strong),
        _ => (SceneColour.Page, SceneColour.Strong),
    };

    private static ScenePath Diamond(double x, double y, double radius, SceneColour fill, SceneColour edge) => new(
        [PathStep.Move(x, y - radius), PathStep.Line(x + radius, y), PathStep.Line(x, y + radius), PathStep.Line(x - radius, y),
            PathStep.Close], fill, edge, 1.25);

    private double Centre(TimelineDays days) => (scale.At(days.First) + scale.At(days.Last)) / 2;

    private (double From, double To) Ends(TimelineItem item) => item.Form switch
    {
        TimelineForm.Window => Math.Max(scale.At(item.Days.Last) - scale.At(item.Days.First), 6) is var width
            ? (Math.Min(scale.At(item.Days.First), right - width), Math.Min(scale.At(item.Days.First), right - width) + width) : default,
        TimelineForm.Open => (Math.Min(scale.At(item.Days.First), right - 2 * Stub), Math.Min(right, scale.At(item.Days.First) + 4 * Stub)),
        TimelineForm.By => (Math.Max(left, scale.At(item.Days.Last) - Stub), Math.Min(right, scale.At(item.Days.Last) + Radius)),
        _ => (Centre(item.Days) - Radius, Centre(item.Days) + Radius),
    };

    /// <summary>A bar that becomes lighter towards an arrow.</summary>
    private void Fading(TimelineItem item, double start, double end, double middle, string name, SceneColour fill, SceneColour edge)
    {
        var height = Height(item);
        var body = end - Head - start;
        sketch.Add(new SceneBox(name, start, middle - height / 2, body / 2, height) { Fill = fill, Stroke = edge, Radius = 2 });
        sketch.Add(ScenePath.Rectangle(start + body / 2, middle - height / 2, body / 4, height, SceneColour.Middle));
        sketch.Add(ScenePath.Rectangle(start + body * 3 / 4, middle - height / 2, body / 4, height, SceneColour.Rule));
        sketch.Add(new ScenePath([PathStep.Move(end, middle), PathStep.Line(end - Head, middle - height / 2 - 2),
            PathStep.Line(end - Head, middle + height / 2 + 2), PathStep.Close], SceneColour.Rule));
    }
}
