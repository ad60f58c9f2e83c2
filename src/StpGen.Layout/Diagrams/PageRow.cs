using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>A priority on its page.</summary>
internal static class PageRow
{
    private const double Padding = 8, Number = 10, ChipPadding = 3.5, BetweenChips = 4;

    /// <param name="Programmes">0: there are none.</param>
    /// <param name="Decisions">0: there are none.</param>
    public sealed record Widths(double Card, double Programmes, double Decisions)
    {
        public double All => Card + Programmes + Decisions;
    }

    /// <param name="chips">Programmes, at most.</param>
    /// <param name="lines">Decisions, at most.</param>
    public static PageBlock Of(PagePriority priority, PagePen pen, Widths widths, int chips, int lines)
    {
        var colour = priority.Group is { } group ? SceneColours.Series(group) : SceneColour.Muted;
        var pale = priority.Group is { } light ? SceneColours.SeriesPale(light) : SceneColour.Grid;
        var card = Card(priority, pen, widths.Card, colour);
        var programmes = widths.Programmes > 0 ? Programmes(priority, pen, widths.Programmes - 2 * Padding, (colour, pale), chips)
            : PageBlock.Nothing;
        var decisions = widths.Decisions > 0 ? Decisions(priority, pen, widths.Decisions - 2 * Padding, colour, lines) : PageBlock.Nothing;
        var height = Math.Max(card.Height, Math.Max(programmes.Height, decisions.Height) + 2 * Padding);
        return new(height, (x, y, tall) =>
        {
            pen.Sketch.Add(new SceneBox($"{Name(priority)}: row", x, y, widths.All, tall)
            {
                Fill = SceneColour.Page,
                Stroke = colour,
            });
            card.Draw(x, y, tall);
            programmes.Draw(x + widths.Card + Padding, y + (tall - programmes.Height) / 2, programmes.Height);
            decisions.Draw(x + widths.Card + widths.Programmes + Padding, y + (tall - decisions.Height) / 2, decisions.Height);
        });
    }

    /// <summary>How many more there are.</summary>
    public static PageBlock More(int more, PagePen pen, double width)
    {
        var lines = pen.Wrap(PagePen.More(1, more, "priority", "priorities"), width - 2 * Padding, pen.Size);
        return new(TextRuler.HeightOf(lines.Length, pen.Size) + Padding, (x, y, height) =>
            pen.Sketch.Centred(x + Padding, y + height / 2, lines, pen.Size, SceneColour.Muted));
    }

    private static string Name(PagePriority priority) => $"{priority.Number} {priority.Title}".Trim();

    private static PageBlock Card(PagePriority priority, PagePen pen, double width, SceneColour colour)
    {
        var left = priority.Number.Length > 0 ? Padding + 2 * Number + 7 : Padding + 3;
        var (big, inner) = (pen.Size + 3, width - left - Padding);
        // A word that is wider than its card is set smaller before it is split.
        while (big > pen.Size && pen.Ruler.WidestWord([priority.Title], big, bold: true) > inner) big--;
        var title = pen.Wrap(priority.Title, inner, big, bold: true);
        var aim = pen.Level.HasTexts ? pen.Wrap(priority.Aim, inner, pen.Size) : [];
        var words = TextRuler.HeightOf(title.Length, big) + (aim.Length > 0 ? 5 + TextRuler.HeightOf(aim.Length, pen.Size) : 0);
        var height = Math.Max(words, priority.Number.Length > 0 ? 2 * Number : 0) + 2 * Padding;
        return new(height, (x, y, tall) =>
        {
            pen.Sketch.Add(new SceneBox(Name(priority), x, y, width, tall) { Fill = colour });
            var top = y + Math.Max(Padding, (tall - words) / 2);
            if (priority.Number.Length > 0)
            {
                var middle = top + TextRuler.HeightOf(1, big) / 2;
                pen.Sketch.Add(ScenePath.Circle(x + Padding + Number, middle, Number, SceneColour.Page));
                pen.Sketch.Centred(x + Padding + Number, middle, [priority.Number], priority.Number.Length > 2 ? 9 : 12, colour,
                    SceneAnchor.Middle, bold: true);
            }
            top = pen.Sketch.Lines(x + left, top, title, big, SceneColour.Page, bold: true) + 5;
            pen.Sketch.Lines(x + left, top, aim, pen.Size, SceneColour.Page);
        });
    }

    private static PageBlock Programmes(
        PagePriority priority, PagePen pen, double width, (SceneColour Edge, SceneColour Fill) look, int most)
    {
        if (priority.Programmes.IsEmpty) return pen.Missing($"{Name(priority)}: programmes", "No programme yet", width);
        var (shown, more) = PageLimit.Of(priority.Programmes, most);
        var chips = shown.Select(p => (Name: p, Lines: pen.Wrap(p, width - 16, pen.Size))).ToList();
        var rest = more > 0 ? pen.Wrap(PagePen.More(shown.Length, more, "programme", "programmes"), width, pen.Size) : [];
        var heights = chips.Select(c => TextRuler.HeightOf(c.Lines.Length, pen.Size) + 2 * ChipPadding).ToList();
        var height = heights.Sum() + (chips.Count - 1) * BetweenChips
            + (more > 0 ? BetweenChips + TextRuler.HeightOf(rest.Length, pen.Size) : 0);
        return new(height, (x, y, _) =>
        {
            foreach (var (i, chip) in chips.Index())
            {
                pen.Sketch.Add(new SceneBox($"{Name(priority)}: {chip.Name}", x, y, width, heights[i])
                {
                    Fill = look.Fill,
                    Lines = SceneSketch.LinesAt(x + 10, y + ChipPadding, chip.Lines, pen.Size, SceneColour.Text),
                });
                pen.Sketch.Add(ScenePath.Rectangle(x, y, 3, heights[i], look.Edge));
                y += heights[i] + BetweenChips;
            }
            pen.Sketch.Lines(x + 10, y, rest, pen.Size, SceneColour.Muted);
        });
    }

    private static PageBlock Decisions(PagePriority priority, PagePen pen, double width, SceneColour colour, int most)
    {
        if (priority.Decisions.IsEmpty)
            return pen.Bullets([("No decision yet", SceneColour.Gap, false, false)], width, colour);
        var (shown, more) = PageLimit.Of(priority.Decisions, most);
        var items = shown.Select(d => (d.Open.Length > 0 ? $"{d.Open}: {d.Text}" : d.Text,
            d.Open.Length > 0 ? SceneColour.Muted : SceneColour.Text, d.Open.Length > 0, true));
        return pen.Bullets(more > 0
            ? items.Append((PagePen.More(shown.Length, more, "decision", "decisions"), SceneColour.Muted, false, false)) : items,
            width, colour);
    }
}
