using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>A numbered list of byte strings in a CFF table (Adobe Technical Note 5176, 5, "INDEX Data").</summary>
public readonly struct CffIndex
{
    private readonly ReadOnlyMemory<byte> _offsets, _data;
    private readonly int _size;

    private CffIndex(int count, int size, ReadOnlyMemory<byte> offsets, ReadOnlyMemory<byte> data) =>
        (Count, _size, _offsets, _data) = (count, size, offsets, data);

    public int Count { get; }

    public ReadOnlySpan<byte> this[int i] => Slice(i).Span;

    /// <summary>The string itself, not copied.</summary>
    public ReadOnlyMemory<byte> Slice(int i)
    {
        var (start, end) = (Offset(i), Offset(i + 1));
        Part(_data.Span, start, end - start);
        return _data.Slice((int)start, (int)(end - start));
    }

    /// <summary>Reads a list whose every string lies within the table, one after another.</summary>
    internal static CffIndex Read(ReadOnlyMemory<byte> table, ref long at)
    {
        var count = U16(table.Span, at);
        at += 2;
        if (count == 0) return default;
        var size = Part(table.Span, at++, 1)[0];
        if (size is 0 or > 4) throw CffFont.Damaged("has a list with impossible offsets");
        Part(table.Span, at, (count + 1L) * size);
        var offsets = table.Slice((int)at, (count + 1) * size);
        at += offsets.Length;
        var index = new CffIndex(count, size, offsets, table[(int)at..]);
        var last = 0L;
        for (var i = 0; i <= count; i++)
        {
            var next = index.Offset(i);
            if (next < last || (i == 0 && next != 0)) throw CffFont.Damaged("has a list out of order");
            last = next;
        }
        Part(index._data.Span, 0, last);
        at += last;
        return index;
    }

    /// <summary>From the first byte of the data, which the file counts as 1.</summary>
    private long Offset(int i)
    {
        var offset = 0L;
        foreach (var b in _offsets.Span.Slice(i * _size, _size)) offset = (offset << 8) | b;
        return offset - 1;
    }
}
