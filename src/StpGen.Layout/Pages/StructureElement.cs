using System.Collections.Immutable;

namespace StpGen.Layout.Pages;

/// <summary>Standard structure types of ISO 32000-1, 14.8.4, as far as papers need them.</summary>
public enum StructureType
{
    Document,
    Part,
    Sect,
    H1,
    H2,
    H3,
    H4,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    BlockQuote,
    Div,
    Span,
    Link,
    Reference,
    TOC,
    TOCI,

    /// <summary>
    /// A picture or diagram with its <see cref="StructureElement.Alternative"/>, which is read in place of all that is in it
    /// (ISO 32000-1, 14.9.3). So its Caption is beside it, both in a Div. Decoration is an artifact, not a Figure.
    /// </summary>
    Figure,

    /// <summary>
    /// A footnote; starts with its Lbl. In the tree it comes after the Reference that leads to it, or after that Reference's
    /// paragraph.
    /// </summary>
    Note,
}

/// <summary>A child in the structure tree: an element, or a slot that page items fill.</summary>
public abstract class StructureNode;

/// <summary>
/// A place in the tree for content: every page item that names it is marked content of it, in page order.
/// A slot may have items on several pages (a paragraph over a page end), or none.
/// </summary>
public sealed class ContentSlot : StructureNode
{
    private readonly List<int> _facts = [];

    /// <summary>The facts of the texts in it; see <see cref="Core.Documents.TextRun.Facts"/>.</summary>
    public IReadOnlyList<int> Facts => _facts;

    internal void Add(ImmutableArray<int> facts) => _facts.AddRange(facts);
}

public enum ListNumbering
{
    None,
    Disc,
    Circle,
    Square,
    Decimal,
    LowerAlpha,
    LowerRoman,
}

public enum HeaderScope
{
    None,
    Row,
    Column,
}

/// <summary>An element of the logical structure; children are in reading order (ISO 32000-1, 14.7.2).</summary>
public sealed class StructureElement(StructureType type, ImmutableArray<StructureNode> children) : StructureNode
{
    public StructureType Type { get; } = type;

    public ImmutableArray<StructureNode> Children { get; } = children;

    /// <summary>Of an L (table 347).</summary>
    public ListNumbering ListNumbering { get; init; }

    /// <summary>Of a TH (table 349).</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>Of a TH or TD (table 349): how many columns and rows it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>
    /// Unique in the document. A Note must have one in the file (ISO 14289-1, 7.9); where none is given, the writer makes one.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>BCP 47, where it is another than the document's (ISO 14289-1, 7.2); null: as around it.</summary>
    public string? Language { get; init; }

    /// <summary>Alternative text, where the element has one: a table's summary, a figure's description.</summary>
    public string? Alternative { get; init; }
}
