namespace StpGen.Fuzz;

/// <summary>A file after a few of its bytes were changed: by chance, or to the numbers that programs trip over.</summary>
internal static class ByteEdits
{
    private static readonly uint[] Numbers =
        [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    public static byte[] Of(SeededNumbers numbers, byte[] file)
    {
        var bytes = file.ToList();
        for (var edits = 1 + numbers.Next(5); edits > 0 && bytes.Count > 0; edits--)
        {
            // The first bytes say what the others are.
            var at = numbers.Next(numbers.Next(3) == 0 ? Math.Min(bytes.Count, 600) : bytes.Count);
            var length = Math.Min(numbers.Next(64), bytes.Count - at);
            switch (numbers.Next(8))
            {
                case 0 or 1: bytes[at] = (byte)numbers.Next(256); break;
                case 2: bytes[at] ^= (byte)(1 << numbers.Next(8)); break;
                case 3: bytes.RemoveRange(at, length); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 5 when numbers.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 6:
                    var other = numbers.Next(bytes.Count - length + 1);
                    for (var i = 0; i < length; i++) bytes[at + i] = bytes[other + i];
                    break;
                default: Put(bytes, at, Numbers[numbers.Next(Numbers.Length)], 1 << numbers.Next(3)); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Puts a number of so many bytes, the highest first.</summary>
    private static void Put(List<byte> bytes, int at, uint number, int size)
    {
        for (var i = 0; i < size && at + i < bytes.Count; i++) bytes[at + i] = (byte)(number >> (8 * (size - 1 - i)));
    }
}
