using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>Words in a box that are set in one way.</summary>
/// <param name="Shorter">Said instead where they take more than two lines; empty: there is nothing shorter.</param>
internal sealed record BoxPart(string Text, double Size, SceneColour Colour, bool Bold = false, string Shorter = "");

/// <summary>Words of a box in lines, its parts one below the other.</summary>
internal sealed class BoxWords
{
    private readonly double _between;

    private readonly ImmutableArray<(BoxPart Part, ImmutableArray<string> Lines)> _parts;

    /// <param name="width">Of the lines.</param>
    /// <param name="between">Space between parts, in points.</param>
    public BoxWords(TextRuler ruler, IEnumerable<BoxPart> parts, double width, double between = 2.5)
    {
        _between = between;
        _parts =
        [
            .. parts.Where(p => p.Text.Length > 0)
                .Select(p => (p, ruler.Label(p.Text, p.Shorter, width, p.Size, p.Bold, p.Shorter.Length > 0 ? 2 : int.MaxValue))),
        ];
    }

    public double Height =>
        _parts.Sum(p => TextRuler.HeightOf(p.Lines.Length, p.Part.Size)) + Math.Max(0, _parts.Length - 1) * _between;

    /// <summary>The lines from a top on.</summary>
    public ImmutableArray<SceneText> At(double x, double top, SceneAnchor anchor = SceneAnchor.Start)
    {
        var lines = ImmutableArray.CreateBuilder<SceneText>();
        foreach (var (part, words) in _parts)
        {
            lines.AddRange(SceneSketch.LinesAt(x, top, words, part.Size, part.Colour, anchor, part.Bold));
            top += TextRuler.HeightOf(words.Length, part.Size) + _between;
        }
        return lines.ToImmutable();
    }

    /// <summary>The lines in a box: in the middle of its height, from its left side or in its middle.</summary>
    /// <param name="inset">From its left side; null: in the middle.</param>
    public SceneBox In(SceneBox box, double? inset = null)
    {
        var top = box.Y + (box.Height - Height) / 2;
        return box with
        {
            Lines = inset is { } left ? At(box.X + left, top) : At(box.X + box.Width / 2, top, SceneAnchor.Middle),
        };
    }
}
