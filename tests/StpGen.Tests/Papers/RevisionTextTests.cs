using StpGen.Authoring.Papers;
using StpGen.Core.Documents;

namespace StpGen.Tests.Papers;

/// <summary>A revision on every page is short enough to leave room for the title.</summary>
public sealed class RevisionTextTests
{
    [Theory]
    [InlineData("11c60017dc700d13c4bac1508c1712e1a3849c5d", "11c60017dc70")]
    [InlineData("11C60017DC700D13C4BAC1508C1712E1A3849C5D", "11C60017DC70")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "e3b0c44298fc")]
    [InlineData("1.0", "1.0")]
    [InlineData("11c60017dc70", "11c60017dc70")]
    [InlineData("for the boards of October and November", "for the boards of Octob…")]
    [InlineData("two\nlines\tof  text", "two lines of text")]
    public void A_commit_has_12_digits_and_other_texts_are_cut(string revision, string expected) =>
        Assert.Equal(expected, RevisionText.Short(revision));

    [Fact]
    public void The_title_is_whole_beside_the_revision_of_a_draft()
    {
        var paper = Built(new PaperOptions(Revision: "11c60017dc700d13c4bac1508c1712e1a3849c5d"));
        Assert.Equal("DRAFT, revision 11c60017dc70", paper.DraftMark);
        Assert.Equal("Herefordshire and Worcestershire: Sustainability and Transformation Plan", paper.PageHeader);
    }

    [Fact]
    public void A_final_paper_shows_its_revision_too()
    {
        var paper = Built(new PaperOptions(Revision: "1.0", Final: true));
        Assert.Null(paper.DraftMark);
        Assert.Equal("21\u00A0October 2016, revision 1.0", paper.PageFooter);
    }

    private static DocumentInfo Built(PaperOptions options)
    {
        var plan = BuiltPapers.OnDisk(Authoring.Plans.Sample());
        var request = plan.Plan!.Plan.Documents.Single(d => d.Id == "submission-october-2016");
        return PaperComposer.Compose(plan.Plan, request, plan.Folder, options).Value!.Document.Info;
    }
}
