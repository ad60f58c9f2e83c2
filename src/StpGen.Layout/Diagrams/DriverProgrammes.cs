using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>The programmes of one priority: a row each with what it changes, or boxes beside each other where that is not shown.</summary>
internal sealed class DriverProgrammes(
    SceneSketch sketch, BoxNames names, DriverDetail detail, DriverColumns columns, ImmutableArray<DriverPriority> priorities)
{
    private const double Padding = 7, PaddingAbove = 5, Between = 5, Dot = 6, BetweenDots = 2.5, Edge = 3;

    /// <summary>The width of so many numbers in circles, with the space before them.</summary>
    public static double DotRoom(int count) => count == 0 ? 0 : count * (2 * Dot + BetweenDots) + 3;

    /// <param name="least">The height that they must reach at least.</param>
    /// <returns>Where they end, and the boxes at the left.</returns>
    public (double End, List<(string Box, double Left, double Middle)> Boxes) Draw(
        ImmutableArray<DriverProgramme> programmes, SceneColour edge, SceneColour pale, double top, double least)
    {
        var boxes = new List<(string, double, double)>();
        var grid = EqualColumns.For(programmes.Length, columns.ProgrammesLeft, columns.Programmes, LeastBox(programmes), Between,
            detail == DriverDetail.Measures ? 1 : 4);
        var rows = programmes.Chunk(grid.Count).Select(r => (Programmes: r, Height: r.Max(p => Height(p, grid.Each)))).ToList();
        // A priority with more words than its programmes need makes them higher.
        var needed = rows.Sum(r => r.Height) + Between * Math.Max(0, rows.Count - 1);
        var more = rows.Count == 0 ? 0 : Math.Max(0, least - needed) / rows.Count;
        var end = top;
        foreach (var (row, natural) in rows)
        {
            if (end > top) end += Between;
            var height = natural + more;
            foreach (var (i, programme) in row.Index())
            {
                var name = Box(programme, edge, pale, grid.X(i), end, grid.Each, height);
                if (i == 0) boxes.Add((name, grid.X(0), end + height / 2));
            }
            if (columns.Measures > 0)
            {
                var words = Measures(row[0]);
                foreach (var line in words.At(columns.MeasuresLeft, end + (height - words.Height) / 2)) sketch.Add(line);
            }
            end += height;
        }
        return (Math.Max(end, top + least), boxes);
    }

    private double LeastBox(ImmutableArray<DriverProgramme> programmes) => programmes.Select(p => 2 * Padding + DotRoom(p.Also.Length)
        + Math.Max(sketch.Ruler.WidestWord([p.Name], DiagramRoom.Label, bold: true), detail == DriverDetail.Names ? 0
            : sketch.Ruler.WidestWord([p.Lead, p.Parts], DiagramRoom.Least))).Append(detail == DriverDetail.Names ? 84 : 120).Max();

    private double Height(DriverProgramme programme, double width) => Math.Max(
        Math.Max(Words(programme, width).Height, programme.Also.IsEmpty ? 0 : 2 * Dot) + 2 * PaddingAbove,
        columns.Measures > 0 ? Measures(programme).Height + 4 : 0);

    private BoxWords Words(DriverProgramme programme, double width) => new(sketch.Ruler, detail == DriverDetail.Names
        ? [new(programme.Name, DiagramRoom.Least, SceneColour.Text, Bold: true)]
        :
        [
            new(programme.Name, DiagramRoom.Label, SceneColour.Text, Bold: true),
            new(programme.Lead, DiagramRoom.Least, programme.HasNoLead ? SceneColour.Gap : SceneColour.Muted),
            new(programme.Parts, DiagramRoom.Least, SceneColour.Text),
        ], width - 2 * Padding - DotRoom(programme.Also.Length));

    private BoxWords Measures(DriverProgramme programme) => new(sketch.Ruler,
        programme.Measures.Select(m => new BoxPart(m, DiagramRoom.Least, SceneColour.Text)), columns.Measures, 3.5);

    private string Box(
        DriverProgramme programme, SceneColour edge, SceneColour pale, double x, double top, double width, double height)
    {
        var box = new SceneBox(names.Unique(programme.Name), x, top, width, height)
        {
            Fill = pale,
            Stroke = programme.HasNoLead ? SceneColour.Gap : pale == SceneColour.Page ? SceneColour.Rule : null,
            StrokeWidth = 0.75,
            Dash = programme.HasNoLead ? SceneDash.Dashed : SceneDash.Solid,
        };
        sketch.Add(Words(programme, width).In(box, Padding));
        sketch.Add(ScenePath.Rectangle(x, top, Edge, height, edge));
        foreach (var (i, also) in programme.Also.Reverse().Index())
        {
            var middle = (X: x + width - Padding + 2 - Dot - i * (2 * Dot + BetweenDots), Y: top + height / 2);
            sketch.Add(ScenePath.Circle(middle.X, middle.Y, Dot, SceneColours.Series(also)));
            var number = priorities[also].Number is { Length: > 0 and < 3 } known ? known : "•";
            sketch.Centred(middle.X, middle.Y, [number], DiagramRoom.Chip, SceneColour.Page, SceneAnchor.Middle, bold: true);
        }
        return box.Name;
    }
}
