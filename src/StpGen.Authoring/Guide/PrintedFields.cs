using System.Collections.Frozen;
using System.Collections.Immutable;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Guide;

/// <summary>
/// Which kinds of paper print a field, as <c>data/printed-fields.csv</c> has it: made of what the built-in templates read for the
/// samples and the plans of the tests, and kept up to date by a test.
/// </summary>
public static class PrintedFields
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> KindsOfPaper = new(() =>
        EmbeddedFiles.Read("data/printed-fields.csv")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(
                cells => $"{cells[0]}.{cells[1]}", cells => cells[2].Split(' ').ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The kinds of paper, in alphabetical order; none: no built-in template reads the field.</summary>
    /// <param name="record">The record's name in the singular.</param>
    public static ImmutableArray<string> Papers(string record, string field) =>
        KindsOfPaper.Value.TryGetValue($"{record}.{field}", out var papers) ? papers : [];
}
