using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A row for each level, with bars at the left that get shorter from wide to local. Services are chips in the columns now and proposed:
/// those that stay are beside each other, those that move are joined by arrows between the columns.
/// </summary>
internal sealed class LayersDrawing
{
    private const double Padding = 7, ChipPadding = 5, Between = 5, BetweenRows = 8, Gutter = 34, LabelGap = 12, LeastLabel = 84,
        LeastChip = 84, Size = DiagramRoom.Least, Bar = 4;

    private readonly LayerChart _chart;
    private readonly SceneSketch _sketch;
    private readonly BoxNames _names = new();
    private readonly double _label;
    private readonly double _column;
    private readonly int _mostBeside;
    private readonly List<(SceneBox? Now, SceneBox? Proposed)> _cells = [];

    private LayersDrawing(LayerChart chart, SceneSketch sketch, double label, int mostBeside)
    {
        (_chart, _sketch, _label, _mostBeside) = (chart, sketch, label, mostBeside);
        var rest = sketch.Room.Width - label - LabelGap;
        _column = HasBoth ? (rest - Gutter) / 2 : rest;
    }

    private bool HasBoth => _chart.HasNow && _chart.HasProposed;

    private double NowLeft => _label + LabelGap;

    private double ProposedLeft => HasBoth ? NowLeft + _column + Gutter : NowLeft;

    public static Scene Draw(LayerChart chart, DiagramRoom room)
    {
        var label = Math.Max(LeastLabel, room.Ruler.WidestWord(chart.Layers.Select(l => l.Name), DiagramRoom.Label, bold: true));
        var cell = Math.Max(LeastChip, WidestChip(chart, room.Ruler)) + 2 * Padding;
        var least = label + LabelGap + (chart.HasNow && chart.HasProposed ? 2 * cell + Gutter : cell);
        Scene? scene = null;
        // More chips beside each other where they would else be higher than a page.
        foreach (var most in (int[])[2, 3, 6])
        {
            scene = DiagramFrame.Draw(chart, room, least, (sketch, top) => new LayersDrawing(chart, sketch, label, most).Draw(top));
            if (scene.Height <= room.Height) break;
        }
        return scene!;
    }

    private static double WidestChip(LayerChart chart, TextRuler ruler) => 2 * ChipPadding + ruler.WidestWord(
        chart.Layers.SelectMany(l => l.Now.Concat(l.Proposed).Select(s => s.Name).Concat(l.NotesNow).Concat(l.NotesProposed)
            .Append($"from {l.Name}")), Size, bold: true);

    private double Draw(double top)
    {
        if (HasBoth)
        {
            ImmutableArray<LegendEntry> legend =
            [
                Legend.Square("Stays", SceneColour.Grid),
                .. Has(LayerChange.Moves)
                    ? (LegendEntry[])[Legend.Square("Moves", SceneColours.SeriesPale(0), SceneColours.Series(0))] : [],
                .. Has(LayerChange.NamedOnce)
                    ? (LegendEntry[])[Legend.Square("Named in one column only", SceneColour.Page, SceneColour.Rule)] : [],
            ];
            top = Legend.Draw(_sketch, top, legend) + 8;
        }
        foreach (var (x, head) in HasBoth ? [(NowLeft, "Now"), (ProposedLeft, "Proposed")]
            : ((double, string)[])[(NowLeft, _chart.HasNow ? "Now" : "Proposed")])
            _sketch.Lines(x, top, [head], DiagramRoom.Label, SceneColour.Heading, bold: true);
        top += TextRuler.HeightOf(1, DiagramRoom.Label) + 4;
        var start = top;
        foreach (var (i, layer) in _chart.Layers.Index())
        {
            if (top > start) top += BetweenRows;
            top = Row(layer, i, top);
        }
        Arrows();
        return top;
    }

    private bool Has(LayerChange change) => _chart.Layers.Any(l => l.Now.Concat(l.Proposed).Any(s => s.Change == change));

    private double Row(ChartLayer layer, int number, double top)
    {
        var name = new BoxWords(_sketch.Ruler, [new(layer.Name, DiagramRoom.Label, SceneColour.Heading, Bold: true)], _label);
        var inner = _column - 2 * Padding;
        var least = Math.Min(inner, Math.Max(LeastChip, WidestChip(_chart, _sketch.Ruler)));
        var columns = EqualColumns.For(Math.Max(layer.Now.Length, layer.Proposed.Length), 0, inner, least, Between,
            HasBoth ? _mostBeside : 2 * _mostBeside);
        // Chips beside each other in both columns are equally high, so that those that stay are in one line.
        var heights = Enumerable.Range(0, Math.Max(Lines(layer.Now), Lines(layer.Proposed))).Select(r => Line(layer.Now, r, columns.Count)
            .Select(s => Words(s, isNow: true, columns.Each))
            .Concat(Line(layer.Proposed, r, columns.Count).Select(s => Words(s, isNow: false, columns.Each)))
            .Max(w => w.Height) + 2 * ChipPadding).ToList();

        // Wide levels have long bars.
        var share = 1 - 0.6 * number / Math.Max(1, _chart.Layers.Length - 1);
        _sketch.Add(ScenePath.Rectangle(0, top, _label * share, Bar, SceneColour.Strong));
        foreach (var line in name.At(0, top + Bar + 6)) _sketch.Add(line);
        var now = _chart.HasNow ? Cell("now", layer.Now, layer.NotesNow, NowLeft, isNow: true) : null;
        var proposed = _chart.HasProposed ? Cell("proposed", layer.Proposed, layer.NotesProposed, ProposedLeft, isNow: false) : null;
        _cells.Add((now, proposed));
        return top + new[] { now?.Height ?? 0, proposed?.Height ?? 0, name.Height + Bar + 8 }.Max();

        int Lines(ImmutableArray<LayerService> services) => (services.Length + columns.Count - 1) / columns.Count;

        SceneBox? Cell(string column, ImmutableArray<LayerService> services, ImmutableArray<string> written, double x, bool isNow)
        {
            if (services.IsEmpty && written.IsEmpty)
            {
                _sketch.Lines(x + Padding, top + Padding, ["Nothing named"], Size, SceneColour.Muted);
                return null;
            }
            var notes = Notes(written, inner);
            var rows = Lines(services);
            var chips = heights.Take(rows).Sum() + Math.Max(0, rows - 1) * Between;
            var height = chips + (rows > 0 && notes.Height > 0 ? Between : 0) + notes.Height + 2 * Padding;
            var box = new SceneBox(_names.Unique($"{layer.Name}, {column}"), x, top, _column, height)
            {
                Fill = SceneColour.Pale,
                Radius = 3,
            };
            _sketch.Add(box);
            var end = top + Padding;
            for (var row = 0; row < rows; row++)
            {
                foreach (var (i, service) in Line(services, row, columns.Count).Index())
                    Chip(service, isNow, x + Padding + columns.X(i), end, columns.Each, heights[row]);
                end += heights[row] + Between;
            }
            foreach (var line in notes.At(x + Padding, end)) _sketch.Add(line);
            return box;
        }
    }

    private static IEnumerable<LayerService> Line(ImmutableArray<LayerService> services, int row, int count) =>
        services.Skip(row * count).Take(count);

    private BoxWords Notes(ImmutableArray<string> notes, double width) =>
        new(_sketch.Ruler, notes.Select(n => new BoxPart(n, Size, SceneColour.Text)), width, 3);

    private BoxWords Words(LayerService service, bool isNow, double width) => new(_sketch.Ruler,
    [
        new(service.Name, Size, SceneColour.Text, Bold: service.Change == LayerChange.Moves),
        new(service.Other is { } other ? $"{(isNow ? "to" : "from")} {_chart.Layers[other].Name}" : "", Size, SceneColour.Muted),
    ], width - 2 * ChipPadding, 1.5);

    private void Chip(LayerService service, bool isNow, double x, double top, double width, double height) =>
        _sketch.Add(Words(service, isNow, width).In(new(_names.Unique(service.Name), x, top, width, height)
        {
            Fill = service.Change switch
            {
                LayerChange.Stays => HasBoth ? SceneColour.Grid : SceneColour.Page,
                LayerChange.Moves => SceneColours.SeriesPale(0),
                _ => SceneColour.Page,
            },
            Stroke = service.Change switch
            {
                LayerChange.Stays => null,
                LayerChange.Moves => SceneColours.Series(0),
                _ => SceneColour.Rule,
            },
            StrokeWidth = service.Change == LayerChange.Moves ? 1.25 : 0.75,
            Radius = 2.5,
        }, ChipPadding));

    /// <summary>An arrow for each pair of levels between which services move, each on a line of its own.</summary>
    private void Arrows()
    {
        var pairs = _chart.Layers.Index().SelectMany(l => l.Item.Proposed.Select(s => s.Other).OfType<int>().Distinct()
            .Select(from => (From: from, To: l.Index))).ToList();
        foreach (var (i, (from, to)) in pairs.Index())
        {
            if (_cells[from].Now is not { } start || _cells[to].Proposed is not { } end) continue;
            // Within the gutter, each in a lane of its own.
            var x = start.X + start.Width + 6 + (Gutter - 18) * (i + 1) / (pairs.Count + 1);
            var (leaving, arriving) = (pairs.Where(p => p.From == from).ToList(), pairs.Where(p => p.To == to).ToList());
            var (y, at) = (Part(start, leaving.IndexOf((from, to)), leaving.Count),
                Part(end, arriving.IndexOf((from, to)), arriving.Count));
            _sketch.Add(new SceneConnector(_names.Unique($"{start.Name} to {end.Name}"), start.Name, end.Name,
                [(start.X + start.Width, y), (x, y), (x, at), (end.X, at)], SceneColours.Series(0)));
        }
    }

    private static double Part(SceneBox box, int number, int count) => box.Y + box.Height * (number + 1) / (count + 1);
}
