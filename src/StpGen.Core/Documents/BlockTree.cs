namespace StpGen.Core.Documents;

/// <summary>Walks over a document: every block and every inline once, in reading order, however deep it is nested.</summary>
public static class BlockTree
{
    /// <summary>The blocks and all blocks within them; a note's blocks are not among them.</summary>
    public static IEnumerable<Block> Descendants(this IEnumerable<Block> blocks) => blocks.SelectMany(Descendants);

    /// <summary>The block itself, then all blocks within it.</summary>
    public static IEnumerable<Block> Descendants(this Block block) => block.Children.Descendants().Prepend(block);

    /// <summary>As <see cref="Descendants(IEnumerable{Block})"/>, and the blocks of each note after the block that refers to it.</summary>
    public static IEnumerable<Block> DescendantsWithNotes(this IEnumerable<Block> blocks) => blocks.SelectMany(DescendantsWithNotes);

    /// <summary>Every inline of the blocks, those within other inlines and those of notes too.</summary>
    public static IEnumerable<Inline> AllInlines(this IEnumerable<Block> blocks) =>
        blocks.DescendantsWithNotes().SelectMany(block => block.Inlines.Descendants());

    /// <summary>The inlines and all inlines within them; a note counts, its text does not.</summary>
    public static IEnumerable<Inline> Descendants(this IEnumerable<Inline> inlines) =>
        inlines.SelectMany(inline => inline.Children.Descendants().Prepend(inline));

    /// <summary>The blocks directly within one, and those of the notes that it refers to.</summary>
    public static IEnumerable<Block> ChildrenWithNotes(this Block block) =>
        block.Children.Concat(block.Inlines.Descendants().SelectMany(inline => inline.NoteBlocks));

    private static IEnumerable<Block> DescendantsWithNotes(Block block) => block.ChildrenWithNotes().DescendantsWithNotes().Prepend(block);
}
