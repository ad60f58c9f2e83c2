using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A row for each must-do: its number and title, a mark for each requirement, the programmes that answer it as chips, and its owner. In a
/// narrow column they are below each other.
/// </summary>
internal sealed class CoverageDrawing
{
    private const double Size = DiagramRoom.Label, RowPadding = 5, Between = 12, LeastChips = 110, BetweenChips = 4;

    private const string NoOwner = "no owner";

    private readonly CoverageMap _map;
    private readonly SceneSketch _sketch;
    private readonly CoverageColumns _columns;
    private readonly CoverageMarks _marks;
    private readonly ChipSetter _chips;

    private CoverageDrawing(CoverageMap map, SceneSketch sketch)
    {
        (_map, _sketch) = (map, sketch);
        _marks = new(map, sketch);
        _columns = CoverageColumns.Of(map, sketch, _marks.Width, Between, LeastChips);
        _chips = new(sketch);
    }

    public static Scene Draw(CoverageMap map, DiagramRoom room) =>
        DiagramFrame.Draw(map, room, 0, (sketch, top) => new CoverageDrawing(map, sketch).Draw(top));

    private double Draw(double top)
    {
        var right = _sketch.Room.Width;
        if (!_columns.IsStacked)
        {
            Head(0, _map.Head);
            Head(_columns.Marks, CoverageMarks.Head);
            if (_map.HasProgrammes) Head(_columns.Chips, "Programmes that answer it");
            if (_map.HasOwners) Head(_columns.Owner, "Owner");
            top += TextRuler.HeightOf(1, Size) + 4;
        }
        _sketch.Line(0, top, right, top, SceneColour.Heading, 1.25);
        foreach (var row in _map.Rows)
        {
            top = _columns.IsStacked ? Stacked(row, top) : Beside(row, top);
            _sketch.Line(0, top, right, top, SceneColour.Rule);
        }
        return Legend.Draw(_sketch, top + 8, _marks.Meaning());

        void Head(double x, string text) => _sketch.Lines(x, top, [text], Size, SceneColour.Muted, bold: true);
    }

    private double Beside(CoverageRow row, double top)
    {
        var title = _sketch.Ruler.Label(row.Title, "", _columns.Marks - Between - _columns.Title, Size);
        var owner = Owner(row, _sketch.Room.Width - _columns.Owner);
        var chips = Chips(row, _columns.ChipsWidth);
        var height = new[]
        {
            TextRuler.HeightOf(title.Length, Size), CoverageMarks.HeightOf(row), chips.Height, TextRuler.HeightOf(owner.Length, Size),
        }.Max() + 2 * RowPadding;
        var middle = top + height / 2;
        if (row.Number.Length > 0) _sketch.Centred(0, middle, [row.Number], Size, SceneColour.Heading, bold: true);
        _sketch.Centred(_columns.Title, middle, title, Size, SceneColour.Text);
        _marks.Draw(row, _columns.Marks, middle - CoverageMarks.HeightOf(row) / 2);
        chips.Draw(_columns.Chips, middle - chips.Height / 2);
        if (_map.HasOwners)
            _sketch.Centred(_columns.Owner, middle, owner, Size, row.Owner.Length > 0 ? SceneColour.Text : SceneColour.Gap);
        return top + height;
    }

    private double Stacked(CoverageRow row, double top)
    {
        var right = _sketch.Room.Width;
        top += RowPadding;
        if (row.Number.Length > 0) _sketch.Lines(0, top, [row.Number], Size, SceneColour.Heading, bold: true);
        top = _sketch.Lines(_columns.Title, top, _sketch.Ruler.Label(row.Title, "", right - _columns.Title, Size), Size, SceneColour.Text)
            + 4;
        _marks.Draw(row, 0, top);
        top += CoverageMarks.HeightOf(row);
        var chips = Chips(row, right);
        if (chips.Height > 0)
        {
            chips.Draw(0, top + 4);
            top += 4 + chips.Height;
        }
        if (!_map.HasOwners) return top + RowPadding;
        var owner = _sketch.Ruler.Label(row.Owner.Length > 0 ? "Owner: " + row.Owner : NoOwner, "", right, Size);
        return _sketch.Lines(0, top + 4, owner, Size, row.Owner.Length > 0 ? SceneColour.Text : SceneColour.Gap) + RowPadding;
    }

    private ImmutableArray<string> Owner(CoverageRow row, double width) => !_map.HasOwners ? []
        : _sketch.Ruler.Label(row.Owner.Length > 0 ? row.Owner : NoOwner, "", width, Size);

    private SetChips Chips(CoverageRow row, double width)
    {
        if (!_map.HasProgrammes) return new([], 0, _sketch);
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{row.Number} {row.Title}");
        if (row.Programmes.IsEmpty)
            return row.Marks.All(m => m == CoverageMark.NotApplicable) ? new([], 0, _sketch)
                : _chips.Set([Chip.Gap($"{numbered}: programme", row.IsOpen ? "No response yet" : "No programme yet")], width,
                    BetweenChips);
        return _chips.Set([.. row.Programmes.Select(p => new Chip($"{numbered}: {p.Name}", p.Name,
            p.Priority?.ToString(CultureInfo.InvariantCulture) ?? "", p.Group is { } group ? SceneColours.Series(group) : SceneColour.Muted,
            p.Group is { } pale ? SceneColours.SeriesPale(pale) : SceneColour.Page))], width, BetweenChips);
    }
}
