using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A row for each kind: its name, a hollow dot for now and a full dot for the plan, as far apart as they differ in per cent, and both
/// numbers with their difference. In a narrow column names are above their rows.
/// </summary>
internal sealed class ChangeDrawing
{
    private const double Size = DiagramRoom.Label, Dot = 4, RowHeight = 15, RowPadding = 4.5, Between = 14, LeastPlot = 80;

    private const string ChangeHead = "Change";

    private readonly CapacityChange _change;
    private readonly SceneSketch _sketch;
    private readonly ImmutableArray<double> _columns;
    private readonly double _labels;
    private readonly bool _isStacked;
    private readonly Axis _axis;

    private ChangeDrawing(CapacityChange change, SceneSketch sketch, ImmutableArray<double> widths)
    {
        (_change, _sketch) = (change, sketch);
        var right = sketch.Room.Width;
        var columns = ImmutableArray.CreateBuilder<double>(widths.Length);
        foreach (var width in widths.Reverse())
        {
            columns.Insert(0, right);
            right -= width + Between;
        }
        _columns = columns.ToImmutable();
        var names = Rows.Select(r => r.Name).ToList();
        var word = sketch.Ruler.WidestWord(names, Size, bold: true);
        _labels = Math.Max(word, Math.Min(names.Max(n => sketch.Ruler.Width(n, Size, bold: true)), right * 0.5));
        _isStacked = right - _labels - Between < LeastPlot;
        if (_isStacked) _labels = right;
        _axis = Axis.Over(change.Rows.SelectMany(row => Amounts(row).SelectMany(a => (double[])[Share(row, a.Low), Share(row, a.High)])),
            (_isStacked ? 0 : _labels + Between) + Dot + 1, right - Dot - 1);
    }

    private IEnumerable<ChangeRow> Rows => _change.Total is { } total ? _change.Rows.Append(total) : _change.Rows;

    public static Scene Draw(CapacityChange change, DiagramRoom room)
    {
        var rows = change.Total is { } total ? change.Rows.Append(total).ToList() : [.. change.Rows];
        double Widest(string head, Func<ChangeRow, string> text) =>
            rows.Select(text).Append(head).Max(t => room.Ruler.Width(t, Size, bold: true));
        ImmutableArray<double> widths =
            [Widest(change.Now, r => r.Now.Text), Widest(change.Planned, r => r.Planned.Text), Widest(ChangeHead, r => r.Change)];
        return DiagramFrame.Draw(change, room, widths.Sum() + Between * widths.Length + LeastPlot,
            (sketch, top) => new ChangeDrawing(change, sketch, widths).Draw(top));
    }

    private static IEnumerable<DiagramAmount> Amounts(ChangeRow row) =>
        row.Otherwise is { } otherwise ? [row.Now, row.Planned, otherwise] : [row.Now, row.Planned];

    /// <summary>How far a number is from that of now, in per cent; 0 where there is none now.</summary>
    private static double Share(ChangeRow row, double number) =>
        row.Now.Middle > 0 ? 100 * (number - row.Now.Middle) / row.Now.Middle : 0;

    private double Draw(double top)
    {
        ImmutableArray<LegendEntry> legend =
        [
            new(_change.Now, (x, y) => Hollow(x + Legend.Side / 2, y + Legend.Side / 2)),
            new($"{_change.Planned} with the plan", (x, y) => Full(x + Legend.Side / 2, y + Legend.Side / 2)),
        ];
        if (_change.Rows.Any(r => r.Otherwise is not null))
            legend = legend.Add(new($"{_change.Planned} without change", (x, y) => Tick(x + Legend.Side / 2, y + Legend.Side / 2)));
        top = Legend.Draw(_sketch, top, legend) + 10;
        var right = _sketch.Room.Width;
        foreach (var (x, head) in _columns.Zip([_change.Now, _change.Planned, ChangeHead]))
            _sketch.Lines(x, top, [head], Size, SceneColour.Muted, SceneAnchor.End, bold: true);
        if (!_isStacked)
            AxisMarks.Draw(_sketch, _axis, top + 0.8, mark => (mark > 0 ? "+" : "") + Axis.Label(mark, "", "%"), _labels + Between / 2,
                _axis.End + Dot + 1);
        top += TextRuler.HeightOf(1, Size) + 4;
        _sketch.Line(0, top, right, top, SceneColour.Rule);
        var start = top;
        var rows = _change.Rows.Select(row => (row, top, middle: Place(row, ref top))).ToList();
        if (!_isStacked)
            foreach (var mark in _axis.Marks)
                _sketch.Line(_axis.At(mark), start, _axis.At(mark), top, mark == 0 ? SceneColour.Muted : SceneColour.Grid);
        foreach (var (row, from, middle) in rows) Draw(row, from, middle, isTotal: false);
        if (_change.Total is not { } total) return top;
        _sketch.Line(0, top, right, top, SceneColour.Muted);
        var totalTop = top;
        Draw(total, totalTop, Place(total, ref top), isTotal: true);
        return top;
    }

    /// <summary>The height of the marks and numbers of a row; the top becomes its end.</summary>
    private double Place(ChangeRow row, ref double top)
    {
        var words = TextRuler.HeightOf(Lines(row).Length, Size);
        var height = _isStacked ? words + 3 + RowHeight + RowPadding * 2 : Math.Max(RowHeight, words) + RowPadding * 2;
        var middle = _isStacked ? top + height - RowPadding - RowHeight / 2 : top + height / 2;
        top += height;
        return middle;
    }

    private ImmutableArray<string> Lines(ChangeRow row) => _sketch.Ruler.Label(row.Name, "", _labels, Size, bold: row == _change.Total);

    private void Draw(ChangeRow row, double top, double middle, bool isTotal)
    {
        var (lines, colour) = (Lines(row), isTotal ? SceneColour.Heading : SceneColour.Text);
        if (_isStacked) _sketch.Lines(0, top + RowPadding, lines, Size, colour, bold: isTotal);
        else _sketch.Centred(0, middle, lines, Size, colour, bold: isTotal);
        if (!isTotal) Marks(row, middle);
        foreach (var (x, text) in _columns.Zip([row.Now.Text, row.Planned.Text, row.Change]))
            _sketch.Centred(x, middle, [text], Size, colour, SceneAnchor.End, isTotal);
    }

    private void Marks(ChangeRow row, double y)
    {
        if (row.Now.Middle <= 0) return;
        double At(double number) => _axis.At(Share(row, number));
        var (from, to) = (At(row.Now.Middle), At(row.Planned.Middle));
        _sketch.Line(from, y, to, y, SceneColour.Middle, 2.5);
        foreach (var amount in (DiagramAmount[])[row.Now, row.Planned])
            if (amount.IsRange)
            {
                _sketch.Line(At(amount.Low), y, At(amount.High), y, SceneColour.Text, 1.2);
                foreach (var x in (double[])[At(amount.Low), At(amount.High)]) _sketch.Line(x, y - 4, x, y + 4, SceneColour.Text, 1.2);
            }
        if (row.Otherwise is { } otherwise) _sketch.Add(Tick(At(otherwise.Middle), y));
        _sketch.Add(Full(to, y));
        _sketch.Add(Hollow(from, y));
    }

    private static ScenePath Hollow(double x, double y) => ScenePath.Circle(x, y, Dot - 0.5, SceneColour.Page, SceneColour.Strong, 1.5);

    private static ScenePath Full(double x, double y) => ScenePath.Circle(x, y, Dot, SceneColour.Strong);

    private static ScenePath Tick(double x, double y) => ScenePath.Line(x, y - 5, x, y + 5, SceneColour.Muted, 2);
}
