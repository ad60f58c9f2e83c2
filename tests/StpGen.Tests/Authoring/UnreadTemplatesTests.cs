using StpGen.Authoring.Plans;
using StpGen.Authoring.Templates;

namespace StpGen.Tests.Authoring;

/// <summary>A file below <c>templates</c> that no paper uses is named: its words would never be printed.</summary>
public sealed class UnreadTemplatesTests
{
    [Theory]
    [InlineData("templates/submision/document.md",
        "No file in 'templates/submision/' is read, because the plan has no paper of this kind. Did you mean 'templates/submission/'?")]
    [InlineData("templates/newsletter/document.md",
        "No file in 'templates/newsletter/' is read, because the plan has no paper of this kind. "
        + "Add a paper with 'kind: newsletter' to 'documents:', or delete the folder.")]
    [InlineData("templates/submission/visoin.md", "This file is not read: no template includes a part 'visoin'. Did you mean 'vision.md'?")]
    [InlineData("templates/shared/glosary.md", "This file is not read: no template includes a part 'glosary'. Did you mean 'glossary.md'?")]
    [InlineData("templates/submission/extra-words.md",
        "This file is not read: no template includes a part 'extra-words'. "
        + "Write {{ include \"extra-words\" }} where it belongs, or delete the file.")]
    [InlineData("templates/vision.md", "This file is not read: a template is in the folder of its kind. "
        + "Move it to the folder of a kind, such as 'templates/submission/', or to 'templates/shared/'.")]
    [InlineData("templates/submission/parts/vision.md", "This file is not read: parts are not in folders of their own. "
        + "Move it to 'templates/submission/'.")]
    [InlineData("templates/submission/vision.MD", "This file is not read: templates end in '.md'. "
        + "Rename it to 'vision.md', or move it out of 'templates/'.")]
    [InlineData("templates/submission/vision.docx", "This file is not read: templates end in '.md'. "
        + "Rename it to 'vision.md', or move it out of 'templates/'.")]
    public void A_file_that_no_paper_uses_is_named(string path, string expected)
    {
        var finding = Assert.Single(Found(PlanCase.Base().With(path, "Words.\n")));
        Assert.Equal($"{path}: {expected}", finding);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_paper_is_told_its_kind()
    {
        var folder = PlanCase.Base();
        var paper = PlanReader.Read(folder).Plan!.Plan.Documents[0];
        if (paper.Id == "submission") folder = folder.Edit("stp.yaml", "id: submission", "id: our-plan");
        var id = PlanReader.Read(folder).Plan!.Plan.Documents[0].Id;
        Assert.EndsWith("Name it after the kind of that paper: 'templates/submission/'.",
            Assert.Single(Found(folder.With($"templates/{id}/document.md", "x\n"))));
    }

    [Theory]
    [InlineData("templates/submission/document.md")]
    [InlineData("templates/submission/vision.md")]
    [InlineData("templates/shared/glossary.md")]
    [InlineData("templates/README.md")]
    [InlineData("templates/submission/.vision.md.swp")]
    public void A_file_that_a_paper_uses_is_not(string path) => Assert.Empty(Found(PlanCase.Base().With(path, "Words.\n")));

    private static IEnumerable<string> Found(StpGen.Authoring.Reading.PlanFolder folder) =>
        UnreadTemplates.In(folder, PlanReader.Read(folder).Plan!.Plan)
            .Select(f => $"{f.Span!.Value.Path}: {f.Message} {string.Join(' ', f.Hints)}");
}
