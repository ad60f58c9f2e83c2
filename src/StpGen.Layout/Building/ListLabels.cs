using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>The labels of list items by depth, as in Word: • ◦ ▪ or 1. a. i., and then the same again.</summary>
internal static class ListLabels
{
    private static readonly string[] Bullets = ["•", "◦", "▪"];

    /// <param name="depth">How many lists are around this one.</param>
    public static string Of(ListBlock list, int index, int depth)
    {
        if (list.Kind == ListKind.Bulleted) return Bullets[depth % 3];
        var number = list.Start + index;
        return (number, depth % 3) switch
        {
            ( > 0, 1) => Letters(number) + ".",
            ( > 0 and < 4000, 2) => Roman(number) + ".",
            _ => number.ToString(CultureInfo.InvariantCulture) + ".",
        };
    }

    public static ListNumbering NumberingOf(ListBlock list, int depth) => (list.Kind, depth % 3) switch
    {
        (ListKind.Bulleted, 0) => ListNumbering.Disc,
        (ListKind.Bulleted, 1) => ListNumbering.Circle,
        (ListKind.Bulleted, _) => ListNumbering.Square,
        (_, 0) => ListNumbering.Decimal,
        (_, 1) => ListNumbering.LowerAlpha,
        _ => ListNumbering.LowerRoman,
    };

    // After z, Word continues with aa, bb (ECMA-376 part 1, 17.18.59, lowerLetter).
    private static string Letters(int number) => new((char)('a' + (number - 1) % 26), 1 + (number - 1) / 26);

    private static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Text)> signs =
        [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
            (5, "v"), (4, "iv"), (1, "i"),
        ];
        var roman = "";
        foreach (var (value, text) in signs)
            for (; number >= value; number -= value) roman += text;
        return roman;
    }
}
