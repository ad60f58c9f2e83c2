using CsCheck;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Tests.Diagrams;

/// <summary>Names and amounts as plans may have them: short, long, in one word, nought, less than nought, ranges.</summary>
internal static class RandomData
{
    private static readonly string[] Words =
        ["care", "Prevention", "and", "of", "mental", "health", "disabilities", "A&E", "provider", "Sustainability", "transformation",
            "in", "homes", "Worcestershire", "2gether", "£", "multispecialty"];

    /// <summary>Up to 80 characters, or a word of 80.</summary>
    public static readonly Gen<string> Name = Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Array[1, 9].Select(words => string.Join(' ', words.Select(w => Words[w])))
            .Select(name => name.Length <= 80 ? name : name[..80].TrimEnd()),
        Gen.Int[60, 80].Select(length => new string('W', length)),
        Gen.Int[1, 12].Select(length => new string('i', length)));

    /// <summary>In tenths.</summary>
    public static readonly Gen<DiagramAmount> Amount = Gen.Select(Gen.Int[-300, 3000], Gen.OneOf(Gen.Const(0), Gen.Int[0, 200]))
        .Select((low, more) => Of(low / 10.0, (low + more) / 10.0));

    /// <summary>Names that differ, by numbers at their ends.</summary>
    public static Gen<string[]> Names(int most) =>
        Name.Array[0, most].Select(names => names.Select((name, i) => $"{name} {i + 1}").ToArray());

    public static DiagramAmount Of(double low, double high) =>
        new(low, high, low == high ? $"{low:0.0}" : $"{low:0.0} to {high:0.0}");
}
