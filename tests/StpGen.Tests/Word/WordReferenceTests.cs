using System.Globalization;
using StpGen.Core.Documents;
using Xunit;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Footnotes, captions and what refers to them: native, numbered by Word itself, and right before it does.</summary>
public sealed class WordReferenceTests
{
    private static readonly WordFile File = Of(Create());

    [Fact]
    public void Notes_stand_in_a_part_of_their_own_in_the_order_of_their_marks()
    {
        var ids = File.Body.Descendants(W + "footnoteReference").Select(r => r.Attribute(W + "id")!.Value).ToList();
        var notes = File.Part("word/footnotes.xml").Elements(W + "footnote").ToDictionary(n => n.Attribute(W + "id")!.Value);
        Assert.Equal(Enumerable.Range(1, ids.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)), ids);
        Assert.Equal(ids.Count + 2, notes.Count);
        Assert.Equal("Before national support, at 2016/17 prices.", TextOf(notes["1"]));
        Assert.All(ids, id => Assert.Single(notes[id].Descendants(W + "footnoteRef")));
        Assert.Equal([null, "0"], Paragraphs(notes["4"])
            .Select(p => p.Descendants(W + "ind").SingleOrDefault()?.Attribute(W + "hanging")!.Value));
        Assert.Equal(("separator", "continuationSeparator"),
            (notes["-1"].Attribute(W + "type")!.Value, notes["0"].Attribute(W + "type")!.Value));
        Assert.Contains(File.Part("word/_rels/footnotes.xml.rels").Elements(),
            r => r.Attribute("Target")!.Value == "https://example.org/source");
    }

    [Fact]
    public void Notes_within_notes_keep_their_words()
    {
        var file = Of(new Paragraph([new TextRun("Text"), new Footnote(1, [Body(new TextRun("Outer"), Note("inner"), new TextRun("."))])]));
        Assert.EndsWith("Outer (inner).", TextOf(file.Part("word/footnotes.xml")), StringComparison.Ordinal);
        Assert.Empty(file.Complaints());
        var list = new Footnote(0, [Body("both of"), Bullets(["one", "two"])]);
        file = Of(new Paragraph([new TextRun("Text"), new Footnote(1, [Body(new TextRun("Outer"), list)])]));
        Assert.EndsWith("Outer (both of; one; two)", TextOf(file.Part("word/footnotes.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_without_notes_has_no_part_for_them() =>
        Assert.DoesNotContain(Of(Body("Text.")).Entries, e => e.FullName.Contains("footnotes", StringComparison.Ordinal));

    [Fact]
    public void Captions_count_by_fields_whose_results_are_the_labels()
    {
        var captions = Paragraphs(File.Body).Where(p => StyleOf(p) == "Caption" && p.Descendants(W + "instrText").Any()).ToList();
        Assert.Equal(["Table 1: Beds by site", "Table 2: A table over several pages"], captions.Take(2).Select(TextOf));
        Assert.Equal(" SEQ Table \\* ARABIC ", captions[0].Descendants(W + "instrText").Single().Value);
        Assert.Contains(captions, c => c.Descendants(W + "instrText").Single().Value == " SEQ Figure \\* ARABIC ");
    }

    [Fact]
    public void References_are_fields_to_bookmarks_that_are_there_and_hold_what_they_say()
    {
        var bookmarks = File.Body.Descendants(W + "bookmarkStart").ToDictionary(b => b.Attribute(W + "name")!.Value);
        var fields = File.Body.Descendants(W + "instrText").Select(i => i.Value.Trim().Split(' ')).Where(w => w[0] is "REF" or "PAGEREF")
            .ToList();
        Assert.True(fields.Count(f => f[0] == "REF") == 3 && fields.Count > 10);
        Assert.All(fields, field => Assert.Contains(field[1], bookmarks.Keys));
        Assert.Equal("Table 1", Inside(bookmarks["beds"]));
        Assert.Equal("Figure 1", Inside(bookmarks["map"]));
        Assert.Contains(Paragraphs(File.Body), p => TextOf(p)
            .StartsWith("As Table 1 and Figure 1 show, and as the part on Lists explains", StringComparison.Ordinal));

        static string Inside(System.Xml.Linq.XElement start) => string.Concat(start.ElementsAfterSelf()
            .TakeWhile(e => e.Name != W + "bookmarkEnd" || e.Attribute(W + "id")!.Value != start.Attribute(W + "id")!.Value)
            .Select(TextOf));
    }

    [Fact]
    public void Lists_of_tables_and_figures_are_fields_already_filled()
    {
        var instructions = File.Body.Descendants(W + "instrText").Select(i => i.Value).ToList();
        Assert.Contains(" TOC \\h \\z \\c \"Table\" ", instructions);
        Assert.Contains(" TOC \\h \\z \\c \"Figure\" ", instructions);
        var entries = Paragraphs(File.Body).Where(p => StyleOf(p) == "TableofFigures").Select(TextOf).ToList();
        Assert.Equal(8, entries.Count);
        Assert.StartsWith("Table 1: Beds by site", entries[0], StringComparison.Ordinal);
        Assert.StartsWith("Figure 3: Taller", entries[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_and_bookmark_is_there_once()
    {
        var body = File.Body;
        Assert.Distinct(body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value));
        Assert.Distinct(body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "id")!.Value));
        string[] parts = ["word/document.xml", "word/header1.xml", "word/header2.xml"];
        Assert.Distinct(parts.SelectMany(p => File.Part(p).Descendants()).Where(e => e.Name.LocalName == "docPr")
            .Select(e => e.Attribute("id")!.Value));
    }
}
