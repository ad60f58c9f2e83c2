using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>The block at the top of a template: what is an option and what is text, of which nothing is lost.</summary>
public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\npage: A4-landscape\n---\n# One\n")]
    [InlineData("\n\n---\npage: A4-landscape\n---\n# One\n")]
    [InlineData("--- \npage: A4-landscape\n---\t\n# One\n")]
    [InlineData("---\r\npage: A4-landscape\r\n---\r\n# One\r\n")]
    [InlineData("---\n# a comment\n\npage: A4-landscape\n---\n# One\n")]
    public void Options_are_read(string template)
    {
        var result = Compose(template);
        Assert.Equal("", result.Findings.Show());
        Assert.Equal("h1 One", Dump.Of(result.Value!.Document).Trim());
        Assert.Equal(PageSetup.A4Landscape, result.Value.Document.Info.Page);
    }

    [Theory]
    [InlineData("---\n# One\n\n---\n\nText.\n", "1:1 There is no option of a template between this '---' and the next. "
        + "Delete this line; the next '---' starts a new page.", "h1 One|page break|p Text.")]
    [InlineData("---\n\n# One\n\nText.\n", "1:1 A template cannot start with a page break. Delete this line.", "h1 One|p Text.")]
    [InlineData("\n---\npage: A4\n\n# One\n", "2:1 The front matter that starts here does not end. Add a line '---' after it.", null)]
    [InlineData("———\npage: A4\n———\n# One\n", "1:1 '———' does not start front matter. Write three hyphens: ---.", null)]
    [InlineData("----\npage: A4\n----\n# One\n", "1:1 '----' does not start front matter. Write three hyphens: ---.", null)]
    public void What_is_no_option_is_found_and_printed(string template, string found, string? printed)
    {
        var result = Compose(template);
        Assert.Contains(found, result.Findings.Where(f => f.Rule.Id == "STP313")
            .Select(f => $"{f.Span!.Value.Line}:{f.Span.Value.Column} {f.Message} {f.Hints[0]}"));
        Assert.Contains("One", Dump.Of(result.Value!.Document));
        if (printed is not null) Assert.Equal(printed.Replace('|', '\n'), Dump.Of(result.Value.Document).Trim());
    }

    [Fact]
    public void An_empty_block_is_no_fault() => Assert.Equal("h1 One", Dump.Of(Compose("---\n---\n# One\n").Value!.Document).Trim());

    private static StpGen.Core.Findings.Result<StpGen.Authoring.Papers.Paper> Compose(string template) =>
        PlanCase.Base().With("templates/submission/document.md", template).Compose();
}
