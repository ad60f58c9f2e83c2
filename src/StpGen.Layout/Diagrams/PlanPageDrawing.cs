using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// A plan on one page: facts and vision above; in columns why, the priorities with their programmes and decisions, and what will be
/// different; below what every priority needs, and what happens next. Type and lists shrink until all of it fits.
/// </summary>
internal sealed class PlanPageDrawing
{
    /// <summary>The width below which its columns cannot be read, and what the title of a page takes above it.</summary>
    private const double Least = 860, PageTitle = 2;

    private const double Between = 9, Gap = 10, HeadHeight = 24, NoteHeight = 26;

    private readonly SceneSketch _sketch;
    private readonly PagePen _pen;
    private readonly ImmutableArray<PageBlock> _above;
    private readonly ImmutableArray<PageColumn> _columns;
    private readonly ImmutableArray<PageBlock> _below;
    private readonly double _height;

    private PlanPageDrawing(PlanPage page, SceneSketch sketch, PageStep step, double height)
    {
        _sketch = sketch;
        _pen = new(sketch, step.Around);
        var width = sketch.Room.Width;
        _above = [.. PageHeadline.Of(page, _pen, width).Where(b => b.Height > 0)];
        _below = [.. PageFoot.Of(page, _pen, width).Where(b => b.Height > 0)];
        // The columns have what is left; each shows as much as it can in that.
        _height = height - _above.Concat(_below).Sum(b => b.Height + Between) - HeadHeight - Between / 2;
        _columns = PageColumns.Of(page, sketch, step, width, Gap, _height);
        Fits = _columns.All(c => c.Body.Height <= _height);
    }

    private bool Fits { get; }

    private IEnumerable<(string What, int Left, int Of)> LeftOut =>
        _pen.LeftOut.Concat(_columns.SelectMany(c => c.LeftOut));

    public static Scene Draw(PlanPage page, DiagramRoom room) => DiagramFrame.Draw(page, room, Least, (sketch, top) =>
    {
        var title = PageTitle + (page.PaperTitle.Length == 0 ? 0 : room.Ruler.MoreThanOneLine(page.PaperTitle, room.Width));
        var height = room.Height - title - top - (page.Note.Length > 0 ? NoteHeight : 0);
        PlanPageDrawing? drawing = null;
        foreach (var step in PageStep.Of(page))
        {
            drawing = new(page, sketch, step, height);
            if (drawing.Fits) break;
        }
        room.Shortened.AddRange(drawing!.LeftOut.GroupBy(l => l.What).Where(g => g.Any(l => l.Left > 0)).Select(g =>
            string.Create(CultureInfo.InvariantCulture, $"{g.Sum(l => l.Left)} of {g.Sum(l => l.Of)} {g.Key}")));
        return drawing.Draw(top);
    });

    private double Draw(double top)
    {
        foreach (var block in _above)
        {
            block.Draw(0, top, block.Height);
            top += block.Height + Between;
        }
        var height = _columns.IsEmpty ? 0 : Math.Max(_columns.Max(c => c.Body.Height), Math.Min(_height, _columns.Max(c => c.Wanted)));
        var x = 0.0;
        foreach (var column in _columns)
        {
            var at = x;
            foreach (var head in column.Heads)
            {
                Head(head, at, top);
                at += head.Width;
            }
            column.Body.Draw(x, top + HeadHeight + Between / 2, height);
            x += column.Width + Gap;
        }
        if (!_columns.IsEmpty) top += HeadHeight + Between / 2 + height + Between;
        foreach (var block in _below)
        {
            block.Draw(0, top, block.Height);
            top += block.Height + Between;
        }
        return top - Between;

        // A band that points to the next.
        void Head(PageHead head, double left, double y)
        {
            const double Point = 9;
            var (right, middle, bottom) = (left + head.Width - 3, y + HeadHeight / 2, y + HeadHeight);
            _sketch.Add(new ScenePath([PathStep.Move(left, y), PathStep.Line(right - Point, y), PathStep.Line(right, middle),
                PathStep.Line(right - Point, bottom), PathStep.Line(left, bottom), PathStep.Line(left + Point - 2, middle), PathStep.Close],
                head.IsLast ? SceneColour.Strong : SceneColour.Pale));
            _sketch.Centred(left + Point + 6, middle, [head.Text], head.SizeIn(_pen),
                head.IsLast ? SceneColour.OnStrong : SceneColour.Heading,
                bold: true);
        }
    }
}
