using System.Buffers.Binary;
using System.Text;

namespace StpGen.Writers.Pdf.Objects;

/// <summary>Growing bytes, and the PDF syntax for each kind of value (ISO 32000-1, 7.3). Never asks the machine's culture.</summary>
internal sealed class PdfBuffer(int capacity = 4096)
{
    /// <summary>In thousandths; a hundred times the longest side that a page may have (ISO 32000-1, annex C.2).</summary>
    private const double Largest = 1_440_000_000;

    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        var at = digits.Length;
        var rest = Math.Abs(value);
        do digits[--at] = (byte)('0' + rest % 10);
        while ((rest /= 10) > 0);
        if (value < 0) digits[--at] = (byte)'-';
        return Raw(digits[at..]);
    }

    /// <summary>A real number given in thousandths: 1500 is <c>1.5</c>. Exact, so that positions can be kept as whole numbers.</summary>
    public PdfBuffer Thousandths(long value)
    {
        if (value < 0) Raw("-"u8);
        var rest = Math.Abs(value);
        if (rest >= 1000 || rest == 0) Integer(rest / 1000);
        var fraction = (int)(rest % 1000);
        if (fraction == 0) return this;
        Raw([(byte)'.', (byte)('0' + fraction / 100)]);
        if (fraction % 100 != 0) Raw([(byte)('0' + fraction / 10 % 10)]);
        if (fraction % 10 != 0) Raw([(byte)('0' + fraction % 10)]);
        return this;
    }

    /// <summary>A real number with at most three decimals.</summary>
    public PdfBuffer Number(double value) => Thousandths(ToThousandths(value));

    public static long ToThousandths(double value) => Whole(value * 1000);

    /// <exception cref="ArgumentOutOfRangeException">Not a number, or too large for any page: a bug in the caller.</exception>
    public static long Whole(double value) => Math.Abs(value) < 0.25 ? 0 : Math.Abs(value) <= Largest
        ? (long)Math.Round(value, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A length is not a number, or too large.");

    /// <summary>An indirect reference (7.3.10).</summary>
    public PdfBuffer Reference(int number) => Integer(number).Raw(" 0 R"u8);

    /// <summary>A name (7.3.5); all but regular ASCII characters as #xx.</summary>
    public PdfBuffer Name(string name)
    {
        Raw("/"u8);
        foreach (var b in Encoding.UTF8.GetBytes(name))
            if (b is > 0x20 and < 0x7F && !"#()<>[]{}/%"u8.Contains(b)) Raw([b]);
            else Raw("#"u8).HexByte(b);
        return this;
    }

    /// <summary>A text string (7.9.2.2): a literal where it is plain ASCII, else UTF-16BE with its mark.</summary>
    public PdfBuffer Text(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~') return Raw("<FEFF"u8).Utf16(text).Raw(">"u8);
        return Literal(text);
    }

    /// <summary>A literal string (7.3.4.2) of ASCII characters.</summary>
    public PdfBuffer Literal(string ascii)
    {
        Raw("("u8);
        foreach (var c in ascii)
        {
            if (c is '(' or ')' or '\\') Raw("\\"u8);
            Raw([(byte)c]);
        }
        return Raw(")"u8);
    }

    /// <summary>
    /// UTF-16BE as hexadecimal digits, without brackets or mark. A surrogate without its other half is not a character, so it
    /// becomes U+FFFD.
    /// </summary>
    public PdfBuffer Utf16(string text)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            foreach (var unit in units[..rune.EncodeToUtf16(units)]) HexUnit(unit);
        return this;
    }

    public PdfBuffer HexUnit(ushort value) => HexByte((byte)(value >> 8)).HexByte((byte)value);

    public PdfBuffer HexString(ReadOnlySpan<byte> bytes)
    {
        Raw("<"u8);
        foreach (var b in bytes) HexByte(b);
        return Raw(">"u8);
    }

    /// <summary>A big-endian number of so many bytes, as in cross-reference streams and font tables.</summary>
    public PdfBuffer BigEndian(uint value, int size)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        return Raw(four[(4 - size)..]);
    }

    private PdfBuffer HexByte(byte value)
    {
        var room = Room(2);
        room[0] = "0123456789ABCDEF"u8[value >> 4];
        room[1] = "0123456789ABCDEF"u8[value & 15];
        Length += 2;
        return this;
    }

    private Span<byte> Room(int size)
    {
        if (Length + size > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        return _bytes.AsSpan(Length, size);
    }
}
