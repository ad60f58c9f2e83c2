namespace StpGen.Core.Documents;

/// <summary>What is behind the words of a drawing, for readers and checkers that see words apart from shapes.</summary>
public static class SceneGrounds
{
    /// <summary>The fill of the last area drawn under each line of words; words on the page itself are left out.</summary>
    public static IReadOnlyDictionary<SceneText, SceneColour> Of(Scene scene)
    {
        var grounds = new Dictionary<SceneText, SceneColour>(ReferenceEqualityComparer.Instance);
        var areas = new List<(SceneColour Fill, double Left, double Top, double Right, double Bottom)>();
        foreach (var mark in scene.Marks)
            if (mark is ScenePath { Fill: { } fill } path)
            {
                var steps = path.Steps.Where(s => s.Verb != PathVerb.Close).ToList();
                areas.Add((fill, steps.Min(s => s.X), steps.Min(s => s.Y), steps.Max(s => s.X), steps.Max(s => s.Y)));
            }
            else if (mark is SceneText text)
            {
                // Within the first or last letter, where the words surely are.
                var inside = text.Anchor switch { SceneAnchor.Start => 0.25, SceneAnchor.End => -0.25, _ => 0 } * text.Size;
                var (x, y) = (text.X + inside, text.Baseline - 0.35 * text.Size);
                var behind = areas.FindLastIndex(a => a.Left <= x && x <= a.Right && a.Top <= y && y <= a.Bottom);
                if (behind >= 0) grounds[text] = areas[behind].Fill;
            }
        return grounds;
    }
}
