namespace StpGen.Core.Text;

/// <summary>A stretch of a source file: plan-relative path with '/' and 1-based lines and columns; the end is exclusive.</summary>
/// <remarks>Columns count UTF-16 code units, as editors and compilers do.</remarks>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The start of a file, for findings about the file as a whole.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1, 1, 1);

    /// <summary>A stretch within one line; <paramref name="length"/> in UTF-16 code units.</summary>
    public static SourceSpan At(string path, int line, int column, int length = 0) => new(path, line, column, line, column + length);

    /// <summary>Whether another stretch starts within this one, or where it starts.</summary>
    public bool Contains(SourceSpan other) => Path == other.Path
        && (Line, Column).CompareTo((other.Line, other.Column)) <= 0
        && ((other.Line, other.Column).CompareTo((EndLine, EndColumn)) < 0 || (Line, Column) == (other.Line, other.Column));

    /// <summary>The whole within one line; of several lines the first character.</summary>
    public SourceSpan Start => EndLine == Line ? this : this with { EndLine = Line, EndColumn = Column + 1 };

    /// <remarks>
    /// Of where it begins alone: spans are counted and compared by the thousand, and rarely begin in one place of two files.
    /// </remarks>
    public override int GetHashCode() => (Line << 10) ^ Column;

    /// <summary><c>file:line:column</c>, the form that terminals and editors make clickable.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");
}
