using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>
/// A table directly below a heading takes that heading as its title: its own caption is not printed where it uses the heading's words
/// again. A caption with a number, a date, a unit or a share says more than the heading, and is printed; so are the captions of several
/// tables below one heading, which tell them apart.
/// </summary>
internal sealed partial class RepeatedCaptions : DocumentRewriter
{
    /// <summary>Shorter words, such as "and" or "of", are in any two titles.</summary>
    private const int LeastLetters = 4;

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
        base.Blocks([.. blocks.Select((block, i) => i > 0 && block is Table table && blocks[i - 1] is Heading heading
            && IsOnly(blocks, i) && Repeats(table, heading) ? table with { IsCaptionPrinted = false } : block)]);

    private static bool IsOnly(ImmutableArray<Block> blocks, int table) =>
        !blocks.Skip(table + 1).TakeWhile(block => block is not Heading).Any(block => block is Table);

    private static bool Repeats(Table table, Heading heading)
    {
        var caption = PlainText.Of(table.Caption);
        if (table.Anchor.Length > 0 || SaysMore().IsMatch(caption)) return false;
        var words = Words(PlainText.Of(heading.Content));
        return Words(caption).Any(word => words.Any(other => AreForms(word, other)));
    }

    private static List<string> Words(string text) =>
        [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).Where(w => w.Length >= LeastLetters)];

    /// <summary>Whether two words differ in their endings at most: "partner" and "partners", "organisation" and "organisations".</summary>
    private static bool AreForms(string one, string two)
    {
        var least = Math.Min(one.Length, two.Length);
        return Math.Abs(one.Length - two.Length) <= 2
            && string.CompareOrdinal(one, 0, two, 0, Math.Max(LeastLetters, least - 1)) == 0;
    }

    [GeneratedRegex(@"\d|\p{Sc}|%")]
    private static partial Regex SaysMore();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
