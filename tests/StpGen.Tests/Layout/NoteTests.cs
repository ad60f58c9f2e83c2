using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Footnotes: marks, notes at the foot of the same page, what is told of them.</summary>
public sealed class NoteTests
{
    private static readonly LaidOut Two = LaidOut.Of(Specimen.Body(
        new TextRun("One"), Specimen.Note("The first note."), new TextRun(" and two"), Specimen.Note("The second note."),
        new TextRun(".")));

    [Fact]
    public void A_mark_is_small_and_raised_and_leads_to_its_note()
    {
        var runs = Two.Pages[0].Items.OfType<GlyphRun>().ToList();
        var (text, mark) = (runs[0], runs[1]);
        Assert.Equal("1", LaidOut.Text(mark));
        Assert.InRange(text.Baseline - mark.Baseline, 3, 6);
        Assert.True(mark.Size < text.Size * 0.7);
        Assert.Contains(Two.Pages[0].Links, l => l.Target == "#note:1" && l.Element == Two.ElementOf(mark)
            && l.Description == "Footnote 1");
        Assert.InRange(Two.Paged.Destinations["note:1"].Y, 700, PageSetup.A4.Height - PageSetup.A4.MarginBottom);
    }

    [Fact]
    public void A_note_is_told_where_its_mark_stands_and_has_an_id()
    {
        var paragraph = (StructureElement)Two.Paged.Structure.Children[0];
        Assert.Equal("slot Reference Note slot Reference Note slot",
            string.Join(' ', paragraph.Children.Select(c => c is StructureElement e ? e.Type.ToString() : "slot")));
        Assert.Equal(["note-1", "note-2"], Two.Elements(StructureType.Note).Select(n => n.Id));
        Assert.Equal("2 The second note.", Two.TextOf(Two.Elements(StructureType.Note).Last()));
        Assert.Equal(StructureType.Link, Assert.IsType<StructureElement>(((StructureElement)paragraph.Children[1]).Children[0]).Type);
    }

    [Fact]
    public void Notes_stand_at_the_foot_of_the_page_of_their_marks_below_a_thin_rule()
    {
        for (var words = 300; words < 700; words += 25)
        {
            var laidOut = LaidOut.Of(Specimen.Body(Specimen.Long(words)),
                Specimen.Body(new TextRun("Marked"), Specimen.Note("Noted."), new TextRun(" here.")), Specimen.Body(Specimen.Long(300)));
            var page = Assert.Single(laidOut.Pages, p => Texts(p).Contains("Noted."));
            Assert.Contains("Marked", Texts(page));
            var note = page.Items.OfType<GlyphRun>().Single(r => LaidOut.Text(r) == "Noted.");
            Assert.InRange(note.Baseline, PageSetup.A4.Height - PageSetup.A4.MarginBottom - 15,
                PageSetup.A4.Height - PageSetup.A4.MarginBottom);
            Assert.Contains(page.Items.OfType<FilledRectangle>(), r => r.Height < 1 && r.Y < note.Baseline && r.Y > note.Baseline - 30);
            Assert.All(page.Items.OfType<GlyphRun>().Where(r => r.Slot is not null && !Within(laidOut, r)),
                r => Assert.True(r.Baseline < note.Baseline - 15));
        }
    }

    [Fact]
    public void A_note_too_long_for_its_page_goes_on_at_the_foot_of_the_next()
    {
        var laidOut =
            LaidOut.Of(Specimen.Body(new TextRun("Marked"), Specimen.Note(Specimen.Long(1200)), new TextRun(". " + Specimen.Long(800))));
        Assert.Empty(laidOut.Findings);
        var pagesOfNote = laidOut.Pages.Where(p => p.Items.OfType<GlyphRun>().Any(r => r.Slot is not null && Within(laidOut, r))).ToList();
        Assert.True(pagesOfNote.Count >= 3);
        Assert.Same(laidOut.Pages[0], pagesOfNote[0]);
        Assert.Equal(Specimen.Long(1200), laidOut.TextOf(laidOut.Elements(StructureType.Note).Single())[2..]);
    }

    [Fact]
    public void A_note_in_a_cell_of_a_table_belongs_to_the_page_of_its_row()
    {
        var rows = Enumerable.Range(0, 60)
            .Select(i => new TableRow([new TableCell([Specimen.Body(new TextRun($"Row {i}"), Specimen.Note($"Of row {i}."))])])).ToArray();
        var laidOut = LaidOut.Of(new Table([new TextRun("Noted")], [new TableColumn()], new TableRow([Specimen.Cell("Head")]), [.. rows]));
        Assert.All(laidOut.Pages, p => Assert.Equal(Numbers(p, "Row "), Numbers(p, "Of row ")));

        static IEnumerable<string> Numbers(Page page, string before) =>
            Texts(page).Where(t => t.StartsWith(before, StringComparison.Ordinal)).Select(t => t[before.Length..].TrimEnd('.'));
    }

    [Fact]
    public void A_note_of_a_note_stands_below_it()
    {
        var laidOut =
            LaidOut.Of(Specimen.Body(new TextRun("Marked"),
                new Footnote(0, [Specimen.Body(new TextRun("Outer"), Specimen.Note("Inner"))])));
        Assert.Equal(["Marked", "1", "1 ", "Outer", "2", "2 ", "Inner"], Texts(laidOut.Pages[0]));
    }

    private static bool Within(LaidOut laidOut, GlyphRun run) => laidOut.Elements(StructureType.Note).Any(n => Slots(n).Contains(run.Slot));

    private static IEnumerable<StructureNode> Slots(StructureNode node) => node is StructureElement e
        ? e.Children.SelectMany(Slots) : [node];

    private static List<string> Texts(Page page) => [.. page.Items.OfType<GlyphRun>().Select(LaidOut.Text)];
}
