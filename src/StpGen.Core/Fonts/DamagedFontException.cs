namespace StpGen.Core.Fonts;

/// <summary>Carries a fault from the depth of a font file to <see cref="FontReader"/>, which alone catches it.</summary>
/// <param name="what">Continues the sentence "The font 'x' …".</param>
internal sealed class DamagedFontException(string what, string? hint = null) : Exception(what)
{
    public FontFault Fault { get; } = new(what, hint ?? FontFault.CopyAgain);

    /// <summary>A part of the file contradicts another, or leads outside it.</summary>
    public static DamagedFontException In(string part, string reason) => new($"is damaged: {part} {reason}");
}
