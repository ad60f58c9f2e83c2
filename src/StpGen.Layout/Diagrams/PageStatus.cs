using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Layout.Diagrams;

/// <summary>How firm the decisions are, as a bar, and who to ask.</summary>
internal static class PageStatus
{
    private const double Bar = 15;

    public static PageBlock Of(PlanPage page, PagePen pen, double width)
    {
        var head = pen.Size + 1;
        var total = page.Status.Sum(s => s.Count);
        var title = total == 0 ? [] : pen.Wrap(total == 1 ? "How firm our decision is" : string.Create(CultureInfo.InvariantCulture,
            $"How firm our {total} decisions are"), width, head, bold: true);
        var said = total == 0 ? [] : pen.Wrap(Words.Join([.. page.Status.Where(s => s.Count > 0).Select(s =>
            string.Create(CultureInfo.InvariantCulture, $"{s.Count} {s.What}"))]), width, pen.Size);
        var contact = page.Contact.Select(c => pen.Wrap($"{c.Name}: {c.Text}", width, pen.Size, bold: true)).ToList();
        var height = (total == 0 ? 0 : TextRuler.HeightOf(title.Length, head) + 7 + Bar + 5 + TextRuler.HeightOf(said.Length, pen.Size) + 7)
            + contact.Sum(c => TextRuler.HeightOf(c.Length, pen.Size) + 3);
        return new(height, (x, y, _) =>
        {
            if (total > 0)
            {
                y = pen.Sketch.Lines(x, y, title, head, SceneColour.Heading, bold: true) + 7;
                var left = x;
                foreach (var (i, (_, count)) in page.Status.Index())
                {
                    var wide = width * count / total;
                    if (count == 0) continue;
                    pen.Sketch.Add(Look(i, ScenePath.Rectangle(left + 0.5, y, wide - 1, Bar, null)));
                    left += wide;
                }
                y = pen.Sketch.Lines(x, y + Bar + 5, said, pen.Size, SceneColour.Text) + 7;
            }
            foreach (var lines in contact) y = pen.Sketch.Lines(x, y, lines, pen.Size, SceneColour.Accent, bold: true) + 3;
        });
    }

    /// <summary>The firmer, the darker; the last with a broken edge.</summary>
    private static ScenePath Look(int number, ScenePath bar) => number switch
    {
        0 => bar with { Fill = SceneColour.Strong },
        1 => bar with { Fill = SceneColour.Middle },
        2 => bar with { Fill = SceneColour.Page, Stroke = SceneColour.Strong },
        _ => bar with { Fill = SceneColour.Page, Stroke = SceneColour.Strong, Dash = SceneDash.Dashed },
    };
}
