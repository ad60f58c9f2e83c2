using CsCheck;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>How must-dos are answered: the message, the marks, and the picture with any data.</summary>
public sealed class CoverageTests
{
    private static readonly Gen<CoverageMap> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 0), RandomData.Names(8),
        Gen.Enum<CoverageMark>().Array[1, 30], Gen.Int[0, 9].Array[60], Gen.Int[0, 3])
        .Select((names, programmes, marks, picks, owners) => new CoverageMap(
            [.. names.Select((name, i) => new CoverageRow($"{i + 1}", name, [.. marks.Take(1 + i % marks.Length)],
                [.. programmes.Take(picks[i]).Select((p, n) => new CoverageProgramme(p, n % 3 == 0 ? null : n,
                    n % 3 == 0 ? null : n))],
                owners > 0 && picks[i] % 2 == 0 ? name : ""))], "Must-do")
        {
            Alternative = "Must-dos.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
            Note = "3 programmes answer no must-do.",
        });

    [Fact]
    public void Coverage_of_any_data_can_be_read() =>
        Any.Sample(map => DiagramChecks.Check(map, [.. map.Rows.Select(r => r.Title)]), iter: 25);

    [Theory]
    [InlineData("", "None of the 9 must-dos has a response yet.")]
    [InlineData("stps", "1 of 9 must-dos is answered in full; 8 are not yet")]
    [InlineData("stps finance primary-care urgent-and-emergency-care rtt-and-elective-care cancer mental-health learning-disabilities",
        "8 of 9 must-dos are answered in full; “Improving quality” is not yet")]
    [InlineData("stps finance primary-care urgent-and-emergency-care rtt-and-elective-care cancer mental-health learning-disabilities "
        + "improving-quality-a", "8 of 9 must-dos are answered in full; 1 is answered in part")]
    [InlineData("stps finance primary-care urgent-and-emergency-care rtt-and-elective-care cancer mental-health learning-disabilities "
        + "improving-quality", "Every must-do is answered, but none has a named owner")]
    public void The_message_says_what_is_missing(string answers, string message)
    {
        var paper = Plan(string.Concat(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(a => $"  - answers: {a}\n    text: We will.\n"))).Composed().Value;
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: CoverageMap map }]) DiagramChecks.Check(map, [.. map.Rows.Select(r => r.Title)]);
    }

    [Fact]
    public void Each_requirement_has_the_mark_of_its_answer()
    {
        var map = Map(Plan("""
              - answers: finance
                text: We will.
                programmes: [urgent-care]
                lead:
                  organisation: far-marsh-ambulance
              - answers: finance-a
                alsoAnswers: [finance-c, stps-a]
                text: Both CCGs will.
              - answers: finance-b
                notApplicable: it is for the national bodies
              - answers: stps-b
                document: the operational plan of each partner
            """));
        Assert.Equal([CoverageMark.Elsewhere, CoverageMark.Elsewhere], map.Rows[0].Marks);
        Assert.Equal([CoverageMark.Answered, CoverageMark.NotApplicable, CoverageMark.Answered, CoverageMark.Within, CoverageMark.Within],
            map.Rows[1].Marks);
        Assert.Equal([CoverageMark.Open], map.Rows[2].Marks.Distinct());
        Assert.Equal(("One urgent care service", 2, "FMAS"),
            (map.Rows[1].Programmes.Single().Name, map.Rows[1].Programmes.Single().Priority, map.Rows[1].Owner));
        Assert.StartsWith("Answered elsewhere: 1a in our response to 2a; 1b in the operational plan of each partner.", map.Note,
            StringComparison.Ordinal);
        Assert.Contains("8 of 9 programmes answer no must-do: Prevention at scale; Home First; ", map.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_that_readers_may_not_see_is_none()
    {
        var map = Map(Plan("  - answers: stps\n    text: We will.\n"
            + "  - answers: finance\n    text: We will.\n    programmes: [urgent-care]\n    release: programme\n"));
        Assert.True(map.Rows[1].IsOpen);
        Assert.False(map.HasProgrammes);
    }

    [Fact]
    public void The_sample_has_programmes_owners_and_what_has_none()
    {
        var map = Map(Plans.Sample("fictional-vale").With("templates/submission/document.md", "![](diagram:coverage)\n"));
        Assert.Equal((9, 38), (map.Rows.Length, map.Rows.Sum(r => r.Marks.Length)));
        Assert.Equal("Octavia Quillfeather", map.Rows[0].Owner);
        DiagramChecks.Check(map, [.. map.Rows.Select(r => r.Title)]);
    }

    private static CoverageMap Map(PlanFolder plan) => Assert.IsType<CoverageMap>(plan.Composed().Value.Figure().Content);

    private static PlanFolder Plan(string responses) => DiagramPlan.Of("![](diagram:coverage)")
        .With("responses.yaml", responses.Length == 0 ? "# None.\n" : "responses:\n" + responses + "\n");
}
