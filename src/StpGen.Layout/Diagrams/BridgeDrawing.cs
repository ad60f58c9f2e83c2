using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A bridge from a gap to what is left of it, one step a row: names at the left, bars beside each other on one axis, how sure each is and
/// its amount at the right. In a narrow column names are above their bars.
/// </summary>
internal sealed class BridgeDrawing
{
    private const double Size = DiagramRoom.Label, BarHeight = 15, RowPadding = 5.25, Between = 14, LeastPlot = 96;

    private readonly FinanceBridge _bridge;
    private readonly SceneSketch _sketch;
    private readonly bool _isStacked;
    private readonly bool _isRated;
    private readonly double _labels;
    private readonly double _sure;
    private readonly Axis _axis;

    private BridgeDrawing(FinanceBridge bridge, SceneSketch sketch, Columns columns)
    {
        (_bridge, _sketch, _isRated) = (bridge, sketch, columns.Sure > 0);
        _sure = sketch.Room.Width - columns.Amounts - Between;
        var right = _isRated ? _sure - columns.Sure - Between : _sure;
        var names = bridge.Steps.Select(s => s.Name).ToList();
        // Wide enough for the longest name, if that leaves room for the bars; never so narrow that a word is split.
        var whole = names.Max(n => sketch.Ruler.Width(n, Size, bold: true));
        _labels = Math.Max(sketch.Ruler.WidestWord(names, Size, bold: true), Math.Min(whole, right * 0.44));
        _isStacked = right - _labels - Between < LeastPlot;
        if (_isStacked) _labels = right;
        _axis = Axis.Over(Ends(), _isStacked ? 0 : _labels + Between, right - 2, most: right < 260 ? 2 : 4);
    }

    private string Unit => _bridge.Before + _bridge.After;

    public static Scene Draw(FinanceBridge bridge, DiagramRoom room)
    {
        var columns = Columns.Of(bridge, room.Ruler);
        return DiagramFrame.Draw(bridge, room, columns.Least, (sketch, top) => new BridgeDrawing(bridge, sketch, columns).Draw(top));
    }

    /// <summary>Where bars and whiskers end.</summary>
    private IEnumerable<double> Ends()
    {
        var at = _bridge.Gap.Amount.Middle;
        foreach (var end in (double[])[_bridge.Gap.Amount.Low, _bridge.Gap.Amount.High, _bridge.Remainder.Amount.Low,
            _bridge.Remainder.Amount.High])
            yield return end;
        foreach (var step in Inner)
        {
            yield return at - step.Amount.Low;
            yield return at - step.Amount.High;
            at -= step.Amount.Middle;
        }
    }

    private IEnumerable<BridgeStep> Inner => _bridge.Savings.Concat(_bridge.Funding);

    private double Draw(double top)
    {
        var right = _sketch.Room.Width;
        var heads = top + TextRuler.HeightOf(1, Size);
        if (_isRated) _sketch.Lines(_sure, top, [CertaintyLook.Head], Size, SceneColour.Muted, SceneAnchor.End, bold: true);
        _sketch.Lines(right, top, [Unit], Size, SceneColour.Muted, SceneAnchor.End, bold: true);
        var rows = Rows(heads + 4);
        var end = rows[^1].Bottom;
        foreach (var mark in _axis.Marks.Where(m => m != 0 && !_isStacked))
            _sketch.Line(_axis.At(mark), heads + 4, _axis.At(mark), end, SceneColour.Grid);
        _sketch.Line(_axis.At(0), heads + 4, _axis.At(0), end, SceneColour.Muted);
        var firstFunding = 1 + _bridge.Savings.Length;
        foreach (var (i, row) in rows.Index())
        {
            if (i == 0 || i == rows.Count - 1 || i == firstFunding) _sketch.Line(0, row.Top, right, row.Top, SceneColour.Rule);
            Draw(row, i > firstFunding - 1 && i < rows.Count - 1);
            if (i < rows.Count - 1) Connect(row, rows[i + 1]);
        }
        _sketch.Line(0, end, right, end, SceneColour.Rule);
        return AxisMarks.Draw(
            _sketch, _axis, end + 5, mark => Axis.Label(mark, _bridge.Before, _bridge.After), 0, _sketch.Room.Width);
    }

    private List<Row> Rows(double top)
    {
        var rows = new List<Row>();
        var at = 0.0;
        foreach (var (i, step) in _bridge.Steps.Index())
        {
            var isEnd = i == 0 || i == 1 + Inner.Count();
            var lines = _sketch.Ruler.Label(step.Name, "", _labels, Size, isEnd);
            var label = TextRuler.HeightOf(lines.Length, Size);
            var height = _isStacked ? label + 3 + BarHeight + 2 * RowPadding : Math.Max(BarHeight, label) + 2 * RowPadding;
            var bar = _isStacked ? top + RowPadding + label + 3 + BarHeight / 2 : top + height / 2;
            var (from, to) = isEnd ? (0, step.Amount.Middle) : (at, at - step.Amount.Middle);
            rows.Add(new(step, lines, top, top + height, bar, from, to, isEnd));
            at = isEnd ? step.Amount.Middle : to;
            top += height;
        }
        return rows;
    }

    private void Draw(Row row, bool isFunding)
    {
        var (step, colour) = (row.Step, row.IsEnd ? SceneColour.Heading : SceneColour.Text);
        if (_isStacked) _sketch.Lines(0, row.Top + RowPadding, row.Lines, Size, colour, bold: row.IsEnd);
        else _sketch.Centred(0, (row.Top + row.Bottom) / 2, row.Lines, Size, colour, bold: row.IsEnd);
        var (left, right) = (Math.Min(_axis.At(row.From), _axis.At(row.To)), Math.Max(_axis.At(row.From), _axis.At(row.To)));
        var bar = new SceneBox(step.Name, left, row.Bar - BarHeight / 2, Math.Max(right - left, 0.75), BarHeight);
        _sketch.Add(row.IsEnd ? bar with { Fill = SceneColour.Gap } : isFunding ? bar with { Fill = SceneColour.Rule }
            : CertaintyLook.With(bar, step.Certainty, _isRated));
        if (step.Amount.IsRange) Whisker(row);
        if (_isRated && !row.IsEnd)
            _sketch.Centred(_sure, row.Bar, [isFunding ? "–" : CertaintyLook.Words(step.Certainty)], Size, SceneColour.Muted,
                SceneAnchor.End);
        _sketch.Centred(_sketch.Room.Width, row.Bar, [step.Amount.Text], Size, row.IsEnd ? SceneColour.Gap : SceneColour.Text,
            SceneAnchor.End, row.IsEnd);
    }

    private void Whisker(Row row)
    {
        var amount = row.Step.Amount;
        var (low, high) = row.IsEnd ? (_axis.At(amount.Low), _axis.At(amount.High))
            : (_axis.At(row.From - amount.Low), _axis.At(row.From - amount.High));
        _sketch.Line(low, row.Bar, high, row.Bar, SceneColour.Text, 1.2);
        foreach (var x in (double[])[low, high]) _sketch.Line(x, row.Bar - 4.5, x, row.Bar + 4.5, SceneColour.Text, 1.2);
    }

    private void Connect(Row row, Row next)
    {
        var x = _axis.At(row.To);
        if (!_isStacked) _sketch.Line(x, row.Bar + BarHeight / 2, x, next.Bar - BarHeight / 2, SceneColour.Muted);
    }

    /// <summary>The columns at the right, which do not wrap.</summary>
    /// <param name="Sure">0: no saving is rated.</param>
    private sealed record Columns(double Amounts, double Sure)
    {
        /// <summary>The width that they leave to bars.</summary>
        public double Least => Amounts + Between + (Sure > 0 ? Sure + Between : 0) + LeastPlot;

        public static Columns Of(FinanceBridge bridge, TextRuler ruler) => new(
            bridge.Steps.Select(s => s.Amount.Text).Append(bridge.Before + bridge.After).Max(t => ruler.Width(t, Size, bold: true)),
            bridge.Savings.All(s => s.Certainty == Certainty.NotRated) ? 0
                : bridge.Savings.Select(s => CertaintyLook.Words(s.Certainty)).Append(CertaintyLook.Head)
                    .Max(t => ruler.Width(t, Size, bold: true)));
    }

    /// <param name="Bar">The height of its middle.</param>
    private sealed record Row(
        BridgeStep Step, ImmutableArray<string> Lines, double Top, double Bottom, double Bar, double From, double To, bool IsEnd);
}
