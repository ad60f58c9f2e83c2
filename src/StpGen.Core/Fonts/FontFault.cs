namespace StpGen.Core.Fonts;

/// <summary>Why a font file cannot be used.</summary>
/// <param name="What">Continues the sentence "The font 'x' …", without a full stop.</param>
/// <param name="Hint">What to do, a sentence.</param>
public sealed record FontFault(string What, string Hint)
{
    internal const string CopyAgain = "Copy the file again from where it came, or use another font.";
}

/// <summary>A font file that was read: the file, checked whole, or what is wrong with it.</summary>
public readonly record struct FontReading(FontFile? File, FontFault? Fault);
