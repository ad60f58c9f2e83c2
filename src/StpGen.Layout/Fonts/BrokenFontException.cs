namespace StpGen.Layout.Fonts;

/// <summary>
/// A font file that cannot be used: not TrueType, cut short, or with tables that contradict each other. The fault lies in a file
/// that someone brought, so the caller turns it into a finding: <see cref="Exception.Message"/> is a sentence for its reader.
/// </summary>
public sealed class BrokenFontException(string font, string reason, Exception? inner = null)
    : Exception($"The font {font} cannot be used: {reason}", inner)
{
    /// <summary>The font's PostScript name.</summary>
    public string Font { get; } = font;

    /// <summary>What is wrong, a clause with a full stop.</summary>
    public string Reason { get; } = reason;
}
