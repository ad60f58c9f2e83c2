using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>What real plans have to say, and on which paper it is.</summary>
public sealed class SaidFactsTests
{
    [Theory]
    [InlineData("submission", "ONS code | E54000099")]
    [InlineData("submission", "Telephone | ")]
    [InlineData("submission", "01632 960045")]
    [InlineData("submission", "Post | The Guildhall, Larkmere Town")]
    [InlineData("submission", "Other formats | On request: large print and Polish")]
    [InlineData("submission", "Its population will be around 630,000\u00A0people in 2020/21.")]
    [InlineData("submission", "- **Larkmere**: just over 402,000\u00A0people, then 415,000\u00A0people (2020/21); ONS code E10000099")]
    [InlineData("submission", "ONS code: Larkmere County Council E10000099.")]
    [InlineData("submission", "![](diagram:footprint)")]
    [InlineData("submission", "# Our vision\n")]
    [InlineData("submission", "Proposed")]
    [InlineData("submission", "Out to consultation")]
    [InlineData("submission", "We are proposing 1 change. We are consulting on 1 change.")]
    [InlineData("submission", "Health campus: £30m over 5 years, awarded; funded by national capital")]
    [InlineData("submission", "See the operational plan, page 4.")]
    [InlineData("submission", "- **1a and 1b:**")]
    [InlineData("submission", "This does not apply, because it is for national bodies.")]
    [InlineData("submission", "| All sites | All types | 1,200 |")]
    [InlineData("submission", "Fall in emergency admissions: 25% by 2018/19")]
    [InlineData("submission", "Delayed days: down by a quarter by 2018/19")]
    [InlineData("public-summary", "date to be set")]
    [InlineData("public-summary", "01632 960045")]
    [InlineData("public-summary", "or write to The Guildhall, Larkmere Town")]
    [InlineData("public-summary", "You can ask for this paper in large print or Polish.")]
    [InlineData("update", "For more information: [01632 960045](tel:01632960045)")]
    public void A_paper_prints_what_the_plan_says(string paper, string printed) =>
        Assert.Contains(printed, Markdown(paper), StringComparison.Ordinal);

    [Fact]
    public void One_column_of_figures_needs_no_page_across() =>
        Assert.DoesNotContain("landscape\n", Markdown("submission"), StringComparison.Ordinal);

    [Fact]
    public void A_response_that_says_nothing_is_not_one()
    {
        var folder = Folder().Edit("more.yaml", "    notApplicable: it is for national bodies\n", "");
        Assert.Contains("must-do 2, Finance.", Findings(folder), StringComparison.Ordinal);
        Assert.Contains("must-do 2, Finance (2a, 2c, 2d and 2e)", Findings(Folder()), StringComparison.Ordinal);
    }

    private static string Findings(PlanFolder folder) => PlanRules.Check(PlanReader.Read(folder).Plan!, final: false).Show();

    private static string Markdown(string id)
    {
        var plan = BuiltPapers.OnDisk(Folder());
        var request = plan.Plan!.Plan.Documents.Single(d => d.Id == id);
        return PaperComposer.Compose(plan.Plan, request, plan.Folder, new PaperOptions()).Value!.Markdown;
    }

    private static PlanFolder Folder() => CountedPlan.Of(0, isFull: false)
        .Edit("stp.yaml", "  lead: the-lead\n", """
              lead: the-lead
              onsCode: E54000099
              projections: [{when: 2020/21, people: around 630000 people}]
              contact: {telephone: 01632 960045, post: "The Guildhall, Larkmere Town", formats: [large print, Polish]}

            """)
        .Edit("stp.yaml", "  places:\n", """
              places:
                - id: larkmere
                  name: Larkmere
                  onsCode: E10000099
                  population: just over 402,000 people
                  projections: [{when: 2020/21, people: "415,000 people"}]

            """)
        .Edit("stp.yaml", "organisations:\n", """
            organisations:
              - {id: larkmere-council, name: Larkmere County Council, type: county-council, onsCode: E10000099}
              - {id: care-at-home, name: Care at Home Ltd, type: private-provider}

            """)
        .Edit("stp.yaml", "  statement: We ask people.\n", """
              statement: We ask people.
              consultations: [{subject: Beds}]

            """)
        .With("more.yaml", """
            vision: {text: People live well.}
            priorities: [{id: p, number: 1, title: Home, text: Help people to stay well.}]
            programmes:
              - id: g
                title: Falls
                priorities: [p]
                benefits:
                  - {metric: Fall in emergency admissions, target: 25%, by: 2018/19}
                  - {metric: Delayed days, target: down by a quarter, by: 2018/19}
            decisionAreas:
              - id: a
                title: Beds
                decisions:
                  - {id: d1, text: Build a centre., kind: propose}
                  - {id: d2, text: Move a ward., kind: consult}
            finance:
              positions: [{year: 2016-17, kind: do-nothing, amount: £-5m}]
              capital: [{title: Health campus, amount: £30m over 5 years, status: awarded, fundedBy: national capital}]
            capacity:
              beds:
                - {site: All sites, year: 2016-17, kind: baseline, beds: "1,200"}
                - {site: Larkmere General, type: maternity, year: 2016-17, kind: baseline, beds: 38}
            responses:
              - {answers: stps-a, alsoAnswers: [stps-b], document: "the operational plan, page 4"}
              - answers: finance-b
                notApplicable: it is for national bodies

            """);
}
