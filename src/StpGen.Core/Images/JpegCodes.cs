namespace StpGen.Core.Images;

/// <summary>A Huffman table of a JPEG (ITU-T T.81, annex C and F.2.2.3).</summary>
internal sealed class JpegCodes
{
    private const int Longest = 16;

    /// <summary>For each 16 bits, the symbol whose code they begin with, and above it the code's length; 0 if there is none.</summary>
    private readonly ushort[] _symbols = new ushort[1 << Longest];

    private JpegCodes()
    {
    }

    /// <summary>Null if the counts ask for more codes than there are, or there are fewer symbols than codes.</summary>
    /// <param name="table">16 counts, then the symbols.</param>
    public static JpegCodes? Read(ReadOnlySpan<byte> table, out int length)
    {
        length = 0;
        if (table.Length < Longest) return null;
        var (codes, next, at) = (new JpegCodes(), 0, Longest);
        for (var bits = 1; bits <= Longest; bits++)
            for (var i = 0; i < table[bits - 1]; i++)
            {
                var span = 1 << (Longest - bits);
                if (at >= table.Length || next + span > 1 << Longest) return null;
                Array.Fill(codes._symbols, (ushort)(bits << 8 | table[at++]), next, span);
                next += span;
            }
        length = at;
        return codes;
    }

    /// <summary>The symbol at the reader's place; -1 if there is none, which ends the scan.</summary>
    public int Next(ref JpegBits bits)
    {
        var found = _symbols[bits.Peek()];
        if (found == 0)
        {
            bits.IsBroken = true;
            return -1;
        }
        bits.Skip(found >> 8);
        return found & 255;
    }
}
