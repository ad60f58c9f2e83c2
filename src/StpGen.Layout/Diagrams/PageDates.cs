using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>What happens next, in equal steps along a line.</summary>
internal static class PageDates
{
    private const double Dot = 5, Between = 10;

    public static PageBlock Of(PlanPage page, PagePen pen, double width)
    {
        var head = pen.Size + 1;
        var titled = TextRuler.HeightOf(1, head);
        if (page.Dates.IsEmpty)
        {
            var missing = pen.Missing("Dates", "Dates are still to follow", width);
            return new(titled + 6 + missing.Height, (x, y, _) =>
            {
                Title(x, y);
                missing.Draw(x, y + titled + 6, missing.Height);
            });
        }
        var each = width / page.Dates.Length;
        var items = page.Dates.Select(d => (Date: d, When: pen.Wrap(d.When, each - Between, pen.Size, bold: true),
            What: pen.Wrap(d.What, each - Between, pen.Size))).ToList();
        var words = items.Max(i => TextRuler.HeightOf(i.When.Length, pen.Size) + 2 + TextRuler.HeightOf(i.What.Length, pen.Size));
        return new(titled + 7 + 2 * Dot + 5 + words, (x, y, _) =>
        {
            Title(x, y);
            var middle = y + titled + 7 + Dot;
            pen.Sketch.Line(x, middle, x + width - 6, middle, SceneColour.Accent, 1.75);
            pen.Sketch.Add(new ScenePath([PathStep.Move(x + width, middle), PathStep.Line(x + width - 8, middle - 4.5),
                PathStep.Line(x + width - 8, middle + 4.5), PathStep.Close], SceneColour.Accent));
            foreach (var (i, (date, when, what)) in items.Index())
            {
                var left = x + i * each;
                pen.Sketch.Add(ScenePath.Circle(left + Dot, middle, Dot, date.IsDone ? SceneColour.Accent : SceneColour.Page,
                    SceneColour.Accent, 1.75));
                var top = pen.Sketch.Lines(left, middle + Dot + 5, when, pen.Size, SceneColour.Heading, bold: true) + 2;
                pen.Sketch.Lines(left, top, what, pen.Size, SceneColour.Text);
            }
        });

        void Title(double x, double y) => pen.Sketch.Lines(x, y, ["What happens next"], head, SceneColour.Heading, bold: true);
    }
}
