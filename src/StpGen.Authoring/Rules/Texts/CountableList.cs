using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A list of the plan as texts count it.</summary>
/// <param name="Noun">The words of the text that name it.</param>
/// <param name="Counts">The numbers that a text can give: some lists can be counted in more than one way.</param>
/// <param name="IsWhole">Whether "the 3 …" means all of them, and not 3 of which the text has spoken.</param>
/// <param name="IsOfRound">Whether the round lists them, so that they are the same at all times.</param>
internal sealed record CountableList(
    string Noun, ImmutableHashSet<int> Counts, bool IsWhole, bool IsOfRound, ImmutableArray<string> Names, SourceSpan? First)
{
    /// <summary><c>4: A, B, C and D</c>.</summary>
    public string Shown => Names.Length is > 0 and <= 8 && Counts.Contains(Names.Length)
        ? $"{Names.Length}: {Words.Join([.. Names])}" : Words.Join([.. Counts.Order().Select(c => $"{c}")], "or");
}
