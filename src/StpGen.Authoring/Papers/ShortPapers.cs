using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Short papers have no page with a cover and no contents: a paper of fewer than 6 pages starts with its title, and one of fewer than 9
/// with few headings does not list them. How long a paper is, is estimated from its text, so that every format does the same.
/// </summary>
internal static class ShortPapers
{
    private const int LeastForCover = 6;
    private const int LeastForContents = 9;

    /// <summary>So many headings are easier to find in a list, however short the paper.</summary>
    private const int ManyHeadings = 8;

    public static ImmutableArray<Block> Shorten(ImmutableArray<Block> blocks, PageSetup page)
    {
        if (page != PageSetup.A4) return blocks;
        var cover = blocks.OfType<Cover>().FirstOrDefault();
        var pages = PaperLength.Pages(blocks.Where(b => b is not (Cover or Contents)));
        if (pages >= LeastForContents) return blocks;
        var isShort = pages + 1 < LeastForCover;
        // The title of the cover becomes one of them.
        var isListed = blocks.Descendants().OfType<Heading>().Count() + (isShort && cover is not null ? 1 : 0) >= ManyHeadings;
        return
        [
            .. blocks.SelectMany(block => block switch
            {
                Contents when !isListed => [],
                Cover when isShort && block == cover => TitleBlock(cover, blocks),
                // A new page for what follows the cover, or the contents.
                _ => (Block[])[block],
            }),
        ];
    }

    /// <summary>What was on the cover, at the top of the first page.</summary>
    private static IEnumerable<Block> TitleBlock(Cover cover, ImmutableArray<Block> all)
    {
        var anchors = all.Descendants().OfType<Heading>().Select(h => h.Anchor).ToHashSet(StringComparer.Ordinal);
        var anchor = "title";
        while (anchors.Contains(anchor)) anchor += "-";
        var details = cover.Blocks.OfType<Paragraph>().Where(p => p.Role != TextRole.Title && !p.IsEmpty).ToList();
        foreach (var block in cover.Blocks)
        {
            if (block is Paragraph { Role: TextRole.Title } title) yield return new Heading(1, anchor, title.Content, title.Span);
            if (block == details.FirstOrDefault()) yield return Together(details);
            if (block is not Paragraph) yield return block;
        }
    }

    /// <summary>The lines below the title in one: <c>Herefordshire, 21 October 2016</c>.</summary>
    private static Paragraph Together(List<Paragraph> details)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var detail in details)
        {
            if (line.Count > 0) line.Add(new TextRun(" · "));
            line.AddRange(detail.Content);
        }
        return new Paragraph(line.ToImmutable(), Span: details[0].Span);
    }
}
