using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>A paper: its details, and its blocks in reading order.</summary>
public sealed record Document(DocumentInfo Info, ImmutableArray<Block> Blocks)
{
    /// <summary>The same blocks on other pages; this document where no page changes.</summary>
    public Document WithPages(Func<PageSetup, PageSetup> change)
    {
        var (page, blocks) = (change(Info.Page), WithPages(Blocks, change));
        return page == Info.Page && blocks == Blocks ? this : new(Info with { Page = page }, blocks);
    }

    private static ImmutableArray<Block> WithPages(ImmutableArray<Block> blocks, Func<PageSetup, PageSetup> change)
    {
        var changed = blocks;
        foreach (var (i, block) in blocks.Index())
        {
            if (block is not Section section) continue;
            var (page, inner) = (change(section.Page), WithPages(section.Blocks, change));
            if (page != section.Page || inner != section.Blocks) changed = changed.SetItem(i, section with { Page = page, Blocks = inner });
        }
        return changed;
    }
}

/// <summary>The details of a paper, for its properties and its pages.</summary>
public sealed record DocumentInfo
{
    public required string Title { get; init; }

    /// <summary>The body that issues the paper, never a person's login.</summary>
    public required string Author { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The paper's own date, for its properties; never taken from a clock.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Left of every page header after the cover.</summary>
    public required string PageHeader { get; init; }

    /// <summary>Left of every page footer after the cover; "Page x of y" is on the right.</summary>
    public required string PageFooter { get; init; }

    /// <summary>
    /// The mark of a draft at the top right of every page, including the cover: <c>DRAFT, revision 3</c>; null for a final paper.
    /// </summary>
    public string? DraftMark { get; init; }

    public PageSetup Page { get; init; } = PageSetup.A4;
}

/// <summary>The text at the left of page headers and page footers.</summary>
public sealed record RunningHeads(string Header, string Footer)
{
    public static RunningHeads Of(DocumentInfo info) => new(info.PageHeader, info.PageFooter);

    /// <summary>Those of a section's pages.</summary>
    public RunningHeads In(Section section) => new(section.PageHeader ?? Header, section.PageFooter ?? Footer);
}

/// <summary>Paper and margins in points (1/72 inch). Headers and footers are inside the margins.</summary>
public sealed record PageSetup(double Width, double Height, double MarginTop, double MarginRight, double MarginBottom, double MarginLeft)
{
    /// <summary>ISO 216 A4, upright, 210 mm × 297 mm.</summary>
    public static PageSetup A4 { get; } = new(595.28, 841.89, 71, 62, 68, 62);

    /// <summary>A4 on its side.</summary>
    public static PageSetup A4Landscape { get; } = new(841.89, 595.28, 66, 62, 62, 62);

    /// <summary>ISO 216 A3 on its side, 420 mm × 297 mm.</summary>
    public static PageSetup A3Landscape { get; } = new(1190.55, 841.89, 71, 68, 68, 68);

    /// <summary>ISO 216 A3 on its side with narrow margins, for a page that hangs on a wall.</summary>
    public static PageSetup A3Poster { get; } = new(1190.55, 841.89, 62, 42, 48, 42);

    public double ContentWidth => Width - MarginLeft - MarginRight;

    public double ContentHeight => Height - MarginTop - MarginBottom;
}
