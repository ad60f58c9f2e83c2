using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>How bars show how sure they are: the more certain, the darker; the least with a broken edge.</summary>
internal static class CertaintyLook
{
    public const string Head = "How sure";

    public static string Words(Certainty certainty) => certainty == Certainty.NotRated ? "Not rated" : certainty.ToString();

    /// <param name="isRated">Whether others of the picture are rated, so that this one must tell that it is not.</param>
    public static SceneBox With(SceneBox bar, Certainty certainty, bool isRated) => certainty switch
    {
        Certainty.Low => bar with { Fill = SceneColour.Page, Stroke = SceneColour.Strong, Dash = SceneDash.Dashed },
        Certainty.Medium or Certainty.Mixed => bar with { Fill = SceneColour.Middle },
        Certainty.NotRated when isRated => bar with { Fill = SceneColour.Page, Stroke = SceneColour.Strong },
        _ => bar with { Fill = SceneColour.Strong },
    };
}
