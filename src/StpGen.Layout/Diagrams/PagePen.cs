using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>What the parts of a plan on a page are drawn with.</summary>
internal sealed class PagePen(SceneSketch sketch, PageLevel level)
{
    private const double Bullet = 9;

    public SceneSketch Sketch => sketch;

    public TextRuler Ruler => sketch.Ruler;

    public double Size => level.Size;

    public PageLevel Level => level;

    /// <summary>Counted in the finding about what does not fit: what, how many are left out, and of how many.</summary>
    public List<(string What, int Left, int Of)> LeftOut { get; } = [];

    public ImmutableArray<string> Wrap(string text, double width, double size, bool bold = false) =>
        text.Length == 0 ? [] : Ruler.Label(text, "", Math.Max(1, width), size, bold);

    /// <summary>Lines of a list, each with a mark before its first.</summary>
    public PageBlock Bullets(IEnumerable<(string Text, SceneColour Words, bool IsOpen, bool HasMark)> items, double width, SceneColour mark)
    {
        var set = items.Select(i => (Item: i, Lines: Wrap(i.Text, width - (i.HasMark ? Bullet : 0), Size))).ToList();
        var apart = Size * 0.3;
        var height = set.Sum(s => TextRuler.HeightOf(s.Lines.Length, Size)) + Math.Max(0, set.Count - 1) * apart;
        return new(height, (x, y, _) =>
        {
            foreach (var (item, lines) in set)
            {
                var (middle, radius) = (y + TextRuler.HeightOf(1, Size) * 0.55, Size * 0.2);
                if (item.HasMark)
                    sketch.Add(item.IsOpen ? ScenePath.Circle(x + radius + 0.5, middle, radius, SceneColour.Page, mark)
                        : ScenePath.Circle(x + radius + 0.5, middle, radius + 0.4, mark));
                y = sketch.Lines(x + (item.HasMark ? Bullet : 0), y, lines, Size, item.Words) + apart;
            }
        });
    }

    /// <summary>A dashed box for what the plan does not have yet.</summary>
    public PageBlock Missing(string name, string text, double width)
    {
        var lines = Wrap(text, width - 16, Size, bold: true);
        return new(TextRuler.HeightOf(lines.Length, Size) + 14, (x, y, height) => sketch.Add(new SceneBox(name, x, y, width, height)
        {
            Fill = SceneColour.GapPale,
            Stroke = SceneColour.Gap,
            Dash = SceneDash.Dashed,
            Radius = 3,
            Lines = SceneSketch.LinesAt(x + width / 2, y + (height - TextRuler.HeightOf(lines.Length, Size)) / 2, lines, Size,
                SceneColour.Gap, SceneAnchor.Middle, bold: true),
        }));
    }

    /// <summary>What follows those that are shown.</summary>
    public static string More(int shown, int more, string one, string many) => string.Create(CultureInfo.InvariantCulture,
        $"{(shown > 0 ? "and " : "")}{more} {(shown > 0 ? "more " : "")}{(more == 1 ? one : many)}");
}
