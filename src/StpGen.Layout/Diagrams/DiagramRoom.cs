namespace StpGen.Layout.Diagrams;

/// <summary>What a diagram may take, and how its words are measured.</summary>
/// <param name="Width">Of its column, in points: every drawing is as wide.</param>
/// <param name="Height">Of a page, less what a caption takes; no drawing is higher.</param>
internal sealed record DiagramRoom(double Width, double Height, TextRuler Ruler)
{
    /// <summary>What a drawing leaves out so that the rest can be read: <c>9 of 20 challenges</c>; filled while it is drawn.</summary>
    public List<string> Shortened { get; } = [];

    /// <summary>Sizes of type in points: no words are smaller than <see cref="Least"/>, but for those in chips.</summary>
    public const double Label = 10, Least = 9, Chip = 8.2;
}
