
namespace StpGen.Authoring.Reading.Csv;

/// <summary>
/// Adds a table of numbers to the list that its path names: <c>finance/positions.csv</c> adds to <c>positions</c> in <c>finance</c>.
/// </summary>
internal static class TableMerger
{
    /// <summary>The plan's sections, with the table's records after those listed in the YAML.</summary>
    public static YamlMapping Add(YamlMapping plan, string path, YamlSequence table, ReadContext context) =>
        Add(plan, path[..^".csv".Length].Split('/'), table, context);

    private static YamlMapping Add(YamlMapping owner, ReadOnlySpan<string> path, YamlSequence table, ReadContext context)
    {
        var name = path[0];
        var known = owner.Find(name);
        YamlNode value;
        switch (known?.Value)
        {
            case null when path.Length == 1: value = table; break;
            case null: value = Add(new YamlMapping([], table.Span), path[1..], table, context); break;
            case YamlSequence list when path.Length == 1: value = list with { Items = list.Items.AddRange(table.Items) }; break;
            case YamlMapping section when path.Length > 1: value = Add(section, path[1..], table, context); break;
            default:
                context.Report(ReadRules.BadTable, table.Span with { EndLine = table.Span.Line, EndColumn = table.Span.Column },
                    $"'{name}' is not a list in the plan, so this table cannot add to it.",
                        $"Name the table after a list of the plan, as in finance/positions.csv; see {known.KeySpan}.");
                return owner;
        }
        var entry =
            new YamlEntry(name, known?.KeySpan ?? table.Span with { EndLine = table.Span.Line, EndColumn = table.Span.Column }, value);
        return owner with { Entries = known is null ? owner.Entries.Add(entry) : owner.Entries.Replace(known, entry) };
    }
}
