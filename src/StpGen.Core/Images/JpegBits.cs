namespace StpGen.Core.Images;

/// <summary>The bits of a scan up to its next marker (ITU-T T.81, F.2.2.5). Behind them it reads zeros, and knows that it did.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data, int start)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private ulong _bits;
    private int _count;

    /// <summary>Where the next byte is read; behind the coded pixels, at a marker.</summary>
    public int At { get; private set; } = start;

    /// <summary>Whether more was asked for than there is, or something that cannot be.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The next 16 bits.</summary>
    public int Peek()
    {
        Fill();
        return (int)(_count >= 16 ? _bits >> (_count - 16) : _bits << (16 - _count)) & 0xFFFF;
    }

    public void Skip(int count)
    {
        if (count > _count) (IsBroken, _count) = (true, 0);
        else _count -= count;
        _bits &= (1UL << _count) - 1;
    }

    public int Take(int count)
    {
        if (count == 0) return 0;
        var bits = Peek() >> (16 - count);
        Skip(count);
        return bits;
    }

    /// <summary>A number of so many bits; those that begin with 0 are negative (F.2.2.1).</summary>
    public int TakeSigned(int count)
    {
        var value = Take(count);
        return count > 0 && value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Leaves what is left of these bits, and tells how many whole bytes that was.</summary>
    public int Align()
    {
        var left = _count / 8;
        for (; At < _data.Length && !IsMarker(); At += _data[At] == 0xFF ? 2 : 1) left++;
        (_bits, _count) = (0, 0);
        return left;
    }

    /// <summary>Passes the marker between two intervals.</summary>
    public bool TryRestart(int number)
    {
        if (At + 1 >= _data.Length || _data[At] != 0xFF || _data[At + 1] != 0xD0 + (number & 7)) return false;
        At += 2;
        return true;
    }

    private readonly bool IsMarker() => _data[At] == 0xFF && (At + 1 >= _data.Length || _data[At + 1] != 0);

    private void Fill()
    {
        while (_count <= 48 && At < _data.Length && !IsMarker())
        {
            _bits = _bits << 8 | _data[At];
            _count += 8;
            At += _data[At] == 0xFF ? 2 : 1;
        }
    }
}
