using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>Merges the files of a folder into one mapping. A list may be spread over files; anything else is in one file.</summary>
internal static class SectionMerger
{
    public static YamlMapping Merge(IEnumerable<YamlMapping> files, string start, ReadContext context)
    {
        var order = new List<string>();
        var sections = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        SourceSpan? span = null;
        foreach (var entry in files.SelectMany(f => { span ??= f.Span; return f.Entries; }))
        {
            if (sections.TryAdd(entry.Key, entry))
                order.Add(entry.Key);
            else if (sections[entry.Key] is { Value: YamlSequence first } known && entry.Value is YamlSequence more)
                sections[entry.Key] = known with { Value = first with { Items = first.Items.AddRange(more.Items) } };
            else
                context.Report(new Finding(ReadRules.DuplicateKey, entry.KeySpan,
                    $"{Words.Quote(entry.Key)} appears in two files; the first is used.", "Keep it in one of them.")
                {
                    Related = [new(sections[entry.Key].KeySpan, "the first one")],
                });
        }
        return new YamlMapping([.. order.Select(key => sections[key])], span ?? SourceSpan.StartOf(start));
    }
}
