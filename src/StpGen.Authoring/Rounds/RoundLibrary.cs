using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rounds;

/// <summary>The planning rounds that travel with the program, each a folder of <c>data/rounds</c>.</summary>
public static class RoundLibrary
{
    private const string Folder = "data/rounds";

    /// <summary>The round read last: it is the same for every plan that a process reads.</summary>
    private static Reading? s_last;

    /// <summary>The names of the rounds.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. EmbeddedFiles.Below(Folder).Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>A round; its records become known to <paramref name="context"/>, so that a plan may refer to them.</summary>
    public static Round? Read(string name, ReadContext context)
    {
        if (!Names.Contains(name, StringComparer.Ordinal)) return null;
        var last = s_last;
        if (last?.Name != name) s_last = last = Parse(name);
        context.Adopt(last.Context);
        return last.Round;
    }

    private static Reading Parse(string name)
    {
        var context = new ReadContext();
        var folder = $"{Folder}/{name}";
        var parts = new List<YamlMapping>();
        foreach (var file in EmbeddedFiles.Below(folder))
        {
            var path = $"{folder}/{file}";
            if (YamlReader.Read(new SourceText(path, EmbeddedFiles.Read(path)!), context.Report) is YamlMapping mapping) parts.Add(mapping);
        }
        return new Reading(name, Round.Schema.Read(SectionMerger.Merge(parts, folder, context), context), context);
    }

    private sealed record Reading(string Name, Round? Round, ReadContext Context);
}
