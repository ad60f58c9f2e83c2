using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Few items as cards beside each other, and those without a date.</summary>
internal static class TimelineCards
{
    private const double Size = DiagramRoom.Label, Small = DiagramRoom.Least, Padding = 8, Between = 10, Least = 120;

    public static Scene Draw(Timeline timeline, DiagramRoom room) => DiagramFrame.Draw(timeline, room, 60, (sketch, top) =>
    {
        var items = timeline.Items.ToList();
        if (items.Count > 0)
        {
            var across = sketch.Room.Width >= items.Count * (Least + Between) ? items.Count : 1;
            var width = (sketch.Room.Width - (across - 1) * Between) / across;
            foreach (var line in items.Chunk(across)) top = Line(line, width, sketch, top) + Between;
            top -= Between;
        }
        return timeline.Undated.IsEmpty ? top : Undated(timeline, sketch, items.Count > 0 ? top + Between : top);
    });

    /// <returns>Where it ends.</returns>
    public static double Undated(Timeline timeline, SceneSketch sketch, double top)
    {
        var inner = sketch.Room.Width - 2 * Padding;
        var head = sketch.Ruler.Label("No date yet", "", inner, Size, bold: true);
        var names = timeline.Undated.SelectMany(u => sketch.Ruler.Label(u, "", inner, Size)).ToImmutableArray();
        var height = TextRuler.HeightOf(head.Length, Size) + 4 + TextRuler.HeightOf(names.Length, Size) + 2 * Padding;
        sketch.Add(new SceneBox("No date yet", 0, top, sketch.Room.Width, height)
        {
            Fill = SceneColour.GapPale,
            Stroke = SceneColour.Gap,
            Dash = SceneDash.Dashed,
        });
        var y = sketch.Lines(Padding, top + Padding, head, Size, SceneColour.Gap, bold: true) + 4;
        sketch.Lines(Padding, y, names, Size, SceneColour.Text);
        return top + height;
    }

    private static double Line(TimelineItem[] items, double width, SceneSketch sketch, double top)
    {
        var inner = width - 2 * Padding;
        var cards = items.Select(i => (Item: i, When: sketch.Ruler.Label(TimelineMarks.Words(i), "", inner, Size + 1, bold: true),
            Name: sketch.Ruler.Label(i.Name, "", inner, Size),
            Detail: i.Detail.Length == 0 ? [] : sketch.Ruler.Label(i.Detail, "", inner, Small))).ToList();
        var height = cards.Max(c => TextRuler.HeightOf(c.When.Length, Size + 1) + 4 + TextRuler.HeightOf(c.Name.Length, Size)
            + (c.Detail.IsEmpty ? 0 : 3 + TextRuler.HeightOf(c.Detail.Length, Small))) + 2 * Padding;
        foreach (var (i, (item, when, name, detail)) in cards.Index())
        {
            var x = i * (width + Between);
            var isAtRisk = item.State is TimelineState.AtRisk or TimelineState.Missed;
            sketch.Add(new SceneBox(item.Name, x, top, width, height)
            {
                Fill = isAtRisk ? SceneColour.GapPale : SceneColour.Pale,
                Stroke = isAtRisk ? SceneColour.Gap : null,
            });
            sketch.Add(ScenePath.Rectangle(x, top, width, 2.5, isAtRisk ? SceneColour.Gap : SceneColour.Strong));
            var y = sketch.Lines(x + Padding, top + Padding, when, Size + 1, isAtRisk ? SceneColour.Gap : SceneColour.Heading,
                bold: true) + 4;
            y = sketch.Lines(x + Padding, y, name, Size, SceneColour.Text) + 3;
            sketch.Lines(x + Padding, y, detail, Small, SceneColour.Muted);
        }
        return top + height;
    }
}
