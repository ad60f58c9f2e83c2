using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>From the aim of a plan to its programmes: the message, and the picture with any data.</summary>
public sealed class DriverDiagramTests
{
    private static readonly Gen<DriverDiagram> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 1), RandomData.Name.Array[12],
        Gen.Int[0, 9].Array[60], Gen.Int[0, 9], Gen.Bool).Select((names, words, numbers, priorities, hasAim) =>
    {
        var programmes = names.Select((name, i) => new DriverProgramme(name, numbers[i] < 4 ? words[i % 12] : "",
            [.. Enumerable.Range(0, Math.Min(priorities, numbers[i] / 3)).Where(p => p != i % Math.Max(1, priorities))],
            [.. words.Take(numbers[i] / 4)])
        { HasNoLead = numbers[i] == 0, Parts = numbers[i] == 9 ? "Includes A and B" : "" }).ToList();
        ImmutableRows rows = new(programmes, priorities);
        return new DriverDiagram(hasAim ? "People live well " + words[0] : "", [.. rows.Priorities(words)], [.. words.Take(numbers[0])])
        {
            Alternative = "Drivers.",
            Description = [.. rows.Names.Select(n => new Paragraph([new TextRun(n)]))],
        };
    });

    private sealed record ImmutableRows(List<DriverProgramme> Programmes, int Count)
    {
        public IEnumerable<string> Names => Enumerable.Range(0, Math.Max(1, Count)).SelectMany(In).Select(p => p.Name);

        public IEnumerable<DriverPriority> Priorities(string[] words) => Enumerable.Range(0, Math.Max(1, Count))
            .Select(i => new DriverPriority(Count == 0 || i == 7 ? "" : $"{i + 1}", Count == 0 ? "" : words[i], i % 3 == 0 ? words[^1] : "",
                [.. In(i)])
            { IsOther = Count == 0 || i == 7 });

        private IEnumerable<DriverProgramme> In(int priority) => Programmes.Where((_, i) => i % Math.Max(1, Count) == priority);
    }

    [Fact]
    public void Drivers_of_any_data_can_be_read() => Any.Sample(drivers => DiagramChecks.Check(drivers,
        [.. drivers.Priorities.SelectMany(p => p.Programmes).Select(p => p.Name)], 8.2), iter: 25);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("p Health", "", "The plan has 1 priority: Health.")]
    [InlineData("", "a Wards", "The plan has 1 programme: Wards.")]
    [InlineData("p Health;q Care", "", "The plan has 2 priorities, and no programmes for them yet")]
    [InlineData("", "a Wards;b Homes", "2 programmes make up the plan")]
    [InlineData("p Health", "a Wards,priorities: [p]", "1 programme serves 1 priority")]
    [InlineData("p Health", "a Wards", "The plan has 1 priority, and no programmes for it yet; 1 other programme serves none")]
    [InlineData("p Health;q Care", "a Wards,priorities: [p];b Homes,priorities: [q, p]",
        "2 programmes serve 2 priorities; 1 serves more than one")]
    [InlineData("p Health;q Care", "a Wards,priorities: [p, q];b Homes,priorities: [q, p];c Rest",
        "2 programmes serve 2 priorities, all of them more than one; 1 other programme serves none")]
    [InlineData("p Health;q Care", "a Wards,priorities: [p];b Homes,priorities: [q];c Beds,parent: b", "2 programmes serve 2 priorities")]
    public void The_message_says_which_programmes_serve_priorities(string priorities, string programmes, string message)
    {
        var (paper, _) = Plan(priorities, programmes).Composed();
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: DriverDiagram drivers }])
            DiagramChecks.Check(drivers, [.. drivers.Priorities.SelectMany(p => p.Programmes).Select(p => p.Name)], 8.2);
    }

    [Fact]
    public void A_programme_is_in_its_first_priority_with_the_numbers_of_the_others()
    {
        var plan = Plan("p Health;q Care", "b Homes,priorities: [q, p];c Beds,parent: b");
        var drivers = (DriverDiagram)plan.Composed().Value.Figure().Content;
        var homes = Assert.Single(drivers.Priorities[0].Programmes);
        Assert.Equal(("Homes", 1, "Includes Beds"), (homes.Name, Assert.Single(homes.Also), homes.Parts));
        Assert.Empty(drivers.Priorities[1].Programmes);
        var scene = (Scene)((Figure)DiagramChecks.Drawn(drivers, 471).Value!.Blocks[0]).Content;
        Assert.Contains(scene.Marks.OfType<SceneText>(), t => t.Text == "2" && t.Colour == SceneColour.Page);
    }

    [Fact]
    public void More_than_24_programmes_have_no_measures()
    {
        var one = "a Wards,priorities: [p],benefits: [{metric: Falls, target: 5%, by: 2020/21}];b Beds";
        Assert.Contains("Falls: target 5% by 2020/21", Words(one));
        var many = string.Concat(Enumerable.Range(0, 24).Select(i => $";n{i} Name {i}"));
        Assert.DoesNotContain("Falls: target 5% by 2020/21", Words(one + many));

        static string Words(string programmes)
        {
            var figure = Plan("p Health", programmes).Composed().Value.Figure();
            var scene = (Scene)((Figure)DiagramChecks.Drawn((Diagram)figure.Content, 717).Value!.Blocks[0]).Content;
            return string.Join(' ', scene.Marks.OfType<SceneText>().Select(t => t.Text));
        }
    }

    [Fact]
    public void What_readers_may_not_see_is_in_no_part_of_it()
    {
        var plan = Plan("p Health;q Secret priority,release: programme",
            "a Wards,priorities: [p, q];b Secret beds,priorities: [p],release: programme");
        var figure = plan.Composed().Value.Figure();
        Assert.Equal("1 programme serves 1 priority", PlainText.Of(figure.Caption));
        Assert.DoesNotContain("Secret", string.Concat(((Diagram)figure.Content).Description.Descendants()
            .Select(b => PlainText.Of([.. b.Inlines]))), StringComparison.Ordinal);
        var (forSome, _) = plan.Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme"));
        Assert.Equal("2 programmes serve 2 priorities; 1 serves more than one", PlainText.Of(forSome.Figure().Caption));
    }

    [Fact]
    public void The_sample_has_each_programme_once_with_what_it_changes()
    {
        var (paper, _) = DiagramPlan.Of("![](diagram:drivers)").Composed();
        var drivers = (DriverDiagram)paper.Figure().Content;
        Assert.Equal("10 programmes serve 3 priorities; 3 serve more than one", PlainText.Of(paper.Figure().Caption));
        Assert.Equal(["Living well", "Home first", "Sustainable hospitals"], drivers.Priorities.Select(p => p.Title));
        var prevention = drivers.Priorities[0].Programmes[0];
        Assert.Equal(("Clementine Rook", "Adults who smoke: from 17.5% to 13% by 2020/21"),
            (prevention.Lead, prevention.Measures.Single()));
        Assert.Equal(4, drivers.Enablers.Length);
    }

    private static PlanFolder Plan(string priorities, string programmes) => DiagramPlan.Of("![](diagram:drivers)")
        .WithPart("priorities.yaml", "priorities", DiagramPlan.Records(string.Join(';', priorities
            .Split(';', StringSplitOptions.RemoveEmptyEntries).Select((p, i) => $"{p},number: {i + 1},text: Words")), "title"))
        .WithPart("priorities.yaml", "programmes", DiagramPlan.Records(programmes, "title"))
        .WithPart("priorities.yaml", "enablers", "");
}
