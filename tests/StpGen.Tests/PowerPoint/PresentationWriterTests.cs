using System.Collections.Immutable;
using System.Xml.Linq;
using StpGen.Core.Documents;
using StpGen.Layout.Slides;
using StpGen.Tests.Authoring;
using Xunit;
using static StpGen.Tests.PowerPoint.SlidesFile;

namespace StpGen.Tests.PowerPoint;

/// <summary>The presentation as a whole: valid, the same each time, complete, for everyone.</summary>
public sealed class PresentationWriterTests
{
    private static readonly Lazy<SlidesFile> All = new(() => Of(Specimen.Create()));

    [Fact]
    public void The_file_is_valid_with_every_block_and_with_none()
    {
        Assert.Empty(All.Value.Complaints());
        Assert.Empty(Of(Specimen.Body("No cover, no heading.")).Complaints());
        Assert.Empty(Of().Complaints());
        Assert.Empty(Of(Plans.Sample().Compose().Value!.Document).Complaints());
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(All.Value.Bytes, Of(Specimen.Create()).Bytes);
        Assert.All(All.Value.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Every_slide_has_a_title_of_its_own_that_is_read_first()
    {
        Assert.All(All.Value.Slides, slide => Assert.Contains(
            ShapesOf(slide).First().Descendants(P + "ph").Single().Attribute("type")?.Value, (string?[])["title", "ctrTitle"]));
        Assert.DoesNotContain("", All.Value.Titles);
        Assert.Equal(All.Value.Titles.Distinct(), All.Value.Titles);
        Assert.True(All.Value.Titles.Count > 10);
    }

    [Fact]
    public void Runs_have_their_language_and_places_their_layouts()
    {
        Assert.All(All.Value.Slides.SelectMany(s => s.Descendants(A + "rPr")), r => Assert.Equal("en-GB", r.Attribute("lang")?.Value));
        // A place that its layout does not have inherits nothing.
        foreach (var (i, slide) in All.Value.Slides.Index())
        {
            var layout = All.Value.Part($"ppt/slides/_rels/slide{i + 1}.xml.rels").Elements()
                .Single(r => r.Attribute("Type")!.Value.EndsWith("/slideLayout", StringComparison.Ordinal)).Attribute("Target")!.Value;
            var there = All.Value.Part("ppt/" + layout["../".Length..]).Descendants(P + "ph").Select(Key).ToHashSet();
            Assert.All(slide.Descendants(P + "ph"), place => Assert.Contains(Key(place), there));
        }

        static (string?, string?) Key(XElement place) => (place.Attribute("type")?.Value, place.Attribute("idx")?.Value);
    }

    [Fact]
    public void Tables_have_a_header_row_and_a_title_for_those_who_cannot_see_them()
    {
        var beds = Specimen.Table("Beds by site", ["Site", "Beds"], [["Vale", "410"]], rowHeaders: true);
        var table = Of(Specimen.Heading(1, "a", "Beds"), beds).Slide(2).Descendants(P + "graphicFrame").Single();
        Assert.Equal("Beds by site", table.Descendants(P + "cNvPr").Single().Attribute("descr")?.Value);
        Assert.Equal("1", table.Descendants(A + "tblPr").Single().Attribute("firstRow")?.Value);
        Assert.Equal("1", table.Descendants(A + "tblPr").Single().Attribute("firstCol")?.Value);
        Assert.Equal("Site\nBeds\nVale\n410", TextOf(table));
    }

    [Fact]
    public void A_link_within_the_paper_leads_to_its_slide()
    {
        var file = Of(Specimen.Heading(1, "one", "One"),
            Specimen.Body(new Link("#two", [new TextRun("See two")]), new Link("https://example.org/", [new TextRun("or the web")])),
            Specimen.Heading(1, "two", "Two"), Specimen.Body("Text."));
        var links = file.Slide(2).Descendants(A + "hlinkClick").Select(l => l.Attribute(R + "id")!.Value).ToList();
        var targets = file.Part("ppt/slides/_rels/slide2.xml.rels").Elements().ToDictionary(r => r.Attribute("Id")!.Value,
            r => r.Attribute("Target")!.Value);
        Assert.Equal(["slide3.xml", "https://example.org/"], links.Select(l => targets[l]));
    }

    [Fact]
    public void A_draft_is_marked_on_the_master_and_a_final_paper_is_not()
    {
        Assert.Contains("DRAFT, revision 1", TextOf(All.Value.Part("ppt/slideMasters/slideMaster1.xml")));
        var final = Of(Specimen.Create(draftMark: null));
        Assert.DoesNotContain("DRAFT", TextOf(final.Part("ppt/slideMasters/slideMaster1.xml")));
        Assert.All(Enum.GetValues<SlideKind>(), kind => Assert.DoesNotContain("DRAFT",
            TextOf(final.Part($"ppt/slideLayouts/slideLayout{(int)kind + 1}.xml"))));
        Assert.Contains("slidenum", final.Slide(2).Descendants(A + "fld").Select(f => f.Attribute("type")!.Value));
    }

    [Fact]
    public void Chapters_are_the_sections_of_the_deck()
    {
        var file = Of(Specimen.Heading(1, "a", "First"), Specimen.Heading(2, "b", "Inner"), Specimen.Body("Text."),
            Specimen.Heading(2, "c", "Other"), Specimen.Body("Text."), Specimen.Heading(1, "d", "Second"), Specimen.Body("Text."));
        Assert.Equal(["Specimen of every block", "First", "Second"], file.Part("ppt/presentation.xml").Descendants()
            .Where(e => e.Name.LocalName == "section").Select(s => s.Attribute("name")!.Value));
        Assert.Equal(["Specimen of every block", "First", "Inner", "Other", "Second"], file.Titles);
    }

    [Fact]
    public void What_the_speaker_says_is_on_the_notes_page_of_its_slide_and_on_no_slide()
    {
        SpeakerNotes Say(string text) => new([Specimen.Body(text)]);
        var file = Of(Say("Welcome."), Specimen.Heading(1, "a", "First"), Say("Slowly."), Specimen.Heading(2, "b", "Inner"),
            Specimen.Body("Text."), Say("Point at it."), Specimen.Heading(2, "c", "Other"), Specimen.Body("Text."));
        Assert.Equal(["Specimen of every block", "First", "Inner", "Other"], file.Titles);
        Assert.Equal(["Welcome.", "Slowly.", "Point at it."],
            Enumerable.Range(1, 3).Select(i => TextOf(file.Part($"ppt/notesSlides/notesSlide{i}.xml"))));
        Assert.All(file.Slides, slide => Assert.DoesNotContain("Slowly", TextOf(slide)));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Notes_at_the_foot_of_pages_are_notes_of_the_speaker()
    {
        var file = Of(DocumentResolver.Resolve(Specimen.Create() with
        {
            Blocks = [Specimen.Heading(1, "a", "Beds"), Specimen.Body(new TextRun("Fewer beds"), Specimen.Note("Counted in May."))],
        }));
        Assert.Contains("Note 1: Counted in May.", TextOf(file.Part("ppt/notesSlides/notesSlide2.xml")));
        Assert.DoesNotContain("Counted in May.", TextOf(file.Slide(2)));
    }
}
