using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>Below the columns: what every priority needs, and what happens next.</summary>
internal static class PageFoot
{
    private const double Padding = 8, Head = 108, Apart = 28;

    private const int MostEnablers = 8, InLine = 4, MostInLine = 6;

    public static IEnumerable<PageBlock> Of(PlanPage page, PagePen pen, double width) =>
        [Enablers(page, pen, width), Next(page, pen, width)];

    private static PageBlock Enablers(PlanPage page, PagePen pen, double width)
    {
        if (page.Enablers.IsEmpty) return PageBlock.Nothing;
        var (shown, more) = PageLimit.Of(page.Enablers, Math.Min(MostEnablers, pen.Level.Around));
        pen.LeftOut.Add(("enablers", more, page.Enablers.Length));
        if (shown.IsEmpty) return PageBlock.Nothing;
        var notes = more == 0 ? shown : shown.Add(new(PagePen.More(shown.Length, more, "enabler", "enablers"), ""));
        var head = pen.Wrap("What every priority needs", Head - Padding, pen.Size + 1, bold: true);
        var oneLine = (width - Head - Padding * (notes.Length + 1)) / notes.Length;
        var inLine = !pen.Level.HasTexts && notes.Length <= MostInLine
            && notes.All(n => pen.Ruler.Wrap(n.Name, oneLine - 2 * Padding, pen.Size, bold: true, most: 2) is not null)
            ? MostInLine : InLine;
        var count = Math.Min(notes.Length, (notes.Length + (notes.Length - 1) / inLine) / ((notes.Length + inLine - 1) / inLine));
        var each = (width - Head - Padding * (count + 1)) / count;
        var boxes = notes.Select(n => (Note: n, Name: pen.Wrap(n.Name, each - 2 * Padding, pen.Size, bold: true),
            Text: pen.Level.HasTexts && notes.Length <= InLine ? pen.Wrap(n.Text, each - 2 * Padding, pen.Size) : [])).ToList();
        var lines = boxes.Chunk(count).Select(l => (Boxes: l, Height: l.Max(b => TextRuler.HeightOf(b.Name.Length, pen.Size)
            + (b.Text.Length > 0 ? 2 + TextRuler.HeightOf(b.Text.Length, pen.Size) : 0)) + 2 * 6)).ToList();
        return new(lines.Sum(l => l.Height) + (lines.Count + 1) * 6, (x, y, height) =>
        {
            pen.Sketch.Add(new SceneBox("What every priority needs", x, y, width, height)
            {
                Fill = SceneColour.Pale,
                Radius = 4,
                Lines = SceneSketch.LinesAt(x + Padding + 2, y + (height - TextRuler.HeightOf(head.Length, pen.Size + 1)) / 2, head,
                    pen.Size + 1, SceneColour.Heading, bold: true),
            });
            y += 6;
            foreach (var (line, tall) in lines)
            {
                foreach (var (i, box) in line.Index())
                    Box(box.Note, box.Name, box.Text, x + Head + Padding + i * (each + Padding), y, tall);
                y += tall + 6;
            }
        });

        void Box(PageRemark note, ImmutableArray<string> name, ImmutableArray<string> text, double x, double y, double height)
        {
            var words = TextRuler.HeightOf(name.Length, pen.Size) + (text.Length > 0 ? 2 + TextRuler.HeightOf(text.Length, pen.Size) : 0);
            pen.Sketch.Add(new SceneBox("Enabler: " + note.Name, x, y, each, height) { Fill = SceneColour.Page, Radius = 3 });
            var top = pen.Sketch.Lines(x + Padding, y + (height - words) / 2, name, pen.Size, SceneColour.Heading, bold: true) + 2;
            pen.Sketch.Lines(x + Padding, top, text, pen.Size, SceneColour.Text);
        }
    }

    /// <summary>Dates at the left, how firm the decisions are and who to ask at the right.</summary>
    private static PageBlock Next(PlanPage page, PagePen pen, double width)
    {
        var all = page.Dates.Length;
        var hasRight = page.Status.Sum(s => s.Count) > 0 || page.Contact.Length > 0;
        page = page with { Dates = PageLimit.Of(page.Dates, pen.Level.Around).Shown };
        pen.LeftOut.Add(("dates", all - page.Dates.Length, all));
        var hasLeft = page.Dates.Length > 0 || page.IsDraft && all == 0;
        if (!hasLeft && !hasRight) return PageBlock.Nothing;
        var right = hasRight ? hasLeft ? width * 0.31 : width : 0;
        var left = hasLeft ? width - right - (hasRight ? Apart : 0) : 0;
        var dates = hasLeft ? PageDates.Of(page, pen, left) : PageBlock.Nothing;
        var status = hasRight ? PageStatus.Of(page, pen, right) : PageBlock.Nothing;
        return new(Math.Max(dates.Height, status.Height), (x, y, _) =>
        {
            dates.Draw(x, y, dates.Height);
            status.Draw(x + width - right, y, status.Height);
        });
    }
}
