using System.Globalization;
using System.Text;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>An entry of a CFF dictionary: its numbers, and its bytes with the operator, to be copied as they are.</summary>
public sealed record CffEntry(double[] Numbers, ReadOnlyMemory<byte> Bytes);

/// <summary>A dictionary in a CFF table, by operator; two-byte operators are 1200 and more (Adobe Technical Note 5176, 4).</summary>
public sealed class CffDict
{
    public const int FontBox = 5, Charset = 15, CharStrings = 17, Private = 18, Subroutines = 19, CharstringType = 1206, Matrix = 1207,
        Registry = 1230, Fonts = 1236, FontOfGlyph = 1237;

    /// <summary>The most operands that an operator takes.</summary>
    private const int MostNumbers = 513;

    private readonly SortedDictionary<int, CffEntry> _entries = [];

    internal CffDict(ReadOnlyMemory<byte> dict)
    {
        var bytes = dict.Span;
        var numbers = new List<double>();
        var start = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var b = bytes[at];
            if (b <= 21)
            {
                var key = b == 12 ? 1200 + Part(bytes, at + 1, 1)[0] : b;
                at += b == 12 ? 2 : 1;
                _entries[key] = new([.. numbers], dict[start..at]);
                (start, numbers) = (at, []);
                continue;
            }
            if (numbers.Count >= MostNumbers) throw CffFont.Damaged("has too many numbers in a row");
            numbers.Add(Number(bytes, ref at));
        }
        if (numbers.Count > 0) throw CffFont.Damaged("has a dictionary that ends too soon");
    }

    public IEnumerable<(int Key, CffEntry Entry)> Entries => _entries.Select(e => (e.Key, e.Value));

    public CffEntry? this[int key] => _entries.GetValueOrDefault(key);

    /// <summary>A whole number that must be there, such as an offset.</summary>
    internal long Need(int key, int number = 0) =>
        this[key]?.Numbers is { } numbers && number < numbers.Length && numbers[number] is >= 0 and <= uint.MaxValue
            ? (long)numbers[number] : throw CffFont.Damaged("misses a number");

    private static double Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var first = bytes[at++];
        switch (first)
        {
            case 28:
                at += 2;
                return I16(bytes, at - 2);
            case 29:
                at += 4;
                return (int)U32(bytes, at - 4);
            case 30:
                return Real(bytes, ref at);
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return (first - 247) * 256 + Part(bytes, at++, 1)[0] + 108;
            case >= 251 and <= 254:
                return -(first - 251) * 256 - Part(bytes, at++, 1)[0] - 108;
            default:
                throw CffFont.Damaged("has an unknown form of number");
        }
    }

    /// <summary>Two characters a byte, up to the half byte 15.</summary>
    private static double Real(ReadOnlySpan<byte> bytes, ref int at)
    {
        var text = new StringBuilder();
        while (true)
        {
            var pair = Part(bytes, at++, 1)[0];
            foreach (var half in (int[])[pair >> 4, pair & 15])
            {
                if (half == 15)
                    return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        && double.IsFinite(number) ? number : throw CffFont.Damaged("has an unknown form of number");
                text.Append("0123456789.EE?-"[half]);
                if (half == 12) text.Append('-');
            }
            if (text.Length > 64) throw CffFont.Damaged("has an unknown form of number");
        }
    }
}
