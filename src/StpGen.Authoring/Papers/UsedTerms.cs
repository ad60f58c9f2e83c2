using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Keeps only the terms that the rest of the paper uses; an empty table of terms disappears with the heading and page break just before it.
/// </summary>
internal sealed class UsedTerms : DocumentRewriter
{
    private readonly string _text;

    private UsedTerms(string text) => _text = text;

    public static ImmutableArray<Block> Keep(ImmutableArray<Block> blocks) =>
        blocks.Descendants().Any(b => b is Table { IsOfTerms: true }) ? new UsedTerms(Words(Others(blocks))).Blocks(blocks) : blocks;

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is not Table { IsOfTerms: true } table)
            {
                kept.Add(Rewrite(block));
                continue;
            }
            var rows = table.Rows.Where(row => IsUsed(Term(row), _text)).ToImmutableArray();
            var used = table with { Rows = rows };
            if (rows.Length > 0) kept.Add(kept is [.., Heading] && TermList.Of(used) is { } list ? list : used);
            else RemoveHeading(kept);
        }
        return kept.ToImmutable();
    }

    /// <summary>The heading of a table that has gone, with the page break just before it.</summary>
    public static void RemoveHeading(ImmutableArray<Block>.Builder kept)
    {
        if (kept.Count == 0 || kept[^1] is not Heading) return;
        kept.RemoveAt(kept.Count - 1);
        if (kept.Count > 0 && kept[^1] is PageBreak) kept.RemoveAt(kept.Count - 1);
    }

    private static string Term(TableRow row) => Words(row.Cells[0].Blocks.Descendants()).Trim();

    /// <summary>Every block of the paper outside its tables of terms.</summary>
    private static IEnumerable<Block> Others(IEnumerable<Block> blocks) => blocks
        .Where(block => block is not Table { IsOfTerms: true })
        .SelectMany(block => Others(block.ChildrenWithNotes()).Prepend(block));

    /// <summary>The words of each block, with a space between separate pieces.</summary>
    private static string Words(IEnumerable<Block> blocks) => string.Join(' ', blocks.Select(block => PlainText.Of([.. block.Inlines])));

    /// <summary>As a separate word in this spelling; a plural 's' may follow.</summary>
    private static bool IsUsed(string term, string text)
    {
        if (term.Length == 0) return false;
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            var end = at + term.Length;
            if (end < text.Length && text[end] == 's') end++;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
