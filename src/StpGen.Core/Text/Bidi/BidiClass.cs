using System.Globalization;

namespace StpGen.Core.Text.Bidi;

/// <summary>Bidirectional character types (Unicode Standard Annex 9, table 4), without the explicit controls.</summary>
internal enum BidiClass
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    WS,
    ON,
}

/// <summary>The type of a character by its block and category: exact for the scripts of living languages.</summary>
internal static class BidiClasses
{
    public static BidiClass Of(int character) => character switch
    {
        >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089)
            or (>= 0x6F0 and <= 0x6F9) => BidiClass.EN,
        '+' or '-' or 0x207A or 0x207B or 0x208A or 0x208B or 0x2212 => BidiClass.ES,
        '#' or '$' or '%' or (>= 0xA2 and <= 0xA5) or 0xB0 or 0xB1 or 0x609 or 0x60A or 0x66A or (>= 0x2030 and <= 0x2034)
            or (>= 0x20A0 and <= 0x20CF) => BidiClass.ET,
        ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F or 0x2044 => BidiClass.CS,
        (>= 0x600 and <= 0x605) or (>= 0x660 and <= 0x669) or 0x66B or 0x66C or 0x6DD => BidiClass.AN,
        _ => ByCategory(character),
    };

    private static BidiClass ByCategory(int character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.NSM,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.Control => BidiClass.WS,
        _ when IsArabic(character) => BidiClass.AL,
        _ when IsRightToLeft(character) => BidiClass.R,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Surrogate => BidiClass.L,
        _ => BidiClass.ON,
    };

    // Arabic, Syriac, Thaana; Arabic extensions; presentation forms; mathematical letters. Ornate brackets are neutral.
    private static bool IsArabic(int c) =>
        c is (>= 0x600 and <= 0x7BF and not 0x606 and not 0x607 and not 0x60E and not 0x60F and not 0x6DE and not 0x6E9)
        or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF and not 0xFD3E and not 0xFD3F) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x1EE00 and <= 0x1EEEF);

    // Hebrew, NKo, Samaritan, Mandaic; Hebrew presentation forms; the historic and African scripts of the first supplementary plane.
    private static bool IsRightToLeft(int c) =>
        c is (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
