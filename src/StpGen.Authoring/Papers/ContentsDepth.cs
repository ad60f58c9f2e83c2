using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>
/// A list of contents is one page at most, if fewer levels of headings make it so: a reader finds a chapter in a short list faster.
/// </summary>
internal sealed class ContentsDepth : DocumentRewriter
{
    // Heights in points, of the theme that comes with the program: an estimate, so that every format does the same.
    private const double Title = 45, Chapter = 19.5, Other = 15.5;

    /// <summary>Chapters and their sections are always listed: people who cannot see a page find their way by them.</summary>
    private const int LeastDepth = 2;

    private readonly ImmutableArray<int> _levels;
    private readonly double _height;

    private ContentsDepth(ImmutableArray<int> levels, double height) => (_levels, _height) = (levels, height);

    public static ImmutableArray<Block> Fit(ImmutableArray<Block> blocks, PageSetup page) =>
        new ContentsDepth([.. blocks.Descendants().OfType<Heading>().Select(h => h.Level)], page.ContentHeight).Blocks(blocks);

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
        [.. base.Blocks(blocks).Select(b => b is Contents contents ? contents with { Depth = Of(contents.Depth) } : b)];

    private int Of(int depth)
    {
        while (depth > LeastDepth && Height(depth) > _height) depth--;
        return depth;
    }

    private double Height(int depth) => Title + _levels.Where(l => l <= depth).Sum(l => l == 1 ? Chapter : Other);
}
