using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>The structure tree as a reader walks it: down by K, back up by the parent tree.</summary>
public sealed class StructureTreeTests
{
    [Fact]
    public void Elements_stand_in_reading_order_with_their_attributes_and_content()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(SamplePages.Create()));
        Assert.Equal(
            """
            Document
              H1 [1:0]
              P [1:1]
                Link [1:2] [2:0] annotation annotation
                Link [2:1] annotation
                Span [2:2]
              H2 [2:3]
              L ListNumbering=Disc
                LI
                  Lbl [2:4]
                  LBody [2:5]
              Table Summary=One cell
                Caption [2:6]
                THead
                  TR
                    TH Scope=Column [2:7]
                TBody
                  TR
                    TD [2:8]

            """, new TreeReader(pdf).Text);
    }

    [Fact]
    public void A_paragraph_over_many_pages_has_a_sequence_on_each_and_every_sequence_leads_back_to_it()
    {
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "A line of a very long paragraph ", 62, 100);
        var pages = Enumerable.Range(0, 300).Select(_ => new Page(595, 842, [line, new FilledRectangle(null, 0, 0, 5, 5, line.Colour), line], [])).ToImmutableArray();
        var document = SamplePages.Create() with
        {
            Pages = pages,
            Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
            Outline = [],
        };
        using var pdf = PdfDocument.Open(PdfWriter.Write(document));
        Assert.Equal(
            "Document\n  P" + string.Concat(Enumerable.Range(1, 300).Select(p => $" [{p}:0] [{p}:1]")) + "\n",
            new TreeReader(pdf).Text);
    }

    /// <summary>Writes the tree as text, and fails where P or the parent tree disagree with it.</summary>
    private sealed class TreeReader
    {
        private readonly PdfDocument _pdf;
        private readonly StringBuilder _text = new();
        private readonly List<IndirectReference> _pages = [];
        private readonly Dictionary<long, IToken> _parents = [];

        public TreeReader(PdfDocument pdf)
        {
            _pdf = pdf;
            var catalog = pdf.Structure.Catalog.CatalogDictionary;
            var kids = (ArrayToken)((DictionaryToken)Resolve(catalog.Data["Pages"])).Data["Kids"];
            _pages.AddRange(kids.Data.Select(k => ((IndirectReferenceToken)k).Data));
            var root = (DictionaryToken)Resolve(catalog.Data["StructTreeRoot"]);
            var nums = (ArrayToken)((DictionaryToken)Resolve(root.Data["ParentTree"])).Data["Nums"];
            for (var i = 0; i < nums.Length; i += 2) _parents[((NumericToken)nums.Data[i]).Long] = nums.Data[i + 1];
            Element((IndirectReferenceToken)((ArrayToken)root.Data["K"]).Data[0], (IndirectReferenceToken)catalog.Data["StructTreeRoot"], 0);
        }

        public string Text => _text.ToString();

        private IToken Resolve(IToken token) => token is IndirectReferenceToken r ? _pdf.Structure.GetObject(r.Data).Data : token;

        private void Element(IndirectReferenceToken number, IndirectReferenceToken parent, int depth)
        {
            var element = (DictionaryToken)Resolve(number);
            Assert.Equal(parent.Data, ((IndirectReferenceToken)element.Data["P"]).Data);
            _text.Append(' ', 2 * depth).Append(((NameToken)element.Data["S"]).Data);
            if (element.Data.TryGetValue("A", out var attributes))
                foreach (var (name, value) in ((DictionaryToken)attributes).Data.Where(a => a.Key != "O"))
                    _text.Append($" {name}={(value is NameToken n ? n.Data : ((StringToken)value).Data)}");

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
                        Assert.Equal(number.Data, ((IndirectReferenceToken)_parents[((NumericToken)annotation.Data["StructParent"]).Long]).Data);
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
}
