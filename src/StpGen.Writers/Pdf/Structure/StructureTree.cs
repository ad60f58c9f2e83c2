using System.Collections.Immutable;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>The logical structure (ISO 32000-1, 14.7): elements in reading order, and the place of their content on pages.</summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly StructureAttributes _attributes;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<StructureElement, Node> _byElement = [];
    private readonly Dictionary<ContentSlot, Node> _owners = [];
    private readonly Dictionary<ContentSlot, List<Place>> _places = [];
    private readonly List<Node> _annotated = [];

    /// <summary>A marked-content sequence: 0-based page and the sequence's number on it.</summary>
    private readonly record struct Place(int Page, int Mcid);

    private sealed class Node(StructureElement element, int number, Node? parent)
    {
        public StructureElement Element { get; } = element;

        public int Number { get; } = number;

        public Node? Parent { get; } = parent;

        public List<(int Number, int Page)> Annotations { get; } = [];

        /// <summary>A link is one only with its annotation (14.8.4.4.2); one that leads nowhere is a stretch of text.</summary>
        public StructureType Type => Element.Type == StructureType.Link && Annotations.Count == 0 ? StructureType.Span : Element.Type;
    }

    public StructureTree(PagedDocument document, PdfFile file)
    {
        (_file, Root, _attributes) = (file, file.Reserve(), new(document));
        Number(document.Structure);
        _attributes.Note([.. _nodes.Select(n => (n.Element, n.Number))]);
    }

    /// <summary>Object number of the structure tree root.</summary>
    public int Root { get; }

    /// <summary>The type of the element whose content a slot is.</summary>
    public StructureType TypeOf(ContentSlot slot) => _owners[slot].Type;

    /// <summary>
    /// Puts a link annotation into its element; returns its key in the parent tree, counted from the first after the pages' keys.
    /// </summary>
    public int Annotate(StructureElement element, int annotation, int page)
    {
        var node = _byElement[element];
        node.Annotations.Add((annotation, page));
        _annotated.Add(node);
        return _annotated.Count - 1;
    }

    /// <summary>Writes the tree.</summary>
    /// <param name="pages">Object numbers of the pages.</param>
    /// <param name="sequences">By page, the slot of each marked-content sequence; its index is its MCID.</param>
    public void Write(ImmutableArray<int> pages, IReadOnlyList<IReadOnlyList<ContentSlot>> sequences)
    {
        for (var page = 0; page < sequences.Count; page++)
            for (var mcid = 0; mcid < sequences[page].Count; mcid++)
            {
                if (!_places.TryGetValue(sequences[page][mcid], out var places)) _places[sequences[page][mcid]] = places = [];
                places.Add(new(page, mcid));
            }

        var parents = WriteParents(sequences);
        var ids = _attributes.Ids.Write(_file);
        var root = _file.Open(Root).Raw("<</Type/StructTreeRoot/K["u8).Reference(_nodes[0].Number).Raw("]/ParentTree "u8).Reference(parents)
            .Raw("/ParentTreeNextKey "u8).Integer(pages.Length + _annotated.Count);
        if (ids is { } number) root.Raw("/IDTree "u8).Reference(number);
        root.Raw(">>"u8);
        foreach (var node in _nodes) WriteElement(node, pages);
    }

    /// <summary>Numbers the elements in the order of the tree; without recursion, so that no depth is too deep.</summary>
    private void Number(StructureElement root)
    {
        var open = new Stack<(StructureElement Element, Node? Parent)>([(root, null)]);
        while (open.TryPop(out var next))
        {
            var node = new Node(next.Element, _file.Reserve(), next.Parent);
            _nodes.Add(node);
            _byElement.Add(next.Element, node);
            var children = next.Element.Children;
            for (var i = children.Length - 1; i >= 0; i--)
                if (children[i] is StructureElement below) open.Push((below, node));
                else _owners.Add((ContentSlot)children[i], node);
        }
    }

    private void WriteElement(Node node, ImmutableArray<int> pages)
    {
        var to = _file.Open(node.Number);
        to.Raw("<</S/"u8).Raw(StructureNames.Of(node.Type)).Raw("/P "u8).Reference(node.Parent?.Number ?? Root);
        var home = HomePage(node.Element);
        if (home >= 0) to.Raw("/Pg "u8).Reference(pages[home]);
        _attributes.Write(to, node.Element, isBlock: node.Parent?.Type is not (StructureType.P or StructureType.Span));

        to.Raw("/K["u8);
        foreach (var child in node.Element.Children)
            if (child is StructureElement below) to.Reference(_byElement[below].Number).Raw(" "u8);
            else if (_places.TryGetValue((ContentSlot)child, out var places))
                foreach (var place in places)
                    if (place.Page == home) to.Integer(place.Mcid).Raw(" "u8);
                    else to.Raw("<</Type/MCR/Pg "u8).Reference(pages[place.Page]).Raw("/MCID "u8).Integer(place.Mcid).Raw(">>"u8);
        foreach (var (annotation, page) in node.Annotations)
            to.Raw("<</Type/OBJR/Pg "u8).Reference(pages[page]).Raw("/Obj "u8).Reference(annotation).Raw(">>"u8);
        to.Raw("]>>"u8);
    }

    /// <summary>The page of an element's first own content, -1 where there is none: what its bare MCIDs refer to (table 323, Pg).</summary>
    private int HomePage(StructureElement element)
    {
        foreach (var child in element.Children)
            if (child is ContentSlot slot && _places.TryGetValue(slot, out var places)) return places[0].Page;
        return _attributes.PageOf(element) ?? -1;
    }

    /// <summary>From content back to elements (14.7.4.4): for each page its sequences' elements, then each annotation's element.</summary>
    private int WriteParents(IReadOnlyList<IReadOnlyList<ContentSlot>> sequences)
    {
        var first = sequences.Select(_ => _file.Reserve()).ToImmutableArray();
        for (var page = 0; page < sequences.Count; page++)
        {
            var array = _file.Open(first[page]).Raw("["u8);
            foreach (var slot in sequences[page]) array.Reference(_owners[slot].Number).Raw(" "u8);
            array.Raw("]"u8);
        }
        return NumberTree.Write(_file, "Nums"u8, first.Length + _annotated.Count, (to, i) => to.Integer(i),
            i => i < first.Length ? first[i] : _annotated[i - first.Length].Number);
    }
}
