using System.Collections.Immutable;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf;

/// <summary>The tree of pages (ISO 32000-1, 7.7.3): one node for a paper, balanced where there are many pages.</summary>
internal static class PageTree
{
    private const int KidsPerNode = 64;

    /// <summary>Writes the nodes; returns each page's parent.</summary>
    /// <param name="root">The object number of the topmost node.</param>
    public static ImmutableArray<int> Write(PdfFile file, int root, ImmutableArray<int> pages)
    {
        var parents = ImmutableArray.CreateBuilder<int>(pages.Length);
        WriteNode(file, root, null, pages.AsSpan(), parents);
        return parents.MoveToImmutable();
    }

    private static void WriteNode(PdfFile file, int number, int? parent, ReadOnlySpan<int> pages, ImmutableArray<int>.Builder parents)
    {
        // How many pages a kid of this node has: the smallest power of the fan-out with which all kids fit.
        var share = 1;
        while (share * KidsPerNode < pages.Length) share *= KidsPerNode;
        var kids = share == 1 ? pages.ToArray() : [.. Enumerable.Range(0, (pages.Length + share - 1) / share).Select(_ => file.Reserve())];

        var to = file.Open(number).Raw("<</Type/Pages/Count "u8).Integer(pages.Length);
        if (parent is { } above) to.Raw("/Parent "u8).Reference(above);
        to.Raw("/Kids["u8);
        foreach (var kid in kids) to.Reference(kid).Raw(" "u8);
        to.Raw("]>>"u8);

        for (var i = 0; i < kids.Length; i++)
            if (share == 1) parents.Add(number);
            else WriteNode(file, kids[i], number, pages.Slice(i * share, Math.Min(share, pages.Length - i * share)), parents);
    }
}
