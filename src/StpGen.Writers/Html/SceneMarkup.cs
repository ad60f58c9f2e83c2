using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Html;

/// <summary>A drawing as inline SVG, in the page's own type (SVG 2, 9 to 11).</summary>
internal static class SceneMarkup
{
    /// <param name="alternative">What it shows; empty: it is decoration.</param>
    /// <param name="style">Its width.</param>
    /// <param name="hasText">Whether all that it shows follows as text, for small screens.</param>
    public static void Write(Markup html, Scene scene, string alternative, Theme theme, string style, bool hasText)
    {
        var isDecoration = alternative.Length == 0;
        html.Start("svg", ("class", hasText ? ClassOf(scene) : null), ("role", isDecoration ? null : "img"),
            ("aria-label", isDecoration ? null : alternative),
            ("aria-hidden", isDecoration ? "true" : null),
            ("viewBox", $"0 0 {Markup.Number(scene.Width)} {Markup.Number(scene.Height)}"), ("style", style)).Line();
        foreach (var item in scene.Marks)
            switch (item)
            {
                case ScenePath path: Write(html, path, theme); break;
                case SceneText text: Write(html, text, theme); break;
                default: throw new NotSupportedException(item.GetType().Name);
            }
        html.End("svg").Line();
    }

    /// <summary>By its width, which tells on what screens its words are too small to read.</summary>
    private static string ClassOf(Scene scene) => scene.Width switch
    {
        <= 500 => "diagram",
        <= 800 => "diagram-broad",
        _ => "diagram-vast",
    };

    private static void Write(Markup html, ScenePath path, Theme theme) =>
        html.Start("path", ("d", Steps(path.Steps)), ("fill", Hex(path.Fill, theme) ?? "none"), ("stroke", Hex(path.Stroke, theme)),
            ("stroke-width", path.Stroke is null ? null : Markup.Number(path.StrokeWidth)),
            ("stroke-dasharray", path.Stroke is null || path.Dashes.IsEmpty ? null : string.Join(' ', path.Dashes.Select(Markup.Number))))
            .End("path").Line();

    private static void Write(Markup html, SceneText text, Theme theme) =>
        html.Start("text", ("x", Markup.Number(text.X)), ("y", Markup.Number(text.Baseline)), ("font-size", Markup.Number(text.Size)),
            ("font-weight", text.Bold ? "bold" : null), ("text-anchor", text.Anchor switch
            {
                SceneAnchor.Middle => "middle",
                SceneAnchor.End => "end",
                _ => null,
            }), ("fill", Hex(text.Colour, theme))).Text(text.Text).End("text").Line();

    private static string? Hex(SceneColour? colour, Theme theme) => colour is { } used ? "#" + theme.Of(used).ToHex() : null;

    private static string Steps(ImmutableArray<PathStep> steps) => string.Join(' ', steps.Select(step => step.Verb switch
    {
        PathVerb.Move => $"M{Point(step.X, step.Y)}",
        PathVerb.Line => $"L{Point(step.X, step.Y)}",
        PathVerb.Curve => $"C{Point(step.FirstX, step.FirstY)} {Point(step.SecondX, step.SecondY)} {Point(step.X, step.Y)}",
        _ => "Z",
    }));

    private static string Point(double x, double y) => $"{Markup.Number(x)} {Markup.Number(y)}";
}
