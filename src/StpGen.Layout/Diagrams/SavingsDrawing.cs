using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A row for each category: its name, a small bar for each year, a bar for the last year, how sure it is and its amount; then the total.
/// A narrow column has no small bars, and names above their bars.
/// </summary>
internal sealed class SavingsDrawing
{
    private const double Size = DiagramRoom.Label, BarHeight = 13, RowPadding = 4.5, Between = 14, LeastPlot = 80, SmallBar = 5,
        SmallHeight = 16;

    private const string TotalName = "All savings";

    private readonly Savings _savings;
    private readonly SceneSketch _sketch;
    private readonly bool _isRated;
    private readonly bool _isStacked;
    private readonly bool _hasYears;
    private readonly double _sure;
    private readonly double _labels;
    private readonly Axis _axis;

    private SavingsDrawing(Savings savings, SceneSketch sketch, double amounts, double sure)
    {
        (_savings, _sketch, _isRated) = (savings, sketch, sure > 0);
        _sure = sketch.Room.Width - amounts - Between;
        var right = _isRated ? _sure - sure - Between : _sure;
        var small = savings.Years.Length < 2 ? 0 : savings.Years.Length * (SmallBar + 1) + Between;
        var names = savings.Rows.Select(r => r.Name).ToList();
        var word = Math.Max(sketch.Ruler.WidestWord(names, Size), sketch.Ruler.Width(TotalName, Size, bold: true));
        var whole = names.Max(n => sketch.Ruler.Width(n, Size));
        _hasYears = small > 0 && right - word - small - Between >= LeastPlot;
        if (!_hasYears) small = 0;
        _labels = Math.Max(word, Math.Min(whole, (right - small) * 0.5));
        _isStacked = right - _labels - small - Between < LeastPlot;
        if (_isStacked) (_labels, _hasYears, small) = (right, false, 0);
        _axis = Axis.Over(savings.Rows.SelectMany(r => (double[])[r.Amount.Low, r.Amount.High]), _isStacked ? 0 : _labels + Between + small,
            right - 2);
    }

    public static Scene Draw(Savings savings, DiagramRoom room)
    {
        var amounts = savings.Rows.Select(r => r.Amount.Text).Append(savings.Total.Text).Append(savings.Unit)
            .Max(t => room.Ruler.Width(t, Size, bold: true));
        var sure = savings.Rows.All(r => r.Certainty == Certainty.NotRated) ? 0 : savings.Rows.Select(r => CertaintyLook.Words(r.Certainty))
            .Append(CertaintyLook.Head).Max(t => room.Ruler.Width(t, Size, bold: true));
        return DiagramFrame.Draw(savings, room, amounts + Between + (sure > 0 ? sure + Between : 0) + LeastPlot,
            (sketch, top) => new SavingsDrawing(savings, sketch, amounts, sure).Draw(top));
    }

    private double Draw(double top)
    {
        var right = _sketch.Room.Width;
        _sketch.Lines(right, top, [_savings.Unit], Size, SceneColour.Muted, SceneAnchor.End, bold: true);
        if (_isRated) _sketch.Lines(_sure, top, [CertaintyLook.Head], Size, SceneColour.Muted, SceneAnchor.End, bold: true);
        top += TextRuler.HeightOf(1, Size) + 4;
        _sketch.Line(0, top, right, top, SceneColour.Rule);
        var start = top;
        foreach (var row in _savings.Rows) top = Draw(row, top);
        if (!_isStacked) _sketch.Line(_axis.At(0), start, _axis.At(0), top, SceneColour.Muted);
        _sketch.Line(0, top, right, top, SceneColour.Muted);
        var end = top + TextRuler.HeightOf(1, Size) + 2 * RowPadding;
        _sketch.Centred(0, (top + end) / 2, [TotalName], Size, SceneColour.Heading, bold: true);
        _sketch.Centred(right, (top + end) / 2, [_savings.Total.Text], Size, SceneColour.Heading, SceneAnchor.End, bold: true);
        return end;
    }

    private double Draw(SavingRow row, double top)
    {
        var lines = _sketch.Ruler.Label(row.Name, "", _labels, Size);
        var words = TextRuler.HeightOf(lines.Length, Size);
        var end = top + 2 * RowPadding + (_isStacked ? words + 3 + BarHeight : Math.Max(words, _hasYears ? SmallHeight : BarHeight));
        var middle = _isStacked ? end - RowPadding - BarHeight / 2 : (top + end) / 2;
        _sketch.Lines(0, _isStacked ? top + RowPadding : middle - words / 2, lines, Size, SceneColour.Text);
        if (_hasYears) Years(row, middle + SmallHeight / 2);
        Bar(row, middle);
        if (_isRated)
            _sketch.Centred(_sure, middle, [CertaintyLook.Words(row.Certainty)], Size, SceneColour.Muted, SceneAnchor.End);
        _sketch.Centred(_sketch.Room.Width, middle, [row.Amount.Text], Size, SceneColour.Text, SceneAnchor.End);
        return end;
    }

    private void Bar(SavingRow row, double middle)
    {
        var (from, to) = (_axis.At(0), _axis.At(row.Amount.Middle));
        var (left, width) = (Math.Min(from, to), Math.Max(0.75, Math.Abs(to - from)));
        _sketch.Add(CertaintyLook.With(new SceneBox(row.Name, left, middle - BarHeight / 2, width, BarHeight), row.Certainty, _isRated));
        if (row.IsOneOff) Stripes(left, middle - BarHeight / 2, width, row.Certainty == Certainty.Low);
        if (!row.Amount.IsRange) return;
        var (low, high) = (_axis.At(row.Amount.Low), _axis.At(row.Amount.High));
        _sketch.Line(low, middle, high, middle, SceneColour.Text, 1.2);
        foreach (var x in (double[])[low, high]) _sketch.Line(x, middle - 4, x, middle + 4, SceneColour.Text, 1.2);
    }

    /// <summary>Across a bar, within its edges.</summary>
    private void Stripes(double left, double top, double width, bool isPale)
    {
        for (var x = left - BarHeight + 4; x < left + width; x += 4)
        {
            var (from, to) = (Math.Max(x, left), Math.Min(x + BarHeight, left + width));
            if (to <= from) continue;
            var colour = isPale ? SceneColour.Strong : SceneColour.Page;
            _sketch.Line(from, top + BarHeight - (from - x), to, top + BarHeight - (to - x), colour, 1);
        }
    }

    /// <summary>All rows have one scale, so that a small saving is a small one in each year.</summary>
    private void Years(SavingRow row, double bottom)
    {
        var most = _savings.Rows.SelectMany(r => r.ByYear).Max(v => v ?? 0);
        foreach (var (i, value) in row.ByYear.Index())
        {
            var height = value is > 0 && most > 0 ? Math.Max(0.75, value.Value / most * SmallHeight) : 0;
            var x = _labels + Between + i * (SmallBar + 1);
            if (height > 0)
                _sketch.Add(ScenePath.Rectangle(x, bottom - height, SmallBar, height, i == row.ByYear.Length - 1 ? SceneColour.Accent
                    : SceneColour.Rule));
        }
        _sketch.Line(_labels + Between, bottom, _labels + Between + row.ByYear.Length * (SmallBar + 1) - 1, bottom, SceneColour.Rule, 0.5);
    }
}
