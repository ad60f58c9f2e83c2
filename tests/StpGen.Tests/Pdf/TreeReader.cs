using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Writes the structure tree as text, and fails where P or the parent tree disagree with it.</summary>
internal sealed class TreeReader
{
    private readonly PdfDocument _pdf;
    private readonly StringBuilder _text = new();
    private readonly List<IndirectReference> _pages = [];
    private readonly Dictionary<long, IToken> _parents = [];

    public TreeReader(PdfDocument pdf)
    {
        _pdf = pdf;
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        AddPages((IndirectReferenceToken)catalog.Data["Pages"]);
        var root = (DictionaryToken)Resolve(catalog.Data["StructTreeRoot"]);
        foreach (var (key, value) in Entries(root.Data["ParentTree"], "Nums")) _parents.Add(((NumericToken)key).Long, value);
        Ids = root.Data.TryGetValue("IDTree", out var ids) ? [.. Entries(ids, "Names").Select(e =>
        {
            var element = (DictionaryToken)Resolve(e.Value);
            Assert.Equal(Plain(e.Key), Plain(element.Data["ID"]));
            return $"{Plain(e.Key)} {Plain(element.Data["S"])}";
        })] : [];
        Element((IndirectReferenceToken)((ArrayToken)root.Data["K"]).Data[0], (IndirectReferenceToken)catalog.Data["StructTreeRoot"], 0);
    }

    /// <summary>An element a line: type, attributes, content as page and MCID, annotations; below it its elements.</summary>
    public string Text => _text.ToString();

    /// <summary>The identifier and type of each element in the name tree.</summary>
    public string[] Ids { get; }

    public int Pages => _pages.Count;

    private IToken Resolve(IToken token) => token is IndirectReferenceToken r ? _pdf.Structure.GetObject(r.Data).Data : token;

    private static string Plain(IToken token) => token switch
    {
        NameToken name => name.Data,
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NumericToken number => number.Data.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ArrayToken array => string.Join(',', array.Data.Select(Plain)),
        _ => token.ToString()!,
    };

    private void AddPages(IndirectReferenceToken node)
    {
        var dictionary = (DictionaryToken)Resolve(node);
        if (!dictionary.Data.TryGetValue("Kids", out var kids)) _pages.Add(node.Data);
        else foreach (IndirectReferenceToken kid in ((ArrayToken)kids).Data)
        {
            Assert.Equal(node.Data, ((IndirectReferenceToken)((DictionaryToken)Resolve(kid)).Data["Parent"]).Data);
            AddPages(kid);
        }
    }

    private IEnumerable<(IToken Key, IToken Value)> Entries(IToken tree, string name)
    {
        var node = (DictionaryToken)Resolve(tree);
        if (node.Data.TryGetValue("Kids", out var kids)) return ((ArrayToken)kids).Data.SelectMany(kid => Leaf(kid, name));
        return ((ArrayToken)node.Data[name]).Data.Chunk(2).Select(e => (e[0], e[1]));
    }

    private List<(IToken Key, IToken Value)> Leaf(IToken leaf, string name)
    {
        var entries = Entries(leaf, name).ToList();
        Assert.Equal(Plain(((DictionaryToken)Resolve(leaf)).Data["Limits"]), $"{Plain(entries[0].Key)},{Plain(entries[^1].Key)}");
        return entries;
    }

    private void Element(IndirectReferenceToken number, IndirectReferenceToken parent, int depth)
    {
        var element = (DictionaryToken)Resolve(number);
        Assert.Equal(parent.Data, ((IndirectReferenceToken)element.Data["P"]).Data);
        _text.Append(' ', 2 * depth).Append(Plain(element.Data["S"]));
        if (element.Data.TryGetValue("A", out var attributes))
            foreach (var (name, value) in ((DictionaryToken)attributes).Data.Where(a => a.Key != "O"))
                _text.Append($" {name}={Plain(value)}");
        foreach (var name in (string[])["ID", "Lang", "Alt"])
            if (element.Data.TryGetValue(name, out var value)) _text.Append($" {name}={Plain(value)}");

        var (below, home) = (new List<IndirectReferenceToken>(), element.Data.GetValueOrDefault("Pg"));
        foreach (var kid in ((ArrayToken)element.Data["K"]).Data)
            switch (kid)
            {
                case IndirectReferenceToken child: below.Add(child); break;
                case NumericToken mcid: Sequence((IndirectReferenceToken)home!, mcid.Int, number); break;
                case DictionaryToken mcr when mcr.Data.ContainsKey("MCID"):
                    Sequence((IndirectReferenceToken)mcr.Data["Pg"], ((NumericToken)mcr.Data["MCID"]).Int, number);
                    break;
                case DictionaryToken objr:
                    var annotation = (DictionaryToken)Resolve(objr.Data["Obj"]);
                    Assert.Equal(number.Data,
                        ((IndirectReferenceToken)_parents[((NumericToken)annotation.Data["StructParent"]).Long]).Data);
                    _text.Append(" annotation");
                    break;
            }
        _text.Append('\n');
        foreach (var child in below) Element(child, number, depth + 1);
    }

    private void Sequence(IndirectReferenceToken page, int mcid, IndirectReferenceToken element)
    {
        var key = ((NumericToken)((DictionaryToken)Resolve(page)).Data["StructParents"]).Long;
        Assert.Equal(element.Data, ((IndirectReferenceToken)((ArrayToken)Resolve(_parents[key])).Data[mcid]).Data);
        _text.Append($" [{_pages.IndexOf(page.Data) + 1}:{mcid}]");
    }
}
