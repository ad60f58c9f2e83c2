using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Tests.LayoutTests;

namespace StpGen.Tests.Dumps;

/// <summary>
/// Pages as text: each line with its place in points, its size and what it is; lines that follow in one element are counted.
/// </summary>
internal static partial class PageDump
{
    /// <summary>Of a page with more paragraphs, cells and rules the middle is left out.</summary>
    private const int Most = 26;

    public static string Of(LaidOut laidOut)
    {
        var dump = new Shortened();
        foreach (var (i, page) in laidOut.Pages.Index())
            dump.Within(Text($"page {i + 1}, {page.Width:0.#} × {page.Height:0.#}"), () =>
            {
                Write(dump, laidOut, "head", page.Header);
                Write(dump, laidOut, "", page.Items);
                Write(dump, laidOut, "foot", page.Footer);
                dump.Each(page.Links, "links", link =>
                    dump.Line(Text($"link {link.X:0} {link.Y:0} {link.Width:0} × {link.Height:0} to {Shortened.Text(link.Target)}")));
            });
        return dump.ToString();
    }

    private static void Write(Shortened dump, LaidOut laidOut, string place, IEnumerable<PageItem> items)
    {
        var lines = items.Select(item => Line.Of(item, laidOut, place)).Aggregate(new List<Line>(), Join);
        var paragraphs = lines.Aggregate(new List<List<Line>>(), (all, line) =>
        {
            if (all.LastOrDefault() is { } last && line.Element is not null
                && (last[^1].Element, last[^1].Font) == (line.Element, line.Font)) last.Add(line);
            else all.Add([line]);
            return all;
        });
        foreach (var (i, paragraph) in paragraphs.Index())
            if (paragraphs.Count <= Most || i < Most - 6 || i >= paragraphs.Count - 4) Paragraph(paragraph);
            else if (i == Most - 6) dump.Line($"… {paragraphs.Count - Most + 2} more");

        void Paragraph(List<Line> paragraph)
        {
            dump.Line(paragraph[0].Show());
            if (paragraph.Count > 1) dump.Line(Text($"        … {paragraph.Count - 1} lines, the last at {paragraph[^1].Baseline:0.0}"));
        }
    }

    /// <summary>What stands beside each other is one line; where the type or the element changes, it says so.</summary>
    private static List<Line> Join(List<Line> lines, Line next)
    {
        if (lines.Count > 0 && lines[^1] is var last && last.Baseline == next.Baseline && last.Font.Length > 0 && next.Font.Length > 0)
        {
            var between = next.Element is not null && next.Element == last.Element ? "" : " | ";
            lines[^1] = last with { Text = last.Text + between + (next.Font == last.Font ? "" : $"({next.Font}) ") + next.Text };
        }
        else lines.Add(next);
        return lines;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Font">Size, style and colour; empty: no text.</param>
    private sealed partial record Line(double X, double Baseline, string Font, string Kind, StructureElement? Element, string Text)
    {
        public static Line Of(PageItem item, LaidOut laidOut, string place)
        {
            var element = item.Slot is null ? null : laidOut.ElementOf(item);
            var kind = element?.Type.ToString() ?? (place.Length > 0 ? place : "-");
            return item switch
            {
                GlyphRun run => new(run.X, run.Baseline, FontOf(run), kind, element, LaidOut.Text(run)),
                FilledRectangle box => new(box.X, box.Y, "", kind, element, $"box {Size(box.Width, box.Height)}{ColourOf(box.Colour)}"),
                PlacedImage image =>
                    new(image.X, image.Y, "", kind, element, $"picture {Size(image.Width, image.Height)} {image.Image.Name}"),
                DrawnPath path => new(path.Points.Min(p => p.X), path.Points.Min(p => p.Y), "", kind, element,
                    string.Join(' ', path.Steps.Select(s => PageDump.Text($"{s.Verb} {s.X:0.0} {s.Y:0.0}")))),
                _ => new(0, 0, "", kind, element, item.GetType().Name),
            };
        }

        public string Show() =>
            PageDump.Text($"{X,5:0.0} {Baseline,5:0.0} {Font,-12} {Kind,-8} {Shortened.Text(Dots().Replace(Text, "...."))}");

        /// <summary>The dots between an entry of the contents and its page.</summary>
        [GeneratedRegex(@"\.{5,}")]
        private static partial Regex Dots();

        private static string Size(double width, double height) => PageDump.Text($"{width:0.0} × {height:0.0}");

        private static string FontOf(GlyphRun run) => PageDump.Text($"{run.Size:0.##}{StyleOf(run.Font.Style)}{ColourOf(run.Colour)}");

        private static string StyleOf(FontStyle style) => style == FontStyle.Regular ? "" : " " + style;

        private static string ColourOf(Colour colour) => colour == NhsTheme.Create()[TextRole.Body].Colour ? "" : " #" + colour.ToHex();
    }
}
