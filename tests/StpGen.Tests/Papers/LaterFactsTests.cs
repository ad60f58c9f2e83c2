using StpGen.Authoring.Papers;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>A paper of an earlier day does not know what came later.</summary>
public sealed class LaterFactsTests
{
    private const string Milestones = """
        milestones:
          - {id: draft, title: Draft, date: 30 June 2016, status: done}
          - {id: board, title: Board, date: 1 May 2016, revisions: [{date: 12 July 2016, from: 1 April 2016}], status: missed}
          - {id: events, title: Events, date: 30 July 2016, status: at-risk}
          - {id: start, title: Start, date: 1 March 2016, status: done}
        meetings:
          - id: early
            title: Early meeting
            date: 1 March 2016
            conclusions: [Go ahead.]
          - id: late
            title: Late meeting
            date: 17 July 2016
            conclusions: [Stop.]
        """;

    private const string Template = """
        # Papers

        {{ for one in plan.milestones }}
        - {{ one.title }} {{ if one.status }}{{ one.status }}{{ else }}open{{ end }}
        {{~ end }}
        {{ for one in plan.meetings }}
        - {{ one.title }} {{ join one.conclusions }}
        {{~ end }}
        {{ for one in paper.control.approvers }}
        - {{ if one.date }}approved{{ else }}waiting{{ end }}
        {{~ end }}
        """;

    [Theory]
    [InlineData("2016-04-15", "Draft open, Board open, Events at-risk, Start done, Early meeting Go ahead., Late meeting, waiting")]
    [InlineData("2016-06-30", "Draft done, Board open, Events at-risk, Start done, Early meeting Go ahead., Late meeting, approved")]
    [InlineData("2016-07-17", "Draft done, Board missed, Events at-risk, Start done, Early meeting Go ahead., "
        + "Late meeting Stop., approved")]
    public void It_prints_what_was_known_on_its_day(string day, string expected)
    {
        var folder = PlanCase.Base().With("later.yaml", Milestones).With("templates/submission/document.md", Template)
            .Edit("stp.yaml", "    audience: public",
                "    audience: public\n    control: {approvers: [{person: ada-example, date: 1 June 2016}]}");
        var paper = folder.Compose(options: new PaperOptions(At: DateOnly.Parse(day, null)));
        Assert.Equal("", paper.Findings.Show());
        var lines = paper.Value!.Markdown.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Trim());
        Assert.Equal(expected, string.Join(", ", lines));
    }

    [Fact]
    public void A_paper_for_other_readers_names_them_in_its_title_and_footer()
    {
        var folder = PlanCase.Base();
        var own = folder.Compose().Value!.Document.Info;
        var other = folder.Compose(options: new PaperOptions(Audience: "programme")).Value!.Document.Info;
        Assert.DoesNotContain("for:", own.Title + own.PageFooter, StringComparison.Ordinal);
        Assert.EndsWith(" (for: programme)", other.Title, StringComparison.Ordinal);
        Assert.EndsWith(", for: programme", other.PageFooter, StringComparison.Ordinal);
    }
}
