namespace StpGen.Cli.Editing;

/// <summary>The path of a fact that is being typed after <c>[@</c>.</summary>
/// <param name="Owner">The parts before the one that is being typed.</param>
/// <param name="Start">Where that one begins on the line, from 0.</param>
internal sealed record CitedPath(string[] Owner, int Start)
{
    /// <summary>Null: no path is open before the column.</summary>
    public static CitedPath? Before(string line, int column)
    {
        column = Math.Clamp(column, 0, line.Length);
        var open = line.LastIndexOf("[@", Math.Max(column - 1, 0), StringComparison.Ordinal);
        if (open < 0 || open + 2 > column) return null;
        var path = line[(open + 2)..column];
        if (!path.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')) return null;
        var parts = path.Split('.');
        return new(parts[..^1], column - parts[^1].Length);
    }
}
