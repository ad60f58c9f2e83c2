using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rounds;

/// <summary>The planning rounds built into the program, each a folder of <c>data/rounds</c>.</summary>
public static class RoundLibrary
{
    private const string Folder = "data/rounds";

    /// <summary>The names of the rounds.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. EmbeddedFiles.Below(Folder).Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>Each is read once, when first asked for: it is the same for every plan.</summary>
    private static readonly ImmutableDictionary<string, Lazy<ParsedRound>> Rounds =
        Names.ToImmutableDictionary(name => name, name => new Lazy<ParsedRound>(() => Parse(name)), StringComparer.Ordinal);

    /// <summary>Reads a round and registers its records with <paramref name="context"/>, so that a plan can refer to them.</summary>
    public static Round? Read(string name, ReadContext context)
    {
        if (!Rounds.TryGetValue(name, out var round)) return null;
        context.Adopt(round.Value.Context);
        return round.Value.Round;
    }

    private static ParsedRound Parse(string name)
    {
        var context = new ReadContext();
        var folder = $"{Folder}/{name}";
        var parts = new List<YamlMapping>();
        foreach (var file in EmbeddedFiles.Below(folder))
        {
            var path = $"{folder}/{file}";
            if (YamlReader.Read(new SourceText(path, EmbeddedFiles.Read(path)!), context.Report) is YamlMapping mapping) parts.Add(mapping);
        }
        return new ParsedRound(Round.Schema.Read(SectionMerger.Merge(parts, folder, context), context), context);
    }

    private sealed record ParsedRound(Round? Round, ReadContext Context);
}
