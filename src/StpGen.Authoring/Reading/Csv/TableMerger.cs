
namespace StpGen.Authoring.Reading.Csv;

/// <summary>Puts a table of numbers where its path says: <c>finance/positions.csv</c> goes on with the list <c>positions</c> of <c>finance</c>.</summary>
internal static class TableMerger
{
    /// <summary>The plan's sections with the table's records behind those that the YAML lists.</summary>
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
                    $"'{name}' is not a list in the plan, so that this table cannot go on with it.", $"Its name says where it belongs, as finance/positions.csv does; compare it with {known.KeySpan}.");
                return owner;
        }
        var entry = new YamlEntry(name, known?.KeySpan ?? table.Span with { EndLine = table.Span.Line, EndColumn = table.Span.Column }, value);
        return owner with { Entries = known is null ? owner.Entries.Add(entry) : owner.Entries.Replace(known, entry) };
    }
}
