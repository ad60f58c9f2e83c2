using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Two bars for each year, which hang below a line for a shortfall and rise above it for a surplus.</summary>
internal sealed class GapDrawing
{
    private const double Size = DiagramRoom.Least, MostBar = 30, BesideBar = 5, AfterAxis = 8, PlotHeight = 140, BetweenPanels = 14;

    private readonly GapByYear _gap;
    private readonly SceneSketch _sketch;
    private readonly Axis _scale;
    private readonly double _left;

    private GapDrawing(GapByYear gap, SceneSketch sketch, Axis scale, double left) =>
        (_gap, _sketch, _scale, _left) = (gap, sketch, scale, left);

    public static Scene Draw(GapByYear gap, DiagramRoom room)
    {
        var amounts = gap.Panels.SelectMany(p => p.Years).SelectMany(AmountsOf).ToList();
        // Downwards: a greater shortfall is lower.
        var scale = Axis.Over(amounts.SelectMany(a => (double[])[a.Low, a.High]), 0, PlotHeight, most: 3);
        var left = scale.Marks.Max(m => room.Ruler.Width(Axis.Label(Math.Abs(m), gap.Before, gap.After), Size)) + AfterAxis;
        var half = amounts.Select(a => room.Ruler.WidestWord([a.Text], Size) + 4).Append(14).Max();
        var slot = Math.Max(2 * half, gap.Panels.SelectMany(p => p.Years).Max(y => room.Ruler.Width(y.Year, Size, bold: true)) + 6);
        return DiagramFrame.Draw(gap, room, left + slot * gap.Panels.Max(p => p.Years.Length),
            (sketch, top) => new GapDrawing(gap, sketch, scale, left).Draw(top));
    }

    private static IEnumerable<DiagramAmount> AmountsOf(GapYear year) =>
        new[] { year.Without, year.With, year.Control }.OfType<DiagramAmount>();

    private double Draw(double top)
    {
        var entries = ImmutableArray.Create(
            Legend.Square("Without change", SceneColour.Middle), Legend.Square("With the plan", SceneColour.Strong));
        if (_gap.Panels.Any(p => p.Years.Any(y => y.Control is not null)))
            entries = entries.Add(new("Control total", (x, y) =>
                ScenePath.Line(x, y + Legend.Side / 2, x + Legend.Side, y + Legend.Side / 2, SceneColour.Text, 1.5)));
        var end = Legend.Draw(_sketch, top, entries) + 10;
        foreach (var (i, panel) in _gap.Panels.Index()) end = Draw(panel, i == 0 ? end : end + BetweenPanels);
        return end;
    }

    private double Draw(GapPanel panel, double top)
    {
        var ruler = _sketch.Ruler;
        if (panel.Name.Length > 0)
            top = _sketch.Lines(0, top, ruler.Label(panel.Name, "", _sketch.Room.Width, DiagramRoom.Label, bold: true), DiagramRoom.Label,
                SceneColour.Heading, bold: true) + 5;
        var slot = (_sketch.Room.Width - _left) / panel.Years.Length;
        foreach (var (i, year) in panel.Years.Index())
            _sketch.Lines(_left + slot * (i + 0.5), top, [year.Year], Size, SceneColour.Muted, SceneAnchor.Middle, bold: true);
        top += TextRuler.HeightOf(1, Size) + 6;
        var bars = panel.Years.SelectMany((year, i) => Bars(year, _left + slot * i, slot)).ToList();
        // Room for the words above bars that rise, and then for those below bars that hang.
        var nought = top + bars.Select(b => -b.Highest + (b.IsSurplus ? b.Words + 3 : 0)).Append(0).Max();
        var end = nought + bars.Select(b => b.Lowest + (b.IsSurplus ? 0 : b.Words + 3)).Append(0).Max();
        var (from, to) = (bars.Min(b => b.Highest), bars.Max(b => b.Lowest));
        // The number of the lowest line reaches below it.
        end = Math.Max(end, nought + to + TextRuler.HeightOf(1, Size) / 2);
        foreach (var mark in _scale.Marks)
        {
            var y = Y(mark);
            if (y < from - 0.01 || y > to + 0.01) continue;
            if (mark != 0) _sketch.Line(_left, nought + y, _sketch.Room.Width, nought + y, SceneColour.Grid);
            _sketch.Centred(_left - AfterAxis, nought + y, [Axis.Label(Math.Abs(mark), _gap.Before, _gap.After)], Size, SceneColour.Muted,
                SceneAnchor.End);
        }
        foreach (var bar in bars) Draw(bar, nought, panel.Name);
        _sketch.Line(_left, nought, _sketch.Room.Width, nought, SceneColour.Muted, 1);
        return end;
    }

    /// <summary>Below the nought line, in points.</summary>
    private double Y(double value) => _scale.At(value) - _scale.At(0);

    private IEnumerable<Bar> Bars(GapYear year, double left, double slot)
    {
        var half = slot / 2;
        var width = Math.Min(MostBar, half - BesideBar);
        foreach (var (amount, x, isPlan) in new[]
        {
            (year.Without, left + half - width / 2 - 2, false), (year.With, left + half + width / 2 + 2, true),
        })
            if (amount is not null)
            {
                // Words of neighbours never meet: each has the half of a year.
                var middle = isPlan ? Math.Max(x, left + half + Widest(amount) / 2 + 1) : Math.Min(x, left + half - Widest(amount) / 2 - 1);
                var lines = _sketch.Ruler.Label(amount.Text, "", half - 2, Size);
                var control = isPlan ? year.Control : null;
                double[] reach = [0, Y(amount.Low), Y(amount.High), control is null ? 0 : Y(control.Middle)];
                yield return new(year.Year, amount, control, isPlan, x, middle, width, lines, reach.Min(), reach.Max());
            }
            else if (isPlan && year.Control is { } alone)
                yield return new(
                    year.Year, null, alone, isPlan, x, x, width, [], Math.Min(0, Y(alone.Middle)), Math.Max(0, Y(alone.Middle)));

        double Widest(DiagramAmount amount) => _sketch.Ruler.Label(amount.Text, "", half - 2, Size).Max(l => _sketch.Ruler.Width(l, Size));
    }

    private void Draw(Bar bar, double nought, string panel)
    {
        if (bar.Amount is { } amount)
        {
            var end = Y(amount.Middle);
            var name = $"{bar.Year}, {(bar.IsPlan ? "with the plan" : "without change")}{(panel.Length > 0 ? ", " + panel : "")}";
            _sketch.Add(new SceneBox(name, bar.X - bar.Width / 2, nought + Math.Min(0, end), bar.Width, Math.Max(0.75, Math.Abs(end)))
            {
                Fill = bar.IsPlan ? SceneColour.Strong : SceneColour.Middle,
            });
            if (amount.IsRange) Whisker(bar.X, nought + Y(amount.Low), nought + Y(amount.High));
            Words(bar, nought + (bar.IsSurplus ? bar.Highest - 3 - bar.Words : bar.Lowest + 3), nought);
        }
        if (bar.Control is { } control)
            _sketch.Line(bar.X - bar.Width / 2 - 3, nought + Y(control.Middle), bar.X + bar.Width / 2 + 3, nought + Y(control.Middle),
                SceneColour.Text, 1.5);
    }

    /// <summary>Over the lines behind the bars, which would strike them through.</summary>
    private void Words(Bar bar, double top, double nought)
    {
        if (_scale.Marks.Any(m => m != 0 && nought + Y(m) > top - 1 && nought + Y(m) < top + bar.Words + 1))
        {
            var width = bar.Lines.Max(l => _sketch.Ruler.Width(l, Size)) + 2;
            _sketch.Add(ScenePath.Rectangle(bar.Middle - width / 2, top - 1, width, bar.Words + 1, SceneColour.Page));
        }
        _sketch.Lines(bar.Middle, top, bar.Lines, Size, SceneColour.Text, SceneAnchor.Middle);
    }

    private void Whisker(double x, double from, double to)
    {
        _sketch.Line(x, from, x, to, SceneColour.Text, 1.2);
        foreach (var y in (double[])[from, to]) _sketch.Line(x - 4, y, x + 4, y, SceneColour.Text, 1.2);
    }

    /// <param name="X">Its middle.</param>
    /// <param name="Middle">That of its words.</param>
    /// <param name="Highest">Of it, its range and its control total, from the nought line; less than 0 is above.</param>
    private sealed record Bar(string Year, DiagramAmount? Amount, DiagramAmount? Control, bool IsPlan, double X, double Middle,
        double Width, ImmutableArray<string> Lines, double Highest, double Lowest)
    {
        public bool IsSurplus => Amount is { Middle: < 0 };

        public double Words => TextRuler.HeightOf(Lines.Length, Size);
    }
}
