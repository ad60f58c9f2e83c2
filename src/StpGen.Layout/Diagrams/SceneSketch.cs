using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>A drawing while it is made.</summary>
internal sealed class SceneSketch(DiagramRoom room)
{
    private readonly ImmutableArray<SceneItem>.Builder _items = ImmutableArray.CreateBuilder<SceneItem>();

    public DiagramRoom Room => room;

    public TextRuler Ruler => room.Ruler;

    public void Add(SceneItem item) => _items.Add(item);

    public void Line(double fromX, double fromY, double toX, double toY, SceneColour colour, double width = 0.75) =>
        Add(ScenePath.Line(fromX, fromY, toX, toY, colour, width));

    public void Text(double x, double baseline, string text, double size, SceneColour colour, SceneAnchor anchor = SceneAnchor.Start,
        bool bold = false)
    {
        if (text.Length > 0) Add(new SceneText(x, baseline, text, size, colour, anchor, bold));
    }

    /// <summary>Lines of words from a top on.</summary>
    /// <returns>Where they end.</returns>
    public double Lines(double x, double top, ImmutableArray<string> lines, double size, SceneColour colour,
        SceneAnchor anchor = SceneAnchor.Start, bool bold = false)
    {
        foreach (var text in LinesAt(x, top, lines, size, colour, anchor, bold)) Add(text);
        return top + TextRuler.HeightOf(lines.Length, size);
    }

    /// <summary>Lines of words with their middle at a height.</summary>
    public void Centred(double x, double middle, ImmutableArray<string> lines, double size, SceneColour colour,
        SceneAnchor anchor = SceneAnchor.Start, bool bold = false) =>
        Lines(x, middle - TextRuler.HeightOf(lines.Length, size) / 2, lines, size, colour, anchor, bold);

    /// <summary>Words for a <see cref="SceneBox"/>.</summary>
    public static ImmutableArray<SceneText> LinesAt(double x, double top, ImmutableArray<string> lines, double size, SceneColour colour,
        SceneAnchor anchor = SceneAnchor.Start, bool bold = false) =>
        [.. lines.Select((line, i) => new SceneText(x, top + (TextRuler.Ascent + i * TextRuler.Leading) * size, line, size, colour, anchor,
            bold))];

    public Scene Finish(double height) => new(room.Width, height, _items.ToImmutable());
}
