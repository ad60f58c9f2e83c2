using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>Boards and groups, their seats and to which they report: the message, and the picture with any data.</summary>
public sealed class GovernanceChartTests
{
    private static readonly Gen<GovernanceChart> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 1), Gen.Int[0, 200].Array[60],
        RandomData.Name.Array[40], Gen.Int[0, 5], Gen.Int[0, 4]).Select((names, numbers, seats, most, places) => new GovernanceChart(
        [.. names.Select((name, i) => new ChartBody(name, i > 0 && numbers[i] % 5 > 0 ? numbers[i] % Math.Min(i, 4) : null,
            [.. Enumerable.Range(0, numbers[^(i + 1)] % (i % 7 == 0 ? 31 : most + 1)).Select(s => new ChartSeat(seats[(i + s) % 40],
                s % 3 == 0 ? "" : seats[s % 40], s % 4 == 0 ? "Octavia Quillfeather" : "",
                places == 0 || s % 5 == 0 ? "" : $"Place {s % places}"))])
            { Level = i % 3 == 0 ? "County" : "", About = "meets monthly", Purpose = "Decides.", Open = i % 6 == 0 ? "No chair" : "" })])
        {
            Alternative = "A chart.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
            Scope = "Arrows: reports to.",
        });

    [Fact]
    public void Charts_of_any_data_can_be_read() =>
        Any.Sample(chart => DiagramChecks.Check(chart, [.. chart.Bodies.Select(b => b.Name)], 8.2), iter: 25);

    [Theory]
    [InlineData("", "")]
    [InlineData("a Board,frequency: Monthly", "The only board or group named is the Board (meets monthly).")]
    [InlineData("a Board;b Group", "The partnership has 2 boards and groups: Board and Group.")]
    [InlineData("a Board;b Group,parent: a", "The Group reports to the Board")]
    [InlineData("a Board;b Group,parent: a;c Team,parent: a", "2 boards and groups report to the Board")]
    [InlineData("a The Board;b Group,parent: a;c Team,parent: b", "2 boards and groups work under the Board")]
    [InlineData("a Board;b Group,parent: a,seats: [{title: Chief Executive, kind: member}];c Team,parent: b",
        "The Team reports to the Group, which reports to the Board")]
    [InlineData("a Board;b Group,parent: a,seats: [{title: Chief Executive, kind: member}]", "The Group reports to the Board")]
    [InlineData("a Board;b Group,parent: a;c Forum,seats: [{title: Carer, kind: member}, {title: Clerk, kind: member}]",
        "The Group reports to the Board")]
    [InlineData("a Board;b Group;c Forum;d Panel;e Team", "The partnership has 5 boards and groups")]
    [InlineData("a Board,seats: [{title: Carer, kind: member}];b Group", "The partnership has 2 boards and groups")]
    [InlineData("a Board,parent: b;b Group,parent: a", "")]
    public void The_message_says_what_reports_to_what(string bodies, string message)
    {
        var (paper, _) = Plan(bodies).Composed();
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: GovernanceChart chart }])
            DiagramChecks.Check(chart, [.. chart.Bodies.Select(b => b.Name)], 8.2);
    }

    [Fact]
    public void Many_seats_are_counted_by_their_title()
    {
        var seats = string.Join(", ", Enumerable.Range(0, 30)
            .Select(i => $"{{title: {(i < 20 ? "Chief Executive" : "Nominee")}, kind: member}}"));
        var (paper, _) = Plan($"a Board,seats: [{seats}];b Group,parent: a").Composed();
        var scene = Assert.IsType<Scene>(((Figure)DiagramChecks.Drawn((Diagram)paper.Figure().Content, 471).Value!.Blocks[0]).Content);
        var words = scene.Marks.OfType<SceneText>().Select(t => t.Text).ToList();
        Assert.Contains("20 × Chief Executive", words);
        Assert.DoesNotContain("Chief Executive", words);
    }

    [Fact]
    public void A_body_without_a_reporting_line_is_dashed_and_a_note_says_so()
    {
        var (paper, _) = Plan("a Board;b Group,parent: a;c Forum").Composed();
        var chart = (GovernanceChart)paper.Figure().Content;
        Assert.Equal("Dashed outline: no reporting line is named.", chart.Note);
        var scene = (Scene)((Figure)DiagramChecks.Drawn(chart, 471).Value!.Blocks[0]).Content;
        Assert.Equal(SceneDash.Dashed, scene.Items.OfType<SceneBox>().Single(b => b.Name == "Forum").Dash);
        var line = Assert.Single(scene.Items.OfType<SceneConnector>());
        Assert.Equal(("Group", "Board", true), (line.From, line.To, line.HasArrow));
        Assert.True(line.Points[^1].Y < line.Points[0].Y);
    }

    [Fact]
    public void A_body_that_readers_may_not_see_is_in_no_part_of_it()
    {
        var (paper, _) = Plan("a Board;b Group,parent: a;c Secret club,parent: a,release: programme").Composed();
        var chart = (GovernanceChart)paper.Figure().Content;
        Assert.DoesNotContain("Secret", chart + PlainText.Of(paper.Figure().Caption), StringComparison.Ordinal);
        Assert.Equal("The Group reports to the Board", PlainText.Of(paper.Figure().Caption));
        var (forSome, _) = Plan("a Board;b Group,parent: a;c Secret club,parent: a,release: programme")
            .Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme"));
        Assert.Contains("Secret club", ((GovernanceChart)forSome.Figure().Content).Bodies.Select(b => b.Name));
    }

    [Fact]
    public void The_sample_has_each_body_with_its_seats()
    {
        var plan = Plans.Sample("herefordshire-worcestershire").With("templates/partners-briefing/document.md",
            DiagramPlan.Template("![](diagram:governance)"));
        var (paper, _) = plan.Compose("partners-briefing");
        var chart = (GovernanceChart)paper.Figure().Content;
        Assert.Equal("7 boards and groups work under the STP Programme Board, which reports to the NHS England Oversight Board",
            PlainText.Of(paper.Figure().Caption));
        Assert.Equal("Arrows: reports to. The STP Programme Board: 7 seats for Herefordshire and 8 for Worcestershire.", chart.Scope);
        var board = chart.Bodies[1];
        Assert.Equal(("STP footprint", "Independent non-executive chair\u00a0· 16 seats\u00a0· meets monthly", "Chair being sought", 15),
            (board.Level, board.About, board.Open, board.Seats.Length));
        DiagramChecks.Check(chart, [.. chart.Bodies.Select(b => b.Name)], 8.2);
    }

    private static PlanFolder Plan(string bodies) =>
        DiagramPlan.Of("![](diagram:governance)").WithPart("governance.yaml", "bodies", DiagramPlan.Records(bodies));
}
