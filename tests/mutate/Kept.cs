using System.Collections.Immutable;

namespace Mutate;

/// <summary>
/// The list of faults that may survive, each with its reason: a file, the line as it is, the line with the fault, the reason.
/// Lines are known by their text, so that the list holds when others move.
/// </summary>
internal sealed record Kept(ImmutableArray<Kept.Entry> Entries)
{
    public static Kept Read(string file)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var text = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        foreach (var block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n').Where(l => !l.StartsWith('#')).ToList();
            if (lines.Count == 0) continue;
            if (lines.Count < 4 || string.Concat(lines[1..4].Select(l => l[..Math.Min(2, l.Length)])) != "- + = ")
                throw new InvalidDataException(
                    $"{file}: an entry is a file, '- ' and a line, '+ ' and the fault, '= ' and the reason:\n{block}");
            entries.Add(new(lines[0], lines[1][2..], lines[2][2..], string.Join(' ', lines.Skip(3))[2..]));
        }
        return new(entries.ToImmutable());
    }

    public Entry? Find(Place place) =>
        Entries.FirstOrDefault(e => e.File == place.File && e.Before == place.Before && e.After == place.After);

    /// <summary>As the list has it, but for the reason.</summary>
    public static string Show(Place place) => $"{place.File}\n- {place.Before}\n+ {place.After}";

    /// <summary>One fault.</summary>
    internal sealed record Entry(string File, string Before, string After, string Reason);
}
