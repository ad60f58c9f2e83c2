using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Above the columns: the area in numbers, and the vision.</summary>
internal static class PageHeadline
{
    private const double Number = 19, Beside = 5, Between = 30, MostWords = 110;

    public static IEnumerable<PageBlock> Of(PlanPage page, PagePen pen, double width) =>
        [Facts(page, pen, width), Vision(page, pen, width)];

    private static PageBlock Facts(PlanPage page, PagePen pen, double width)
    {
        if (page.Facts.IsEmpty) return PageBlock.Nothing;
        var items = page.Facts.Select(f =>
        {
            var before = pen.Ruler.Width(f.Before, pen.Size);
            var number = pen.Ruler.Width(f.Number, Number, bold: true);
            var words = pen.Wrap(f.What, Math.Max(MostWords, pen.Ruler.WidestWord([f.What], pen.Size)), pen.Size);
            var wide = words.Length == 0 ? 0 : words.Max(w => pen.Ruler.Width(w, pen.Size)) + Beside;
            return (Fact: f, Before: before > 0 ? before + Beside : 0, Number: number, Words: words,
                All: (before > 0 ? before + Beside : 0) + number + wide);
        }).ToList();
        // Those that do not fit on one line go to the next.
        var lines = 1;
        var x = 0.0;
        foreach (var item in items)
        {
            if (x > 0 && x + item.All > width) (x, lines) = (0, lines + 1);
            x += item.All + Between;
        }
        var line = Math.Max(25, items.Max(i => TextRuler.HeightOf(i.Words.Length, pen.Size)) + 4);
        return new(lines * line, (left, top, _) =>
        {
            var at = left;
            foreach (var item in items)
            {
                if (at > left && at + item.All > left + width) (at, top) = (left, top + line);
                var baseline = top + line / 2 + Number * 0.36;
                pen.Sketch.Text(at, baseline, item.Fact.Before, pen.Size, SceneColour.Muted);
                pen.Sketch.Text(at + item.Before, baseline, item.Fact.Number, Number, SceneColour.Heading, bold: true);
                var words = at + item.Before + item.Number + Beside;
                if (item.Words.Length == 1) pen.Sketch.Text(words, baseline, item.Words[0], pen.Size, SceneColour.Muted);
                else pen.Sketch.Centred(words, top + line / 2, item.Words, pen.Size, SceneColour.Muted);
                at += item.All + Between;
            }
        });
    }

    private static PageBlock Vision(PlanPage page, PagePen pen, double width)
    {
        const double Padding = 10, Head = 118;
        if (page.Vision.Length == 0)
            return page.IsDraft ? pen.Missing(page.Heads.Vision, "The vision is still to follow", width) : PageBlock.Nothing;
        var big = page.Vision.Length > 300 ? 12 : 15;
        var head = pen.Wrap(page.Heads.Vision, Head - Padding, 12, bold: true);
        var lines = pen.Wrap(page.Vision, width - Head - 3 * Padding, big, bold: true);
        var height = Math.Max(TextRuler.HeightOf(lines.Length, big), TextRuler.HeightOf(head.Length, 12)) + 2 * Padding;
        return new(height, (x, y, tall) =>
        {
            pen.Sketch.Add(new SceneBox("Vision", x, y, width, tall)
            {
                Fill = SceneColour.Strong,
                Radius = 4,
                Lines = SceneSketch.LinesAt(x + Head + 2 * Padding, y + (tall - TextRuler.HeightOf(lines.Length, big)) / 2, lines, big,
                    SceneColour.OnStrong, bold: true),
            });
            pen.Sketch.Centred(x + Padding, y + tall / 2, head, 12, SceneColour.OnStrong, bold: true);
            pen.Sketch.Line(x + Head + Padding, y + Padding, x + Head + Padding, y + tall - Padding, SceneColour.Middle);
        });
    }
}
