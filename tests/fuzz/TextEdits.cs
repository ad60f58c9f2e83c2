using System.Text;

namespace StpGen.Fuzz;

/// <summary>A text after a few slips: of lines, of stretches, of what is typed or pasted over and over.</summary>
internal static class TextEdits
{
    private const int MostCharacters = 400_000;

    public static byte[] Of(SeededNumbers numbers, ReadOnlyMemory<byte> file, string[] pieces)
    {
        var text = Encoding.UTF8.GetString(file.Span);
        for (var edits = 1 + numbers.Next(4); edits > 0 && text.Length < MostCharacters; edits--) text = Edit(numbers, text, pieces);
        var bytes = Encoding.UTF8.GetBytes(text);
        return numbers.Next(20) == 0 ? ByteEdits.Of(numbers, bytes) : bytes;
    }

    private static string Edit(SeededNumbers numbers, string text, string[] pieces)
    {
        var lines = text.Split('\n').ToList();
        var line = numbers.Next(lines.Count);
        var at = numbers.Next(text.Length + 1);
        var length = Math.Min(numbers.Next(60), text.Length - at);
        var piece = pieces[numbers.Next(pieces.Length)];
        switch (numbers.Next(10))
        {
            case 0: return text.Remove(at, length);
            case 1: return text.Insert(at, string.Concat(Enumerable.Repeat(piece, Pieces.Times(numbers))));
            case 2: return text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, length), Pieces.Times(numbers))));
            case 3: return text[..at];
            case 4: lines.RemoveAt(line); break;
            case 5: lines.InsertRange(line, Enumerable.Repeat(lines[numbers.Next(lines.Count)], Pieces.Times(numbers))); break;
            case 6: lines[line] = new string(' ', numbers.Next(9)) + lines[line].TrimStart(); break;
            case 7: lines[line] += piece; break;
            case 8 when lines[line].IndexOf(": ", StringComparison.Ordinal) is > 0 and var key:
                lines[line] = lines[line][..(key + 2)] + piece;
                break;
            default: lines.Insert(line, piece); break;
        }
        return string.Join('\n', lines);
    }
}
