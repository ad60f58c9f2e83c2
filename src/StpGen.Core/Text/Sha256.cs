using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace StpGen.Core.Text;

/// <summary>SHA-256 (FIPS 180-4). The runtime's own needs a library of the system that need not be there.</summary>
public static class Sha256
{
    private const int Block = 64;

    private static readonly uint[] s_start =
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static readonly uint[] s_rounds = Rounds();

    /// <summary>Of a text in UTF-8, in Base64.</summary>
    public static string Base64(string text) => Convert.ToBase64String(Of(Encoding.UTF8.GetBytes(text)));

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var state = (uint[])s_start.Clone();
        var left = bytes;
        for (; left.Length >= Block; left = left[Block..]) Add(state, left[..Block]);
        // One bit, zeros, and the length in bits.
        Span<byte> end = stackalloc byte[2 * Block];
        end.Clear();
        left.CopyTo(end);
        end[left.Length] = 0x80;
        end = end[..(left.Length < Block - 8 ? Block : 2 * Block)];
        BinaryPrimitives.WriteInt64BigEndian(end[^8..], bytes.Length * 8L);
        for (; end.Length > 0; end = end[Block..]) Add(state, end[..Block]);
        var hash = new byte[32];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(4 * i), state[i]);
        return hash;
    }

    private static void Add(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 64; i++)
        {
            var (x, y) = (w[i - 15], w[i - 2]);
            w[i] = w[i - 16] + (Turn(x, 7) ^ Turn(x, 18) ^ (x >> 3)) + w[i - 7] + (Turn(y, 17) ^ Turn(y, 19) ^ (y >> 10));
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var one = h + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + ((e & f) ^ (~e & g)) + s_rounds[i] + w[i];
            var two = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        ReadOnlySpan<uint> more = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < 8; i++) state[i] += more[i];
    }

    private static uint Turn(uint x, int by) => BitOperations.RotateRight(x, by);

    /// <summary>The first bits of the fractions of the cube roots of the first 64 primes.</summary>
    private static uint[] Rounds()
    {
        var (rounds, count) = (new uint[64], 0);
        for (var n = 2; count < 64; n++)
            if (IsPrime(n)) rounds[count++] = (uint)(Root((UInt128)n << 96) & 0xFFFFFFFF);
        return rounds;
    }

    private static bool IsPrime(int n)
    {
        for (var i = 2; i * i <= n; i++)
            if (n % i == 0) return false;
        return true;
    }

    /// <summary>The largest whole number whose cube is not larger.</summary>
    private static ulong Root(UInt128 cube)
    {
        ulong root = 0;
        for (var bit = 1UL << 36; bit > 0; bit >>= 1)
            if ((UInt128)(root + bit) * (root + bit) * (root + bit) <= cube) root += bit;
        return root;
    }
}
