using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Layout.Diagrams;

namespace StpGen.Layout.Slides;

/// <summary>Draws diagrams for slides: as large as their room allows, never with type too small to read in a room.</summary>
internal sealed class SlideFigures(TextRuler ruler)
{
    /// <summary>How much larger than on pages, as far as no type is smaller than <see cref="SlideFormat.Foot"/>.</summary>
    private static readonly ImmutableArray<double> Scales = [2.2, 2, 1.8, 1.6, 1.47, 1.34];

    private readonly Dictionary<(Diagram Diagram, double Width), (Scene Scene, double Scale)?> _drawn = [];

    /// <summary>A drawing and its height; null: there is no room for it.</summary>
    public (Scene Scene, double Height)? Draw(Diagram diagram, double width, double height)
    {
        if (!_drawn.TryGetValue((diagram, width), out var drawn)) _drawn[(diagram, width)] = drawn = Find(diagram, width, height);
        return drawn is var (scene, scale) ? (scene, scene.Height * scale) : null;
    }

    private (Scene Scene, double Scale)? Find(Diagram diagram, double width, double height)
    {
        // What a drawing leaves out at the last is among the notes of the speaker.
        (Scene, double)? shortened = null;
        foreach (var scale in Scales)
        {
            var room = new DiagramRoom(width / scale, height / scale, ruler);
            var scene = DiagramDrawer.Draw(diagram, room);
            if (scene.Width > room.Width + 0.01 || scene.Height > room.Height + 0.01) continue;
            if (scene.Marks.OfType<SceneText>().Any(t => t.Size * scale < SlideFormat.Foot)) break;
            if (room.Shortened.Count == 0) return (scene, scale);
            shortened = (scene, scale);
        }
        return shortened;
    }
}
