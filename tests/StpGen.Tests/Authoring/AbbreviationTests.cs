namespace StpGen.Tests.Authoring;

/// <summary>Abbreviations of the glossary: spelled out where a paper first uses them, and listed where it does.</summary>
public sealed class AbbreviationTests
{
    private const string Glossary = """
        glossary:
          - {term: GP, meaning: General practitioner}
          - {term: CCG, meaning: Clinical commissioning group}
          - {term: NHSE, meaning: NHS England}
          - {term: R&D, meaning: Research and development}
          - {term: carer, meaning: Somebody who cares}
        """;

    private static readonly string[] Terms = ["ABC", "XYZ"];

    private const string Front = "---\nexpandsAbbreviations: true\n---\n";

    [Theory]
    [InlineData("A GP and a GP.", "A general practitioner (GP) and a GP.")]
    [InlineData("GPs and a GP.", "general practitioners (GPs) and a GP.")]
    [InlineData("A general practitioner (GP) and a GP.", "A general practitioner (GP) and a GP.")]
    [InlineData("Of (GPs) and a GP.", "Of (GPs) and a GP.")]
    [InlineData("NHSE and the CCG.", "NHS England (NHSE) and the clinical commissioning group (CCG).")]
    [InlineData("Some R&D here.", "Some research and development (R&D) here.")]
    [InlineData("GPX, XGP and GP2.", "GPX, XGP and GP2.")]
    [InlineData("A carer.", "A carer.")]
    public void Each_is_spelled_out_once(string text, string printed) => Assert.Equal("p " + printed, Print(Front + text));

    [Fact]
    public void A_heading_stays_short_and_the_text_below_it_spells_out() =>
        Assert.Equal("h1 Your GP\np A general practitioner (GP).", Print(Front + "# Your GP\n\nA GP."));

    [Theory]
    [InlineData("The ward.", "")]
    [InlineData("The ABC.", "ABC")]
    [InlineData("Two ABCs meet.", "ABC")]
    [InlineData("ABC", "ABC")]
    [InlineData("Two ABCsx meet.", "")]
    [InlineData("An XABC met.", "")]
    [InlineData("An ABC2 met, then an ABC.", "ABC")]
    [InlineData("An abc.", "")]
    [InlineData("ABC and XYZ.", "ABC XYZ")]
    public void A_table_of_terms_keeps_those_that_the_paper_uses_alone_or_of_several(string text, string kept)
    {
        const string table = "\n\n::: terms\nTerms\n\n| Term | Meaning |\n|---|---|\n| ABC | A |\n| XYZ | X |\n:::\n";
        var printed = Print("Words first.\n\n" + text + table).Split("table", 2).Skip(1).SingleOrDefault("");
        Assert.Equal(kept, string.Join(' ', Terms.Where(t => printed.Contains("p " + t, StringComparison.Ordinal))));
    }

    private static string Print(string template)
    {
        var result = PlanCase.Base().With("glossary.yaml", Glossary).With("templates/submission/document.md", template).Compose();
        Assert.Equal("", result.Findings.Show());
        return Dump.Of(result.Value!.Document).Trim();
    }
}
