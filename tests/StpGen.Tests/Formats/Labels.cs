using System.Globalization;

namespace StpGen.Tests.Formats;

/// <summary>The labels of numbered items, made for tests from what a format says of them.</summary>
internal static class Labels
{
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly string[] Tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];

    /// <param name="kind">0: numbers; 1: letters, up to 26; 2: Roman numbers, up to 99.</param>
    public static string Of(int number, int kind) => kind switch
    {
        1 => (char)('a' + number - 1) + ".",
        2 => Tens[number / 10] + Ones[number % 10] + ".",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };
}
