
namespace StpGen.Writers.Word.Styling;

/// <summary>
/// A tab stop at a position in twentieths of a point (ECMA-376 part 1, 17.3.1.37); or one of the style's that is cleared.
/// </summary>
/// <param name="IsLeft">Text begins there; else it ends there.</param>
internal readonly record struct WordTab(int Position, bool Clears = false, bool HasDots = false, bool IsLeft = false);
