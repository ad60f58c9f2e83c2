using System.Text;
using StpGen.Tests.Papers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace StpGen.Tests.Formats;

/// <summary>The pieces of a PDF by its structure tree (ISO 32000-1, 14.7), as PdfPig reads it: what screen readers say.</summary>
internal sealed class PdfPieces
{
    private readonly PdfDocument _pdf;
    private readonly Dictionary<(IndirectReference Page, int Mark), string> _words = [];
    private readonly List<Said> _said = [];
    private string _label = "";

    private PdfPieces(PdfDocument pdf)
    {
        _pdf = pdf;
        var pages = new List<IndirectReference>();
        AddPages((IndirectReferenceToken)pdf.Structure.Catalog.CatalogDictionary.Data["Pages"], pages);
        foreach (var page in pdf.GetPages())
            foreach (var content in page.GetMarkedContents().SelectMany(WithChildren).Where(c => !c.IsArtifact))
            {
                var key = (pages[page.Number - 1], content.MarkedContentIdentifier);
                _words[key] = _words.GetValueOrDefault(key, "") + string.Concat(content.Letters.Select(l => l.Value));
            }
    }

    public static List<Said> Of(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var pieces = new PdfPieces(pdf);
        var root = pieces.Dictionary(pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        pieces.Element(pieces.Dictionary(((ArrayToken)pieces.Resolve(root.Data["K"])).Data[0]), "p", 0);
        return pieces._said;
    }

    /// <param name="kind">Of paragraphs here.</param>
    /// <param name="depth">Of lists here, within the box or cell.</param>
    private void Element(DictionaryToken element, string kind, int depth)
    {
        var type = TypeOf(element);
        switch (type)
        {
            case "Note" or "TOC": return;
            case "Lbl":
                _label = ReadBack.Letters(Words(element)) is "•" or "◦" or "▪" ? "•" : ReadBack.Letters(Words(element));
                return;
            case "LBody" when Elements(element) is not [var first, ..] || TypeOf(first) != "P":
                Add(kind, depth, "");
                break;
            case "H1" or "H2" or "H3" or "H4": Add("h" + type[1], 0, Words(element)); return;
            case "P": Add(kind, depth, Words(element)); break;
            case "Caption": kind = "caption"; break;
            case "TD" or "TH": (kind, depth) = ("cell", 0); break;
            case "BlockQuote": (kind, depth) = (kind == "cell" ? kind : "quote", 0); break;
            case "Div": (kind, depth) = (kind == "cell" ? kind : "p", 0); break;
            case "LI": depth++; break;
        }
        if (type == "Caption" && Elements(element).Count == 0) Add("caption", 0, Words(element));
        foreach (var child in Elements(element))
            if (type != "P" || TypeOf(child) == "Note") Element(child, kind, depth);
    }

    private void Add(string kind, int depth, string words)
    {
        var (label, letters) = (_label, ReadBack.Letters(words));
        if (letters.Length + label.Length > 0) _said.Add(new(kind, label.Length > 0 ? depth : 0, label, letters));
        _label = "";
    }

    /// <summary>The words of an element and those within it; a reference to a note is its number in brackets.</summary>
    private string Words(DictionaryToken element)
    {
        var words = new StringBuilder();
        foreach (var kid in Kids(element))
            words.Append(kid switch
            {
                (null, { } content) => content,
                ({ } child, _) => TypeOf(child) switch
                {
                    "Note" => "",
                    "Reference" => $"[{ReadBack.Letters(Words(child))}]",
                    _ => Words(child),
                },
                _ => "",
            });
        return words.ToString();
    }

    private List<DictionaryToken> Elements(DictionaryToken element) => [.. Kids(element).Select(k => k.Element).OfType<DictionaryToken>()];

    private IEnumerable<(DictionaryToken? Element, string? Content)> Kids(DictionaryToken element)
    {
        var kids = element.Data.TryGetValue("K", out var own) ? Resolve(own) is ArrayToken array ? array.Data : [own] : [];
        foreach (var kid in kids)
            if (kid is NumericToken mark) yield return (null, WordsAt(element.Data["Pg"], mark.Int));
            else if (Dictionary(kid) is var dictionary && dictionary.Data.TryGetValue("MCID", out var number))
                yield return (null, WordsAt(dictionary.Data.GetValueOrDefault("Pg") ?? element.Data["Pg"], ((NumericToken)number).Int));
            else if (dictionary.Data.ContainsKey("S")) yield return (dictionary, null);
    }

    private string WordsAt(IToken page, int mark) => _words.GetValueOrDefault((((IndirectReferenceToken)page).Data, mark), "");

    private string TypeOf(DictionaryToken element) => ((NameToken)Resolve(element.Data["S"])).Data;

    private DictionaryToken Dictionary(IToken token) => (DictionaryToken)Resolve(token);

    private IToken Resolve(IToken token) => token is IndirectReferenceToken r ? _pdf.Structure.GetObject(r.Data).Data : token;

    private void AddPages(IndirectReferenceToken node, List<IndirectReference> pages)
    {
        if (!Dictionary(node).Data.TryGetValue("Kids", out var kids)) pages.Add(node.Data);
        else foreach (IndirectReferenceToken kid in ((ArrayToken)Resolve(kids)).Data) AddPages(kid, pages);
    }

    private static IEnumerable<MarkedContentElement> WithChildren(MarkedContentElement content) =>
        content.Children.SelectMany(WithChildren).Prepend(content);
}
