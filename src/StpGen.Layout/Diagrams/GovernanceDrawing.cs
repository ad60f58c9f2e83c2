using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// Boards and groups as a tree: each below the one that it reports to, with an arrow up to that. Bodies with seats are cards, others are
/// boxes in a row. Where a body has several rows below it, they are indented and their lines run in the margin, so that no lines cross.
/// </summary>
internal sealed class GovernanceDrawing
{
    private const double Indent = 20, Between = 8, Bus = 7, LeastBox = 104, BoxPadding = 7,
        Rail = 96, RailBar = 3, RailWords = Rail - RailBar - 14, LeastForRail = 600, MostBox = 230;

    /// <summary>Seats of a card that can be beside another.</summary>
    private const int FewSeats = 4;

    private readonly GovernanceChart _chart;
    private readonly SceneSketch _sketch;
    private readonly SeatDetail _detail;
    private readonly ILookup<int, int> _children;
    private readonly BoxNames _names = new();
    private readonly Dictionary<int, string> _boxes = [];
    private readonly ImmutableArray<string> _places;
    private readonly double _leastBox;
    private readonly bool _hasRail;
    private readonly Dictionary<int, (double Left, double Middle)> _tops = [];
    private readonly List<(string Level, double Top, double Bottom)> _levels = [];

    private GovernanceDrawing(GovernanceChart chart, SceneSketch sketch, SeatDetail detail)
    {
        (_chart, _sketch, _detail) = (chart, sketch, detail);
        _children = chart.Bodies.Index().Where(b => b.Item.Parent is not null).ToLookup(b => b.Item.Parent!.Value, b => b.Index);
        _places = [.. chart.Bodies.SelectMany(b => b.Seats).Select(s => s.Place).Where(p => p.Length > 0).Distinct()];
        _leastBox = Math.Max(LeastBox, WidestWord(chart, sketch.Ruler) + 2 * BoxPadding);
        _hasRail = sketch.Room.Width >= LeastForRail && chart.Bodies.Count(b => b.Level.Length > 0) * 2 >= chart.Bodies.Length
            && sketch.Ruler.WidestWord(chart.Bodies.Select(b => b.Level), DiagramRoom.Label, bold: true) <= RailWords
            && _children.All(c => c.Where(b => !HasChildren(b)).Select(b => chart.Bodies[b].Level).Distinct().Count() < 2);
        // Without a rail each says its own level.
        if (!_hasRail)
            _chart = chart with
            {
                Bodies = [.. chart.Bodies.Select(b => b with
                {
                    About = string.Join("\u00a0· ", new[] { b.Level, b.About }.Where(t => t.Length > 0)),
                })],
            };
    }

    private bool IsTight => _detail >= SeatDetail.Tight;

    private double BelowParent => IsTight ? 12 : 20;

    private double BetweenRows => IsTight ? 5 : 10;

    private double BoxRoom => IsTight ? 3.5 : BoxPadding;

    public static Scene Draw(GovernanceChart chart, DiagramRoom room)
    {
        var least = WidestWord(chart, room.Ruler) + 2 * BoxPadding + Indent * Depth(chart);
        Scene? scene = null;
        foreach (var detail in Enum.GetValues<SeatDetail>())
        {
            var note = detail == SeatDetail.Tight && chart.ShortNames.Length > 0 ? $"{chart.ShortNames} {chart.Note}".Trim() : chart.Note;
            scene = DiagramFrame.Draw(chart with { Note = note }, room, least,
                (sketch, top) => new GovernanceDrawing(chart, sketch, detail).Draw(top));
            if (scene.Height <= room.Height) break;
        }
        return scene!;
    }

    private static double WidestWord(GovernanceChart chart, TextRuler ruler) =>
        ruler.WidestWord(chart.Bodies.Select(b => b.Name), 11, bold: true);

    private static int Depth(GovernanceChart chart)
    {
        var depths = new int[chart.Bodies.Length];
        foreach (var (i, body) in chart.Bodies.Index()) depths[i] = body.Parent is { } parent ? depths[parent] + 1 : 0;
        return depths.DefaultIfEmpty().Max();
    }

    private double Draw(double top)
    {
        var (left, right, end) = (_hasRail ? Rail : 0, _sketch.Room.Width, top);
        var roots = _chart.Bodies.Index().Where(b => b.Item.Parent is null).Select(b => b.Index).ToList();
        foreach (var root in roots.Where(HasChildren))
            end = Subtree(root, left, right, end > top ? end + BelowParent : end);
        foreach (var level in roots.Where(r => !HasChildren(r)).GroupBy(r => _hasRail ? _chart.Bodies[r].Level : ""))
            foreach (var row in Rows([.. level], right - left))
                end = DrawRow(row, left, right, end > top ? end + BetweenRows + 4 : end);
        if (_hasRail) Levels();
        return end;
    }

    private bool HasChildren(int body) => _children[body].Any();

    private bool IsAlone(int body) => _chart.Bodies[body].Parent is null && !HasChildren(body);

    private double Subtree(int body, double left, double right, double top)
    {
        var rows = Rows([.. _children[body]], right - left);
        var isIndented = rows.Count > 1;
        var end = DrawRow([body], left, right, top, isWide: isIndented);
        if (!isIndented)
        {
            foreach (var row in rows) end = Centred(body, row, left, right, end);
            return end;
        }
        var (trunk, from) = (left + Indent / 2, end);
        foreach (var row in rows)
        {
            var start = end + BetweenRows + (row.Count > 1 ? Bus : 2);
            end = row.Count == 1 && HasChildren(row[0]) ? Subtree(row[0], left + Indent, right, start)
                : DrawRow(row, left + Indent, right, start, isLeft: true);
            foreach (var child in row)
            {
                var box = _tops[child];
                Connect(child, body, row.Count > 1
                    ? [(box.Middle, start), (box.Middle, start - Bus), (trunk, start - Bus), (trunk, from)]
                    : [(box.Left, start + 12), (trunk, start + 12), (trunk, from)]);
            }
        }
        return end;
    }

    /// <summary>One row below its parent, with lines up to the middle of that.</summary>
    private double Centred(int parent, List<int> row, double left, double right, double from)
    {
        var start = from + BelowParent + (row.Count > 1 ? Bus / 2 : 0);
        var end = row.Count == 1 && HasChildren(row[0]) ? Subtree(row[0], left, right, start) : DrawRow(row, left, right, start);
        var middle = (left + right) / 2;
        foreach (var child in row)
        {
            var at = _tops[child].Middle;
            Connect(child, parent, Math.Abs(at - middle) < 0.5 ? [(middle, start), (middle, from)]
                : [(at, start), (at, start - Bus), (middle, start - Bus), (middle, from)]);
        }
        return end;
    }

    private void Connect(int child, int parent, ImmutableArray<(double X, double Y)> points) =>
        _sketch.Add(new SceneConnector(_names.Unique($"{_boxes[child]} reports to {_boxes[parent]}"), _boxes[child], _boxes[parent],
            points, SceneColour.Strong));

    /// <summary>Bodies beside each other: one with others below it is alone, and so is one with many seats.</summary>
    private List<List<int>> Rows(List<int> bodies, double width)
    {
        var rows = new List<List<int>>();
        var (cards, boxes) = (new List<int>(), new List<int>());
        foreach (var body in bodies)
        {
            if (HasChildren(body) || _chart.Bodies[body].Seats.Length > FewSeats) rows.Add([body]);
            else if (IsCard(body)) cards.Add(body);
            else boxes.Add(body);
        }
        var card = Math.Max(_leastBox, GovernanceCard.LeastWidth);
        List<int> both = [.. bodies.Where(b => cards.Contains(b) || boxes.Contains(b))];
        if (cards.Count > 0 && EqualColumns.For(both.Count, 0, width, card, Between, 4).Count == both.Count) return [.. rows, both];
        if (cards.Count > 0) rows.AddRange(cards.Chunk(EqualColumns.For(cards.Count, 0, width - Indent, card, Between, 4).Count)
            .Select(c => c.ToList()));
        if (boxes.Count > 0) rows.AddRange(boxes.Chunk(EqualColumns.For(boxes.Count, 0, width - Indent, _leastBox, Between, 6).Count)
            .Select(b => b.ToList()));
        return rows;
    }

    private bool IsCard(int body) => !_chart.Bodies[body].Seats.IsEmpty;

    /// <param name="isWide">Whether a box alone is as wide as its room.</param>
    /// <param name="isLeft">Whether it is else at the left, and not in the middle.</param>
    private double DrawRow(List<int> row, double left, double right, double top, bool isWide = false, bool isLeft = false)
    {
        var columns = new EqualColumns(left, right - left, row.Count, Between);
        if (row.Count == 1 && !IsCard(row[0]) && !isWide)
        {
            var wide = Math.Clamp(BoxParts(row[0]).Max(p => _sketch.Ruler.Width(p.Text, p.Size, p.Bold)) + 4 * BoxPadding,
                Math.Min(160, columns.Width), Math.Min(Math.Max(MostBox, _leastBox), columns.Width));
            columns = columns with { Left = isLeft || IsAlone(row[0]) ? left : left + (columns.Width - wide) / 2, Width = wide };
        }
        var height = row.Max(b => HeightOf(b, columns.Each));
        if (_hasRail) height = Math.Max(height, TextRuler.HeightOf(LevelLines(Level(row)).Length, DiagramRoom.Label) + 6);
        foreach (var (i, body) in row.Index())
        {
            _tops[body] = (columns.X(i), columns.Middle(i));
            _boxes[body] = _names.Unique(_chart.Bodies[body].Name);
            if (IsCard(body))
            {
                Card(body).Draw(_boxes[body], columns.X(i), columns.Each, top, height);
            }
            else
            {
                // A box beside cards is as high as its words only.
                Box(body, columns.X(i), columns.Each, top, row.Any(IsCard) ? HeightOf(body, columns.Each) : height);
            }
        }
        _levels.Add((Level(row), top, top + height));
        return top + height;
    }

    private double HeightOf(int body, double width) =>
        IsCard(body) ? Card(body).Height(width) : BoxWords(body, width).Height + 2 * BoxRoom;

    private GovernanceCard Card(int body) => new(_chart.Bodies[body], _sketch, _names, _detail, _places);

    private IEnumerable<BoxPart> BoxParts(int body)
    {
        var of = _chart.Bodies[body];
        return
        [
            new(of.Name, DiagramRoom.Label, IsAlone(body) ? SceneColour.Text : SceneColour.Heading, Bold: true),
            new(of.About, DiagramRoom.Least, SceneColour.Muted), new(of.Open, DiagramRoom.Least, SceneColour.Gap),
        ];
    }

    private BoxWords BoxWords(int body, double width) => new(_sketch.Ruler, BoxParts(body), width - 2 * BoxPadding);

    private void Box(int body, double x, double width, double top, double height)
    {
        var (isAlone, edge) = (IsAlone(body), IsAlone(body) ? 0.75 : 1.25);
        _sketch.Add(BoxWords(body, width).In(new(_boxes[body], x + edge / 2, top + edge / 2, width - edge, height - edge)
        {
            Fill = SceneColour.Page,
            Stroke = isAlone ? SceneColour.Muted : SceneColour.Strong,
            StrokeWidth = edge,
            Dash = isAlone ? SceneDash.Dashed : SceneDash.Solid,
            Radius = 3,
        }));
    }

    private string Level(List<int> row) => row.Select(b => _chart.Bodies[b].Level).Distinct().ToList() is [var level] ? level : "";

    /// <summary>The levels of rows at the left, each once for rows that follow each other.</summary>
    private void Levels()
    {
        for (var i = 0; i < _levels.Count; i++)
        {
            var (level, top, bottom) = _levels[i];
            if (level.Length == 0) continue;
            while (i + 1 < _levels.Count && _levels[i + 1].Level == level) bottom = _levels[++i].Bottom;
            _sketch.Add(ScenePath.Rectangle(0, top, RailBar, bottom - top, SceneColour.Accent));
            _sketch.Lines(RailBar + 6, top + 3, LevelLines(level), DiagramRoom.Label, SceneColour.Heading, bold: true);
        }
    }

    private ImmutableArray<string> LevelLines(string level) =>
        level.Length == 0 ? [] : _sketch.Ruler.Label(level, "", RailWords, DiagramRoom.Label, bold: true);
}
