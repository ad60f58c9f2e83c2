using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using StpGen.Core.Documents;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What is in an item of a list, a quotation or a note begins where the text there does, as on pages.</summary>
public sealed class WordIndentTests
{
    private static readonly ImageContent Field = Pngs.Create(60, 20);

    private static readonly ImmutableArray<Block> Blocks =
    [
        new Quote([Body("Quoted.")]), Table("Caption", ["A", "B"], [["one", "two"]]), new Callout(CalloutKind.Note, [Body("Boxed.")]),
        new Callout(CalloutKind.Note, [Body("First."), Bullets(["Point"])]),
        new Callout(CalloutKind.Note, [Body("Mixed."), Heading(3, "h", "Heading")]),
        new Figure(Field, "A field", [new TextRun("Picture")]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_an_item_everything_is_further_in_by_the_items_indent(int depth)
    {
        var plain = Of([Body("Before."), .. Blocks]);
        var blocks = Blocks;
        for (var i = 0; i < depth; i++) blocks = [new ListBlock(ListKind.Bulleted, 1, [new ListItem([Body("Item."), .. blocks])])];
        var nested = Of([.. blocks]);
        var step = 20 * NhsTheme.Create().ListIndent;
        Assert.Equal(Indents(plain).Skip(1).Select(p => (p.Text, p.Left + depth * step)), Indents(nested).Skip(depth));
        Assert.Equal(TableIndent(plain) + depth * step, TableIndent(nested), 1.0);
        Assert.Empty(nested.Complaints());
    }

    [Fact]
    public void A_quotation_in_a_quotation_has_a_bar_of_its_own_further_in()
    {
        var file = Of(new Quote([Body("Outer."), new Quote([Body("Inner.")]), Body("Again.")]));
        var indents = Indents(file).ToList();
        Assert.Equal(indents[0].Left, indents[2].Left);
        Assert.Equal(2 * indents[0].Left, indents[1].Left);
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void What_is_in_a_quotation_continues_its_bar()
    {
        var paragraphs = Paragraphs(Of(new Quote([Body("Quoted."), Heading(3, "h", "Heading"), new Figure(Field, "A field", [])])).Body);
        Assert.All(paragraphs, p => Assert.NotNull(p.Descendants(W + "pBdr").SingleOrDefault()?.Element(W + "left")));
    }

    [Fact]
    public void A_list_in_a_note_has_the_look_and_indent_of_the_note()
    {
        var note = new Footnote(0, [Body("The sources are"), Bullets(["the first", "the second"], ["deeper"]), Body("So much.")]);
        var file = Of(DocumentResolver.Resolve(Specimen.Create() with { Blocks = [new Paragraph([new TextRun("Text."), note])] }));
        var paragraphs = Paragraphs(file.Part("word/footnotes.xml")).Where(p => TextOf(p).Length > 0).ToList();
        Assert.All(paragraphs, p => Assert.Equal("FootnoteText", StyleOf(p)));
        var left = paragraphs.Select(p => LeftOf(p, file)).ToList();
        Assert.True(left[0] < left[1] && left[1] == left[2] && left[2] < left[3] && left[0] == left[4], string.Join(' ', left));
        Assert.Equal(3, paragraphs.Count(p => p.Descendants(W + "numPr").Any()));
        Assert.Empty(file.Complaints());
    }

    private static double TableIndent(WordFile file) =>
        file.Body.Descendants(W + "tblInd").SingleOrDefault() is { } indent ? Twips(indent.Attribute(W + "w")) : 0;

    /// <summary>Paragraphs outside tables, with where their text begins, in twips: by themselves, else by their style.</summary>
    private static IEnumerable<(string Text, double Left)> Indents(WordFile file) => Paragraphs(file.Body)
        .Where(p => !p.Ancestors(W + "tbl").Any()).Select(p => (TextOf(p), LeftOf(p, file)));

    private static string StyleOf(XElement paragraph) => paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")!.Value;

    private static double LeftOf(XElement paragraph, WordFile file)
    {
        if (paragraph.Element(W + "pPr")?.Element(W + "ind")?.Attribute(W + "left") is { } own) return Twips(own);
        var styles = file.Part("word/styles.xml").Elements(W + "style").ToDictionary(s => s.Attribute(W + "styleId")!.Value);
        for (var style = paragraph.Descendants(W + "pStyle").FirstOrDefault(); style is not null;)
        {
            var definition = styles[style.Attribute(W + "val")!.Value];
            if (definition.Descendants(W + "ind").FirstOrDefault()?.Attribute(W + "left") is { } left) return Twips(left);
            style = definition.Element(W + "basedOn");
        }
        return 0;
    }

    private static double Twips(XAttribute? value) => double.Parse(value!.Value, CultureInfo.InvariantCulture);
}
