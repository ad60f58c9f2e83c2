using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>What a programme officer can add to a plan without a developer.</summary>
public sealed class ExtensibilityTests
{
    [Fact]
    public void Five_lines_add_a_paper_of_a_kind_that_is_there()
    {
        var plan = Plans.Sample().Edit("stp.yaml", "  - id: plan-on-a-page\n", """
              - id: who-is-who-in-june
                kind: directory
                title: Who was who in June
                date: 1 June 2016
                audience: partners
              - id: plan-on-a-page

            """);
        var text = Word(plan, "who-is-who-in-june");
        Assert.Contains("Who was who in June", text);
        Assert.Contains("Mark Yates", text);
    }

    [Fact]
    public void A_folder_of_templates_adds_a_kind()
    {
        var plan = Plans.Sample()
            .Edit("stp.yaml", "  - id: plan-on-a-page\n", """
              - id: risk-paper
                kind: risk-paper
                title: What could go wrong
                date: 1 March 2016
                audience: partners
              - id: plan-on-a-page

            """)
            .With("templates/risk-paper/document.md", """
                ---
                page: A4-landscape
                summary: The risks, for a risk committee
                ---
                # {{ paper.title }}

                {{ include "risks" }}
                """)
            .With("templates/risk-paper/risks.md", """
                {{ for risk in plan.risks }}
                1. {{ risk.text }}
                {{~ end }}
                """);
        Assert.Contains("2 acute providers are in special measures", Word(plan, "risk-paper"));
    }

    /// <summary>What a paper says in Word, after a look that it says so in PDF.</summary>
    private static string Word(PlanFolder folder, string id)
    {
        var plan = BuiltPapers.OnDisk(folder);
        Assert.Equal("", plan.Findings.Show());
        var built = BuiltPapers.Build(plan, plan.Plan!.Plan.Documents.Single(d => d.Id == id));
        Assert.Equal("", built.Findings.Show());
        var files = built.Value!.Files.ToDictionary(f => f.Name, f => f.Bytes.ToArray());
        var word = ReadBack.Word(files[$"{id}.docx"]);
        // The words of diagrams are those of one drawing in every format.
        Assert.Equal(ReadBack.Letters(ReadBack.Word(files[$"{id}.docx"], drawings: false)),
            ReadBack.Letters(ReadBack.Pdf(files[$"{id}.pdf"])));
        return word;
    }
}
