using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>What all diagrams have round them: the line that says what they cover above, and notes and sources below.</summary>
internal static class DiagramFrame
{
    private const double BelowScope = 8, AboveNote = 8;

    /// <param name="least">The width below which it cannot be drawn, in points.</param>
    /// <param name="body">Draws from a top on, and gives its end.</param>
    public static Scene Draw(Diagram diagram, DiagramRoom room, double least, Func<SceneSketch, double, double> body)
    {
        var sketch = new SceneSketch(room with { Width = Math.Max(least, room.Width) });
        var top = Paragraph(sketch, 0, diagram.Scope, DiagramRoom.Label);
        var end = body(sketch, top > 0 ? top + BelowScope : 0);
        if (diagram.Note.Length > 0) end = Paragraph(sketch, end + AboveNote, diagram.Note, DiagramRoom.Least);
        return sketch.Finish(end);
    }

    private static double Paragraph(SceneSketch sketch, double top, string text, double size) => text.Length == 0 ? top
        : sketch.Lines(0, top, sketch.Ruler.Label(text, "", sketch.Room.Width, size), size, SceneColour.Muted);
}
