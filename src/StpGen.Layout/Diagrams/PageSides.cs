using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>The columns at both sides: why we need to change, and what will be different.</summary>
internal static class PageSides
{
    private const double Padding = 8, Between = 7, Mark = 7, MarkApart = 2.5;

    /// <summary>A box for each gap.</summary>
    public static PageBlock Why(PlanPage page, PagePen pen, double width)
    {
        var gaps = page.Gaps.Where(g => page.IsDraft || !g.IsEmpty).Select(g => Gap(g, pen, width)).ToList();
        if (gaps.Count == 0) return pen.Missing("Why we need to change", "Challenges are still to follow", width);
        return new(gaps.Sum(g => g.Height) + (gaps.Count - 1) * Between, (x, y, height) =>
        {
            var spare = (height - gaps.Sum(g => g.Height) - (gaps.Count - 1) * Between) / gaps.Count;
            foreach (var gap in gaps)
            {
                gap.Draw(x, y, gap.Height + spare);
                y += gap.Height + spare + Between;
            }
        });
    }

    /// <summary>Names with what they mean, evenly spaced.</summary>
    public static PageBlock Outcomes(PlanPage page, PagePen pen, double width)
    {
        if (page.Outcomes.IsEmpty) return pen.Missing("What will be different", "What will be different is still to follow", width);
        var (shown, more) = PageLimit.Of(page.Outcomes, pen.Level.Outcomes);
        pen.LeftOut.Add(("changes", more, page.Outcomes.Length));
        var inner = width - 2 * Padding - 4;
        var notes = shown.Select(n => (Name: pen.Wrap(n.Name, inner, pen.Size + 1, bold: true),
            Text: pen.Level.HasTexts ? pen.Wrap(n.Text, inner, pen.Size) : [])).ToList();
        if (more > 0) notes.Add(([], pen.Wrap(PagePen.More(shown.Length, more, "change", "changes"), inner, pen.Size)));
        var heights = notes.Select(n => TextRuler.HeightOf(n.Name.Length, pen.Size + 1) + TextRuler.HeightOf(n.Text.Length, pen.Size)
            + (n.Name.Length > 0 && n.Text.Length > 0 ? 3 : 0) + 2 * Padding).ToList();
        return new(heights.Sum() + Between, (x, y, height) =>
        {
            pen.Sketch.Add(new SceneBox("What will be different", x, y, width, height) { Fill = SceneColour.Pale, Radius = 3 });
            var spare = (height - heights.Sum() - Between) / notes.Count;
            y += Between / 2;
            foreach (var (i, (name, text)) in notes.Index())
            {
                if (i > 0) pen.Sketch.Line(x + Padding, y, x + width - Padding, y, SceneColour.Rule);
                var top = y + Padding + spare / 2;
                if (name.Length > 0)
                    top = pen.Sketch.Lines(x + Padding + 2, top, name, pen.Size + 1, SceneColour.Heading, bold: true) + 3;
                pen.Sketch.Lines(x + Padding + 2, top, text, pen.Size, SceneColour.Text);
                y += heights[i] + spare;
            }
        });
    }

    private static PageBlock Gap(PageGap gap, PagePen pen, double width)
    {
        var inner = width - 2 * Padding;
        var name = pen.Wrap(gap.Name, inner, pen.Size + 1, bold: true);
        var (shown, more) = PageLimit.Of(gap.Challenges, pen.Level.Challenges);
        pen.LeftOut.Add(("challenges", more, gap.Challenges.Length));
        var items = shown.Select(c => (c, SceneColour.Text, false, true));
        if (more > 0) items = items.Append((PagePen.More(shown.Length, more, "challenge", "challenges"), SceneColour.Muted, false, false));
        var list = gap.IsEmpty ? pen.Missing(gap.Name + ": to follow", "Still to follow", inner) : pen.Bullets(items, inner,
            SceneColour.Accent);
        var counts = Counts(gap, pen, inner);
        var head = TextRuler.HeightOf(name.Length, pen.Size + 1);
        var height = Padding + head + 5 + list.Height + (counts.Height > 0 ? 7 + counts.Height : 0) + Padding;
        return new(height, (x, y, all) =>
        {
            pen.Sketch.Add(new SceneBox(gap.Name, x, y, width, all) { Fill = SceneColour.Pale });
            pen.Sketch.Add(ScenePath.Rectangle(x, y, width, 2.5, SceneColour.Strong));
            y = pen.Sketch.Lines(x + Padding, y + Padding, name, pen.Size + 1, SceneColour.Heading, bold: true) + 5;
            list.Draw(x + Padding, y, gap.IsEmpty ? list.Height + Math.Min(all - height, 20) : list.Height);
            if (counts.Height > 0) counts.Draw(x + Padding, y + list.Height + 7, counts.Height);
        });
    }

    /// <summary>A square for each, and the number.</summary>
    private static PageBlock Counts(PageGap gap, PagePen pen, double width)
    {
        if (gap.Counts.IsEmpty || !pen.Level.HasTexts) return PageBlock.Nothing;
        var head = pen.Wrap(gap.CountsHead, width, pen.Size, bold: true);
        var most = gap.Counts.Max(c => c.Count);
        var digits = pen.Ruler.Width(most.ToString(CultureInfo.InvariantCulture), pen.Size, bold: true);
        var marks = most <= 8 ? most * (Mark + MarkApart) : 0;
        var names = gap.Counts.Select(c => pen.Wrap(c.What, width - marks - digits - 8, pen.Size)).ToList();
        var step = pen.Size * 0.25;
        return new(TextRuler.HeightOf(head.Length, pen.Size) + names.Sum(n => step + TextRuler.HeightOf(n.Length, pen.Size)), (x, y, _) =>
        {
            y = pen.Sketch.Lines(x, y, head, pen.Size, SceneColour.Gap, bold: true) + step;
            foreach (var (count, lines) in gap.Counts.Zip(names))
            {
                var middle = y + TextRuler.HeightOf(lines.Length, pen.Size) / 2;
                y = pen.Sketch.Lines(x, y, lines, pen.Size, SceneColour.Text) + step;
                for (var i = 0; i < count.Count && marks > 0; i++)
                    pen.Sketch.Add(ScenePath.Rectangle(x + width - digits - 5 - marks + i * (Mark + MarkApart), middle - Mark / 2,
                        Mark, Mark,
                        SceneColour.Gap));
                pen.Sketch.Centred(x + width, middle, [count.Count.ToString(CultureInfo.InvariantCulture)], pen.Size, SceneColour.Gap,
                    SceneAnchor.End, bold: true);
            }
        });
    }
}
