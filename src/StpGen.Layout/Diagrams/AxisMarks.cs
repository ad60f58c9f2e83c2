using StpGen.Core.Documents;

namespace StpGen.Layout.Diagrams;

/// <summary>The numbers beside an axis, as many as have room beside each other.</summary>
internal static class AxisMarks
{
    private const double Size = DiagramRoom.Least, Apart = 6;

    /// <param name="left">Where the first may begin, in points.</param>
    /// <param name="right">Where the last must end.</param>
    /// <returns>Where they end.</returns>
    public static double Draw(SceneSketch sketch, Axis axis, double top, Func<double, string> label, double left, double right)
    {
        var free = left;
        foreach (var mark in axis.Marks)
        {
            var (x, text) = (axis.At(mark), label(mark));
            var half = sketch.Ruler.Width(text, Size) / 2;
            if (x - half < free || x + half > right) continue;
            sketch.Lines(x, top, [text], Size, SceneColour.Muted, SceneAnchor.Middle);
            free = x + half + Apart;
        }
        return top + TextRuler.HeightOf(1, Size);
    }
}
