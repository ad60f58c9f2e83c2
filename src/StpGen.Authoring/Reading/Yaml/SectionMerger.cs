using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>Makes one mapping of the files of a folder. A list may go on in another file; anything else stands in one.</summary>
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
                context.Report(new Finding(ReadRules.DuplicateKey, entry.KeySpan, $"{Words.Quote(entry.Key)} stands in two files; the first one is used.", "Keep it in one of them.")
                {
                    Related = [new(sections[entry.Key].KeySpan, "the first one")],
                });
        }
        return new YamlMapping([.. order.Select(key => sections[key])], span ?? SourceSpan.StartOf(start));
    }
}
