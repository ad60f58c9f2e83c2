namespace StpGen.Writers.PowerPoint.Template;

/// <summary>A place at the foot of slides.</summary>
/// <param name="Letters">About how many it has room for.</param>
internal readonly record struct LayoutFoot(PlaceName Name, int Letters)
{
    /// <summary>Of most letters, in sizes of type.</summary>
    public const double LetterWidth = 0.53;
}
