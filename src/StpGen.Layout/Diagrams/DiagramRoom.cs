namespace StpGen.Layout.Diagrams;

/// <summary>What a diagram may take, and how its words are measured.</summary>
/// <param name="Width">Of its column, in points: every drawing is as wide.</param>
/// <param name="Height">Of a page, less what a caption takes; no drawing is higher.</param>
internal sealed record DiagramRoom(double Width, double Height, TextRuler Ruler)
{
    /// <summary>Sizes of type in points: no words are smaller than <see cref="Least"/>, but for those in chips.</summary>
    public const double Label = 10, Least = 9, Chip = 8.2;
}
