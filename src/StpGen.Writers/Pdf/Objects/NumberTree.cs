namespace StpGen.Writers.Pdf.Objects;

/// <summary>Number trees and name trees (ISO 32000-1, 7.9.7, 7.9.6): sorted entries, cut into leaves where there are many.</summary>
internal static class NumberTree
{
    private const int EntriesPerLeaf = 256;

    /// <summary>Writes a tree and returns the object number of its root.</summary>
    /// <param name="entries">The name of a leaf's list of entries: Nums or Names.</param>
    /// <param name="key">Writes the key of an entry.</param>
    /// <param name="value">The object that the entry leads to.</param>
    public static int Write(PdfFile file, ReadOnlySpan<byte> entries, int count, Action<PdfBuffer, int> key, Func<int, int> value)
    {
        var root = file.Reserve();
        if (count <= EntriesPerLeaf)
        {
            WriteEntries(file.Open(root).Raw("<</"u8), entries, 0, count, key, value).Raw(">>"u8);
            return root;
        }
        var leaves = new List<int>();
        for (var first = 0; first < count; first += EntriesPerLeaf)
        {
            var end = Math.Min(first + EntriesPerLeaf, count);
            leaves.Add(file.Reserve());
            var to = file.Open(leaves[^1]).Raw("<</Limits["u8);
            key(to, first);
            key(to.Raw(" "u8), end - 1);
            WriteEntries(to.Raw("]/"u8), entries, first, end, key, value).Raw(">>"u8);
        }
        var kids = file.Open(root).Raw("<</Kids["u8);
        foreach (var leaf in leaves) kids.Reference(leaf).Raw(" "u8);
        kids.Raw("]>>"u8);
        return root;
    }

    private static PdfBuffer WriteEntries(
        PdfBuffer to, ReadOnlySpan<byte> entries, int first, int end, Action<PdfBuffer, int> key, Func<int, int> value)
    {
        to.Raw(entries).Raw("["u8);
        for (var i = first; i < end; i++)
        {
            key(to, i);
            to.Raw(" "u8).Reference(value(i)).Raw(" "u8);
        }
        return to.Raw("]"u8);
    }
}
