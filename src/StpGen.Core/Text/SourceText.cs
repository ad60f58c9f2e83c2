namespace StpGen.Core.Text;

/// <summary>The text of one source file, with its lines. Line ends may be LF or CR LF.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = FindLineStarts(content);
    }

    /// <summary>Plan-relative path with '/', as findings show it.</summary>
    public string Path { get; }

    public string Content { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The text of a 1-based line without its line end; empty when there is no such line.</summary>
    public string Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length) return "";
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The span from one offset to another (UTF-16 code units, end exclusive).</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = PositionOf(start);
        var (endLine, endColumn) = PositionOf(Math.Max(start, end));
        return new(Path, line, column, endLine, endColumn);
    }

    /// <summary>The 1-based line and column of an offset; offsets beyond the text give its end.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The offset of a 1-based line and column; the nearest one if there is none.</summary>
    public int OffsetOf(int line, int column) =>
        line < 1 ? 0 : line > _lineStarts.Length ? Content.Length
        : Math.Min(_lineStarts[line - 1] + Math.Max(column, 1) - 1, Content.Length);

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = content.IndexOf('\n'); i >= 0; i = content.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
