namespace StpGen.Core.Themes;

/// <summary>How text of one role is set. Lengths are in points.</summary>
/// <param name="Size">Type size.</param>
/// <param name="LineHeight">Distance from baseline to baseline.</param>
/// <param name="SpaceBefore">Space above a paragraph; between two paragraphs the larger of below and above applies.</param>
/// <param name="SpaceAfter">Space below a paragraph.</param>
public sealed record TextStyle(double Size, double LineHeight, Colour Colour, double SpaceBefore, double SpaceAfter)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Never the last thing on a page: what follows comes along.</summary>
    public bool KeepWithNext { get; init; }
}
