using System.Text;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;

namespace StpGen.Tests.Authoring;

/// <summary>A plan's folder after slips of a hand, a program or a merge: the same seed always makes the same one.</summary>
internal sealed class RandomEdits(int seed, PlanFolder[] samples)
{
    /// <summary>
    /// What stands where a value should: nothing, too much, another type, the ends of ranges, YAML that plans do not use.
    /// </summary>
    private static readonly string[] Values =
    [
        "", "~", "[]", "{}", "[[]]", "{a: b}", "-1", "0", "99999999999999999999999", "true", "2016-13-45", "9999-12-31", "by Easter",
        "1 to 0", "£-1bn", "*a", "&a b", "!t b", "|", ">", "'", "\"",
        "\"\\u202E\"", "\"\\0\"", "[@footprint.population]", "[@people.name]", "{file: stp.yaml}", "{file: ../x.md}", "{from: 2016}",
        "public", "tbc", "{tbc: {}}", "**a", "- - - a", "[a](b)", "#", "? a", "%", "@a", "\t",
    ];

    private static readonly string[] Fields = ["from", "until", "changes", "also", "release", "embargo", "source", "parent", "id", "text",
        "steps", "person", "amount", "date"];

    private readonly SeededNumbers _numbers = new((ulong)seed);
    private readonly StringBuilder _done = new();

    /// <summary>What was done, for whoever has to find the fault.</summary>
    public override string ToString() => $"seed {seed}: {_done}";

    /// <summary>One of the samples after one to three edits.</summary>
    public PlanFolder Make()
    {
        var folder = samples[Next(samples.Length)];
        for (var edits = 1 + Next(3); edits > 0; edits--)
        {
            var path = Pick(folder.Files.Keys.ToArray());
            folder =
                folder with
                {
                    Files = folder.Files.SetItem(path, Next(3) == 0 ? EditBytes(folder.Files[path].ToArray(), path)
                    : EditLines(folder.Files[path].Span, path))
                };
        }
        return folder;
    }

    private byte[] EditBytes(byte[] bytes, string path)
    {
        var (from, length) = Stretch(bytes.Length, 200);
        var (left, cut, right) = (bytes[..from], bytes[from..(from + length)], bytes[(from + length)..]);
        var (edit, result) = Next(7) switch
        {
            0 => ("delete", [.. left, .. right]),
            1 => ("duplicate", [.. left, .. cut, .. cut, .. right]),
            2 => ("swap", [.. right, .. cut, .. left]),
            3 => ("truncate", left),
            4 => ("retype", [.. left, (byte)Next(256), .. right]),
            5 => ("type", [.. left, .. Encoding.UTF8.GetBytes(Pick(Values)), .. right]),
            _ => ("splice", (byte[])[.. left, .. Elsewhere(), .. right]),
        };
        _done.Append($"{edit} bytes {from}+{length} of {path}; ");
        return result;
    }

    private byte[] EditLines(ReadOnlySpan<byte> bytes, string path)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var (from, count) = Stretch(lines.Count, 8);
        var cut = lines.GetRange(from, count);
        var edit = Next(8);
        if (edit is 0 or 2) lines.RemoveRange(from, count);
        switch (edit)
        {
            case 1: lines.InsertRange(from, cut); break;
            case 2: lines.InsertRange(Next(lines.Count + 1), cut); break;
            case 3: for (var i = from; i < from + count; i++) lines[i] = new string(' ', 2 * (1 + Next(3))) + lines[i]; break;
            case 4: for (var i = from; i < from + count; i++) lines[i] = lines[i].TrimStart(); break;
            case 5: lines.InsertRange(from, Encoding.UTF8.GetString(Elsewhere()).Split('\n')); break;
            case 6 when count > 0: lines[from] = Retype(lines[from], ": ", Pick(Values)); break;
            case 7 when count > 0:
                lines.Insert(from, new string(' ', lines[from].Length - lines[from].TrimStart(' ', '-').Length)
                + $"{Pick(Fields)}: {Pick(Values)}"); break;
        }
        _done.Append($"line edit {edit} at {from + 1}+{count} of {path}; ");
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A line with another value behind its key, or with another key before its value.</summary>
    private string Retype(string line, string separator, string value) =>
        line.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at
            ? Next(4) > 0 ? line[..(at + 2)] + value : line[..(line.Length - line.TrimStart(' ', '-').Length)] + Pick(Fields) + line[at..]
            : value;

    /// <summary>A stretch of any file of any sample.</summary>
    private byte[] Elsewhere()
    {
        var files = samples[Next(samples.Length)].Files;
        var other = files[Pick(files.Keys.ToArray())];
        var (from, length) = Stretch(other.Length, 2_000);
        return other[from..(from + length)].ToArray();
    }

    private (int From, int Length) Stretch(int whole, int most)
    {
        var from = Next(whole + 1);
        return (from, Math.Min(Next(most), whole - from));
    }

    private int Next(int below) => _numbers.Next(below);

    private string Pick(string[] choices) => choices[Next(choices.Length)];
}
