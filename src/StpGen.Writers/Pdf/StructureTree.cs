using System.Collections.Immutable;
using StpGen.Layout.Pages;

namespace StpGen.Writers.Pdf;

/// <summary>The logical structure (ISO 32000-1, 14.7): elements in reading order, and where on which page their content stands.</summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<StructureElement, Node> _byElement = [];
    private readonly Dictionary<ContentSlot, Node> _owners = [];
    private readonly Dictionary<ContentSlot, List<Place>> _places = [];
    private readonly List<Node> _annotated = [];

    /// <summary>A marked-content sequence: 0-based page and the sequence's number on it.</summary>
    private readonly record struct Place(int Page, int Mcid);

    private sealed class Node(StructureElement element, int number, int parent)
    {
        public StructureElement Element { get; } = element;

        public int Number { get; } = number;

        public int Parent { get; } = parent;

        public List<(int Number, int Page)> Annotations { get; } = [];

        /// <summary>A link is one only with its annotation (14.8.4.4.2); one that leads nowhere is a stretch of text.</summary>
        public StructureType Type => Element.Type == StructureType.Link && Annotations.Count == 0 ? StructureType.Span : Element.Type;
    }

    public StructureTree(StructureElement root, PdfFile file)
    {
        (_file, Root) = (file, file.Reserve());
        Number(root, Root);
    }

    /// <summary>Object number of the structure tree root.</summary>
    public int Root { get; }

    /// <summary>The type of the element whose content a slot is.</summary>
    public StructureType TypeOf(ContentSlot slot) => _owners[slot].Type;

    /// <summary>Puts a link annotation into its element; returns its key in the parent tree, counted from the first after the pages' keys.</summary>
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

        var parents = _file.Reserve();
        _file.Open(Root).Raw("<</Type/StructTreeRoot/K["u8).Reference(_nodes[0].Number).Raw("]/ParentTree "u8).Reference(parents)
            .Raw("/ParentTreeNextKey "u8).Integer(pages.Length + _annotated.Count).Raw(">>"u8);
        foreach (var node in _nodes) WriteElement(node, pages);
        WriteParents(parents, sequences);
    }

    private void Number(StructureElement element, int parent)
    {
        var node = new Node(element, _file.Reserve(), parent);
        _nodes.Add(node);
        _byElement.Add(element, node);
        foreach (var child in element.Children)
            if (child is StructureElement below) Number(below, node.Number);
            else _owners.Add((ContentSlot)child, node);
    }

    private void WriteElement(Node node, ImmutableArray<int> pages)
    {
        var to = _file.Open(node.Number);
        to.Raw("<</S/"u8).Raw(StructureNames.Of(node.Type)).Raw("/P "u8).Reference(node.Parent);
        var home = HomePage(node.Element);
        if (home >= 0) to.Raw("/Pg "u8).Reference(pages[home]);
        WriteAttributes(to, node.Element);

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

    /// <summary>The page of an element's first own content, -1 if it has none: what its bare MCIDs refer to (table 323, Pg).</summary>
    private int HomePage(StructureElement element)
    {
        foreach (var child in element.Children)
            if (child is ContentSlot slot && _places.TryGetValue(slot, out var places)) return places[0].Page;
        return -1;
    }

    private static void WriteAttributes(PdfBuffer to, StructureElement element)
    {
        if (element.Type == StructureType.L)
            to.Raw("/A<</O/List/ListNumbering/"u8).Raw(StructureNames.Of(element.ListNumbering)).Raw(">>"u8);
        if (element.Type == StructureType.TH && element.Scope != HeaderScope.None)
            to.Raw("/A<</O/Table/Scope/"u8).Raw(element.Scope == HeaderScope.Row ? "Row"u8 : "Column"u8).Raw(">>"u8);
        if (element.Alternative is not { Length: > 0 } alternative) return;
        // Alt would stand in place of the cells; Summary (table 349) is said before them.
        if (element.Type == StructureType.Table) to.Raw("/A<</O/Table/Summary"u8).Text(alternative).Raw(">>"u8);
        else to.Raw("/Alt"u8).Text(alternative);
    }

    /// <summary>From content back to elements (14.7.4.4): for each page its sequences' elements, then each annotation's element.</summary>
    private void WriteParents(int number, IReadOnlyList<IReadOnlyList<ContentSlot>> sequences)
    {
        var first = sequences.Select(_ => _file.Reserve()).ToImmutableArray();
        for (var page = 0; page < sequences.Count; page++)
        {
            var array = _file.Open(first[page]).Raw("["u8);
            foreach (var slot in sequences[page]) array.Reference(_owners[slot].Number).Raw(" "u8);
            array.Raw("]"u8);
        }
        var tree = _file.Open(number).Raw("<</Nums["u8);
        for (var page = 0; page < sequences.Count; page++) tree.Integer(page).Raw(" "u8).Reference(first[page]).Raw(" "u8);
        for (var i = 0; i < _annotated.Count; i++)
            tree.Integer(sequences.Count + i).Raw(" "u8).Reference(_annotated[i].Number).Raw(" "u8);
        tree.Raw("]>>"u8);
    }
}
