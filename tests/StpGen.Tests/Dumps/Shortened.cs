using System.Text;

namespace StpGen.Tests.Dumps;

/// <summary>Lines with depth, of which many alike are shortened to the first and the last.</summary>
internal sealed class Shortened
{
    private const int LongestText = 60;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line) => _text.Append(' ', 2 * _depth).Append(line.TrimEnd()).Append('\n');

    /// <summary>A line, and what is within it.</summary>
    public void Within(string line, Action inner)
    {
        Line(line);
        _depth++;
        inner();
        _depth--;
    }

    /// <summary>Of more than six, the first three and the last.</summary>
    public void Each<T>(IReadOnlyList<T> all, string name, Action<T> write)
    {
        foreach (var (i, item) in all.Index())
            if (all.Count <= 6 || i < 3 || i == all.Count - 1) write(item);
            else if (i == 3) Line($"… {all.Count - 4} more {name}");
    }

    /// <summary>A text on one line, with its end if it is long.</summary>
    public static string Text(string text)
    {
        var words = text.Replace('\u00A0', '~').Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length <= LongestText ? line : $"{line[..(LongestText - 20)]} … {line[^16..]} ({line.Length})";
    }

    public override string ToString() => _text.ToString();
}
