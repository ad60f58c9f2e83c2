using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Sets a drawing at any size: its shapes as paths, its words in the paper's own type.</summary>
internal sealed class SceneSetter(Scene scene, InlineSetter setter, Theme theme, ContentSlot? slot)
{
    /// <param name="width">Of the drawing on the page, in points.</param>
    public Frame Set(double width)
    {
        var scale = width / scene.Width;
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        foreach (var item in scene.Marks)
            parts.Add(item switch
            {
                ScenePath path => new FramePart(0, 0, new ItemContent(Path(path, scale))),
                SceneText text => Text(text, scale),
                _ => throw new NotSupportedException(item.GetType().Name),
            });
        return new Frame(scene.Height * scale, parts.ToImmutable());
    }

    private DrawnPath Path(ScenePath path, double scale) => new(slot, [.. path.Steps.Select(step => step.Placed(scale, 0, 0))],
        path.Fill is { } fill ? theme.Of(fill) : null, path.Stroke is { } stroke ? theme.Of(stroke) : null, path.StrokeWidth * scale)
    {
        Dashes = [.. path.Dashes.Select(d => d * scale)],
    };

    private FramePart Text(SceneText text, double scale)
    {
        var style = theme[TextRole.Body] with { Size = text.Size * scale, Bold = text.Bold, Colour = theme.Of(text.Colour) };
        // The space keeps words apart when text is extracted; it takes no room.
        var line = setter.SetLine(text.Text + " ", style, slot);
        var height = style.Size;
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        LineDrawer.Draw(line, 0, 0, height, parts);
        var start = text.X * scale - text.Anchor switch
        {
            SceneAnchor.Middle => line.Width / 2,
            SceneAnchor.End => line.Width,
            _ => 0,
        };
        var top = text.Baseline * scale - setter.FontOf(style).BaselineIn(height);
        return new FramePart(start, top, new Frame(height, parts.ToImmutable()));
    }
}
