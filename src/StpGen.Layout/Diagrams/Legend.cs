using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>What marks mean: a mark and its words, as many beside each other as the width takes.</summary>
/// <param name="Mark">Draws it in a square of <see cref="Mark"/>'s size, from its left and top.</param>
internal sealed record LegendEntry(string Text, Func<double, double, SceneItem> Mark);

/// <summary>Draws legends.</summary>
internal static class Legend
{
    /// <summary>The side of a mark.</summary>
    public const double Side = 9;

    private const double Size = DiagramRoom.Least, Between = 14, AfterMark = 5;

    /// <returns>Where it ends.</returns>
    public static double Draw(SceneSketch sketch, double top, ImmutableArray<LegendEntry> entries)
    {
        var (x, line) = (0.0, top);
        foreach (var entry in entries)
        {
            var words = sketch.Ruler.Label(entry.Text, "", sketch.Room.Width - Side - AfterMark, Size);
            var width = Side + AfterMark + words.Max(w => sketch.Ruler.Width(w, Size));
            if (x > 0 && x + width > sketch.Room.Width) (x, line) = (0, line + Size * 1.4);
            sketch.Add(entry.Mark(x, line));
            line = Math.Max(line, sketch.Lines(x + Side + AfterMark, line, words, Size, SceneColour.Muted)
                - TextRuler.HeightOf(1, Size));
            x += width + Between;
        }
        return line + TextRuler.HeightOf(1, Size);
    }

    public static LegendEntry Square(string text, SceneColour fill, SceneColour? stroke = null, SceneDash dash = SceneDash.Solid) =>
        new(text, (x, y) => ScenePath.Rectangle(x, y, Side, Side, fill, stroke) with { Dash = dash });
}
