using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// The facts of an area as tiles, at the right of its places in a wide column and above them in a narrow one; places are blocks with the
/// names of their partners. Many places are names only, in a grid.
/// </summary>
internal sealed class FootprintDrawing(FootprintChart chart, SceneSketch sketch, double leastTile, double leastBlock)
{
    private const string Blank = "\u00a0";

    private const double Padding = 8, Between = 8, LeastForSides = 600, LeastTile = 100, LeastBlock = 150, Size = DiagramRoom.Least;

    private const int MostBlocks = 8;

    private static readonly ImmutableArray<double> FigureSizes = [24, 18, 14];

    private readonly BoxNames _names = new();

    public static Scene Draw(FootprintChart chart, DiagramRoom room)
    {
        var ruler = room.Ruler;
        var tile = chart.Facts.IsEmpty ? 0 : Math.Max(LeastTile, 2 * Padding + Math.Max(
            ruler.WidestWord(chart.Facts.Select(f => f.Figure), FigureSizes[^1], bold: true),
            ruler.WidestWord(chart.Facts.SelectMany(f => (string[])[f.Before, f.After, f.Detail]), DiagramRoom.Label, bold: true)));
        var isNamesOnly = chart.Places.Length > MostBlocks;
        var words = chart.Places.SelectMany(p => p.Partners.Where(_ => !isNamesOnly).Append(p.Name).Append(p.People));
        var block = chart.Places.IsEmpty ? 0 : Math.Max(isNamesOnly ? LeastTile : LeastBlock,
            2 * Padding + ruler.WidestWord(words, DiagramRoom.Label, bold: true));
        var across = 2 * Padding + ruler.WidestWord(chart.Across, Size);
        return DiagramFrame.Draw(chart, room, new[] { tile, block, chart.Across.IsEmpty ? 0 : across }.Max(),
            (sketch, top) => new FootprintDrawing(chart, sketch, tile, block).Draw(top));
    }

    private double Draw(double top)
    {
        var width = sketch.Room.Width;
        if (chart.Facts.IsEmpty || chart.Places.IsEmpty && chart.Across.IsEmpty)
            return Places(Facts(top, 0, width), 0, width);
        var forFacts = Math.Max(width * 0.44, Math.Min(width, 2 * leastTile + Between));
        if (width < LeastForSides || width - forFacts - 2 * Between < leastBlock) return Places(Facts(top, 0, width) + Between, 0, width);
        var left = width - forFacts;
        return Math.Max(Places(top, 0, left - 2 * Between), Facts(top, left, forFacts));
    }

    /// <summary>Rows of tiles that are as even as can be: 5 are 3 and, wider, 2.</summary>
    private double Facts(double top, double left, double width)
    {
        if (chart.Facts.IsEmpty) return top;
        var columns = EqualColumns.For(chart.Facts.Length, left, width, Math.Min(width, leastTile), Between, 3);
        var end = top;
        // Of an odd number in pairs the first is the wide one.
        var first = columns.Count == 2 ? chart.Facts.Length % 2 : 0;
        foreach (var row in chart.Facts.Take(first).Chunk(1).Concat(chart.Facts.Skip(first).Chunk(columns.Count)))
        {
            if (end > top) end += Between;
            var cells = new EqualColumns(left, width, row.Length, Between);
            var inner = cells.Each - 2 * Padding;
            // Figures of a row have one size, at which each is on one line.
            var size = FigureSizes.FirstOrDefault(s => row.All(f => sketch.Ruler.Width(f.Figure, s, bold: true) <= inner), FigureSizes[^1]);
            var words = row.Select(f => Words(f, size, inner, row.Any(o => o.Before.Length > 0))).ToList();
            var height = words.Max(w => w.Height) + 2 * Padding;
            foreach (var (i, fact) in row.Index())
                sketch.Add(new SceneBox(_names.Unique($"{fact.Figure} {fact.After}"), cells.X(i), end, cells.Each, height)
                {
                    Fill = SceneColour.Pale,
                    Radius = 3,
                    // An empty line is room, not words.
                    Lines = [.. words[i].At(cells.X(i) + Padding, end + Padding).Where(line => line.Text != Blank)],
                });
            end += height;
        }
        return end;
    }

    private BoxWords Words(FootprintFact fact, double size, double width, bool isQualified) => new(sketch.Ruler,
    [
        // Figures of a row are on one line, those that nothing qualifies too.
        new(isQualified && fact.Before.Length == 0 ? Blank : fact.Before, Size, SceneColour.Muted),
        new(fact.Figure, size, SceneColour.Heading, Bold: true),
        new(fact.After, DiagramRoom.Label, SceneColour.Text, Bold: true),
        new(fact.Detail, Size, SceneColour.Muted),
    ], width, 2.5);

    private double Places(double top, double left, double width)
    {
        var end = top;
        var isNamesOnly = chart.Places.Length > MostBlocks;
        var columns = EqualColumns.For(Math.Max(1, chart.Places.Length), left, width, Math.Min(width, leastBlock), Between,
            isNamesOnly ? 6 : 4);
        foreach (var row in chart.Places.Chunk(columns.Count))
        {
            if (end > top) end += Between;
            var inner = columns.Each - 2 * Padding;
            var heads = row.Select(p => new BoxWords(sketch.Ruler,
            [
                new(p.Name, DiagramRoom.Label, SceneColour.OnStrong, Bold: true), new(p.People, Size, SceneColour.OnStrong),
            ], inner)).ToList();
            var head = heads.Max(h => h.Height) + 10;
            var partners = row.Select(p => new BoxWords(sketch.Ruler, isNamesOnly ? []
                : p.Partners.Select(n => new BoxPart(n, Size, SceneColour.Text)), inner, 4)).ToList();
            var body = partners.Max(p => p.Height) is var most && most > 0 ? most + 2 * Padding : 0;
            foreach (var (i, place) in row.Index())
            {
                var x = columns.X(i);
                sketch.Add(heads[i].In(new(_names.Unique(place.Name), x, end, columns.Each, head) { Fill = SceneColour.Strong }, Padding));
                if (body == 0) continue;
                sketch.Add(new SceneBox(_names.Unique($"Partners in {place.Name}"), x, end + head, columns.Each, body)
                {
                    Fill = SceneColour.Pale,
                    Lines = partners[i].At(x + Padding, end + head + Padding),
                });
            }
            end += head + body;
        }
        return Across(end, end > top ? end + Between : end, left, width);
    }

    private double Across(double end, double top, double left, double width)
    {
        if (chart.Across.IsEmpty) return end;
        var words = new BoxWords(sketch.Ruler,
        [
            new(chart.Places.IsEmpty ? "Partners" : "Across the area", DiagramRoom.Label, SceneColour.Heading, Bold: true),
            new(string.Join("; ", chart.Across), Size, SceneColour.Text),
        ], width - 2 * Padding, 4);
        var box = new SceneBox(_names.Unique("Across the area"), left, top, width, words.Height + 2 * Padding)
        {
            Fill = SceneColour.Page,
            Stroke = SceneColour.Rule,
            StrokeWidth = 0.75,
        };
        sketch.Add(box with { X = left + 0.4, Width = width - 0.8, Lines = words.At(left + Padding, top + Padding) });
        return top + box.Height + 0.4;
    }
}
