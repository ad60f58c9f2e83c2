using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>A record as it is written, for a look at it from another place.</summary>
internal static class RecordExcerpt
{
    private const int MostLines = 14;

    /// <summary>The lines of the record that has its id at a place, without their common indentation; null: its file has no text.</summary>
    public static string? Of(ReadPlan plan, SourceSpan id)
    {
        var source = plan.Reading.Sources.GetValueOrDefault(id.Path) ?? SourceLookup.Embedded(id.Path);
        if (source is null) return null;
        // A row of a table is a record by itself.
        if (!id.Path.EndsWith(".yaml", StringComparison.Ordinal)) return source.Line(id.Line).Trim();
        var first = new YamlLine(source.Line(id.Line));
        var column = first.ContentStart;
        var lines = new List<string> { source.Line(id.Line)[column..] };
        for (var number = id.Line + 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Length - line.AsSpan().TrimStart(' ').Length < column) break;
            if (lines.Count == MostLines)
            {
                lines.Add("…");
                break;
            }
            lines.Add(line[column..].TrimEnd());
        }
        return string.Join('\n', lines);
    }
}
