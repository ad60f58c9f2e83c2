namespace StpGen.Cli.Editing;

/// <summary>
/// A text as an editor counts it: lines that end with LF, CR LF or CR, and columns in UTF-16 code units, both from 0. Nothing of the
/// text is changed, so that what is written back differs only where it was edited.
/// </summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];

    public TextLines(string content)
    {
        Content = content;
        for (var i = 0; i < content.Length; i++)
            if (content[i] == '\n' || (content[i] == '\r' && !(i + 1 < content.Length && content[i + 1] == '\n'))) _starts.Add(i + 1);
    }

    public string Content { get; }

    public int Count => _starts.Count;

    /// <summary>A line without its end; empty where there is none.</summary>
    public string this[int line] => line < 0 || line >= Count ? "" : Content[_starts[line]..EndOf(line)];

    /// <summary>The offset of a place; of one that is not there, the nearest before it.</summary>
    public int OffsetOf(int line, int column) =>
        line < 0 ? 0 : line >= Count ? Content.Length : Math.Clamp(_starts[line] + Math.Max(column, 0), _starts[line], EndOf(line));

    private int EndOf(int line)
    {
        var end = line + 1 < Count ? _starts[line + 1] : Content.Length;
        while (end > _starts[line] && Content[end - 1] is '\n' or '\r') end--;
        return end;
    }
}
