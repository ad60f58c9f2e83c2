using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>What is planned at which level: the message, and the picture with any data.</summary>
public sealed class LayerChartTests
{
    private static readonly Gen<LayerChart> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 1), Gen.Int[0, 9].Array[60],
        RandomData.Name.Array[6], Gen.Int[0, 2]).Select((names, numbers, levels, has) =>
    {
        IEnumerable<LayerService> In(int level, int column) => names.Index().Where(n => n.Index % 6 == level && n.Index % 2 == column % 2)
            .Select(n => new LayerService(n.Item, (LayerChange)(numbers[n.Index] % 3),
                numbers[n.Index] % 3 == 1 ? numbers[n.Index] % 6 : null));
        var layers = levels.Select((name, i) => new ChartLayer(name + $" {i}", [.. has == 1 ? [] : In(i, has == 2 ? i : 0)],
            [.. has == 2 ? [] : In(i, has == 1 ? i : 1)])
        { NotesNow = has != 1 && i == 2 ? ["Each county plans by itself"] : [] });
        ChartLayer[] all = [.. layers];
        return new LayerChart([.. all], has != 1, has != 2)
        {
            Alternative = "Levels.",
            Description = [.. all.SelectMany(l => l.Now.Concat(l.Proposed)).Select(s => new Paragraph([new TextRun(s.Name)]))],
        };
    });

    [Fact]
    public void Levels_of_any_data_can_be_read() => Any.Sample(
        chart => DiagramChecks.Check(chart, [.. chart.Layers.SelectMany(l => l.Now.Concat(l.Proposed)).Select(s => s.Name)]), iter: 25);

    [Theory]
    [InlineData("", "")]
    [InlineData("current a: []", "")]
    [InlineData("current a: [Urgent care]", "Urgent care is planned at one level: Region.")]
    [InlineData("current a: [Urgent care, Beds]", "2 services are planned at 1 level")]
    [InlineData("proposed a: [Urgent care];proposed b: [Beds]", "2 services are proposed at 2 levels")]
    [InlineData("current a: [Urgent care];proposed a: [Urgent care]", "1 service stays at its level")]
    [InlineData("current b: [Urgent care, Beds];proposed a: [Urgent care];proposed b: [Beds]",
        "Urgent care moves to the level ‘Region’; 1 service stays at its level")]
    [InlineData("current b: [Urgent care, Beds];proposed a: [urgent care, Beds, NHS 111]",
        "Urgent care and beds move to the level ‘Region’; 1 is named in the proposal only")]
    [InlineData("current b: [A1, A2, A3, A4, A5];proposed a: [A1, A2, A3, A4, A5]", "5 services move to the level ‘Region’")]
    [InlineData("current a: [A];current b: [B];proposed a: [B];proposed b: [A]", "B and A move to other levels")]
    [InlineData("current a: [A];proposed a: [B, C]",
        "The proposal names 2 services, not one of them in the same words as now")]
    [InlineData("current a: [A];current b: [A];proposed b: [A]", "1 service stays at its level")]
    public void The_message_says_what_moves(string layers, string message)
    {
        var (paper, _) = Plan(layers).Composed();
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: LayerChart chart }])
            DiagramChecks.Check(chart, [.. chart.Layers.SelectMany(l => l.Now.Concat(l.Proposed)).Select(s => s.Name)]);
    }

    [Fact]
    public void An_arrow_goes_from_the_level_now_to_the_level_proposed()
    {
        var chart = (Diagram)Plan("current b: [Urgent care];proposed a: [Urgent care]").Composed().Value.Figure().Content;
        var scene = (Scene)((Figure)DiagramChecks.Drawn(chart, 471).Value!.Blocks[0]).Content;
        var arrow = Assert.Single(scene.Items.OfType<SceneConnector>());
        Assert.Equal(("County, now", "Region, proposed"), (arrow.From, arrow.To));
    }

    [Fact]
    public void What_readers_may_not_see_is_in_no_part_of_it()
    {
        var plan = Plan("current b: [A, B];proposed a: [A, Secret], release: programme;proposed b: [B]");
        var (paper, _) = plan.Composed();
        Assert.Equal("1 service stays at its level", paper.Said());
        Assert.DoesNotContain("Secret", string.Concat(((Diagram)paper.Figure().Content).Description.Descendants()
            .Select(b => PlainText.Of([.. b.Inlines]))), StringComparison.Ordinal);
        var (forSome, _) = plan.Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme"));
        Assert.StartsWith("A moves", forSome.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_says_which_services_move()
    {
        var figure = DiagramPlan.Of("![](diagram:layers)").Composed().Value.Figure();
        Assert.Equal("Planned care and mental health move to the level ‘Footprint’; 2 services stay at their levels; "
            + "3 are named in the proposal only", PlainText.Of(figure.Caption));
        var county = ((LayerChart)figure.Content).Layers[1];
        Assert.Equal(["Urgent care", "Community services"], county.Proposed.Select(s => s.Name));
        Assert.Equal(["Urgent care", "Community services", "Planned care", "Mental health"], county.Now.Select(s => s.Name));
        Assert.Equal(["Each county plans by itself"], county.NotesNow);
    }

    private static PlanFolder Plan(string layers) => DiagramPlan.Of("![](diagram:layers)")
        .WithPart("governance.yaml", "tiers", "  - {id: a, name: Region}\n  - {id: b, name: County}")
        .WithPart("governance.yaml", "planningLayers", string.Join('\n', layers.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => $"  - {{approach: {l.Split(' ')[0]}, tier: {l.Split(' ')[1].TrimEnd(':')}, services: {l.Split(": ", 2)[1]}}}")));
}
