using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Guide;

/// <summary>The list of papers in the files of a plan, to which one is added without another change, not even of a space.</summary>
public static partial class PaperList
{
    private const string Section = "documents";
    private const string Settings = "stp.yaml";

    /// <param name="contents">All files of the plan as one.</param>
    /// <returns>The file and its new text; null: the list has a form that no one can be sure to add to.</returns>
    public static (string File, byte[] Bytes)? With(NewPaper paper, PlanFolder folder, YamlMapping contents)
    {
        var entry = contents.Find(Section);
        var items = entry?.Value is YamlSequence list ? list.Items : [];
        var last = items.LastOrDefault(i => i.Span.Path == folder.Show(Settings)) ?? items.LastOrDefault();
        var file = last is null && entry is null ? Settings
            : folder.Files.Keys.FirstOrDefault(f => folder.Show(f) == (last?.Span.Path ?? entry!.KeySpan.Path));
        if (file is null || !folder.Files.TryGetValue(file, out var bytes) || Decoded(bytes.Span) is not { } text) return null;
        var lines = new LinesOfFile(text);
        var edited = (last, entry) switch
        {
            ({ }, _) => AfterItem(lines, last, paper),
            (_, { }) => AfterKey(lines, entry.KeySpan.Line, paper),
            _ => lines.Insert(lines.Count, $"{Section}:\n{paper.Item("  ")}"),
        };
        return edited is null ? null : (file, new UTF8Encoding(false).GetBytes(edited));
    }

    private static string? AfterItem(LinesOfFile lines, YamlNode item, NewPaper paper)
    {
        var first = lines[item.Span.Line];
        if (item is not YamlMapping || Dash().Match(first[..Math.Min(first.Length, item.Span.Column - 1)]) is not { Success: true } dash)
            return null;
        var indent = dash.Groups[1].Value;
        var end = WithheldParts.LastLine(item);
        // A long text ends where the next field would begin.
        while (end > item.Span.Line && string.IsNullOrWhiteSpace(lines[end])) end--;
        // A comment that is indented like the fields of the paper belongs to it.
        while (end < lines.Count && lines[end + 1] is var next && next.TrimStart().StartsWith('#')
            && next.Length - next.TrimStart().Length > indent.Length) end++;
        return lines.Insert(end, paper.Item(indent));
    }

    /// <summary>A list without an item.</summary>
    private static string? AfterKey(LinesOfFile lines, int line, NewPaper paper) =>
        EmptyList().Match(lines[line]) is not { Success: true } key ? null
        : lines.Replace(line, key.Groups[1].Value + key.Groups[2].Value).Insert(line, paper.Item("  "));

    /// <summary>Null: not UTF-8.</summary>
    private static string? Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("^( *)- +$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(\uFEFF?documents:)(?: *\[ *\])?( *(?: #.*)?)$")]
    private static partial Regex EmptyList();

    /// <summary>A file by its lines, each with the line end that it has.</summary>
    private sealed class LinesOfFile(string text)
    {
        private readonly string[] _lines = text.Split('\n');

        /// <summary>Those with text; what follows the last line end is none.</summary>
        public int Count => _lines[^1].Length == 0 ? _lines.Length - 1 : _lines.Length;

        public string this[int number] => _lines[number - 1].TrimEnd('\r');

        public LinesOfFile Replace(int number, string line)
        {
            var lines = _lines.ToArray();
            lines[number - 1] = line + (lines[number - 1].EndsWith('\r') ? "\r" : "");
            return new(string.Join('\n', lines));
        }

        /// <summary>Lines below one, with the line ends that the file has.</summary>
        public string Insert(int below, string added)
        {
            if (_lines[0].EndsWith('\r')) added = added.Replace("\n", "\r\n", StringComparison.Ordinal);
            var before = string.Join('\n', _lines.Take(below)) + (below < _lines.Length ? "\n" : "");
            if (before.Length > 0 && before[^1] != '\n') before += _lines[0].EndsWith('\r') ? "\r\n" : "\n";
            return before + added + string.Join('\n', _lines.Skip(below));
        }
    }
}
