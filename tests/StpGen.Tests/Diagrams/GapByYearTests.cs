using CsCheck;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>The gap through the years: its message, and its picture with any data.</summary>
public sealed class GapByYearTests
{
    private static readonly Gen<GapByYear> Any = Gen.Select(RandomData.Names(4), Gen.Int[1, 12],
        Gen.Select(RandomData.Amount, Gen.Int[0, 3]).Array[144]).Select((names, count, amounts) =>
    {
        var next = 0;
        DiagramAmount? Next() => amounts[next++ % amounts.Length] is var (amount, there) && there > 0 ? amount : null;
        string[] panels = names.Length == 0 ? [""] : names;
        GapYear Year(int i) => new($"{2016 + i}/{17 + i}", Next() ?? RandomData.Of(5, 5), Next(), Next());
        return new GapByYear([.. panels.Select(name => new GapPanel(name, [.. Enumerable.Range(0, count).Select(Year)]))], "£", "m")
        {
            Alternative = "The gap of each year.",
            Description = [.. panels.Select(p => new Paragraph([new TextRun(p)]))],
            Scope = "The whole system, £ million a year. Bars below the line are a shortfall.",
        };
    });

    [Fact]
    public void A_gap_of_any_years_can_be_read() =>
        Any.Sample(gap => DiagramChecks.Check(gap, [.. gap.Panels.Select(p => p.Name)]), iter: 25);

    [Theory]
    // Each year: without change; with the plan.
    [InlineData("-24.5 to -24;-7 -52;-6 -142 to -138;-7 to -3",
        "Without change the gap grows from about £24m in 2016/17 to about £140m in 2018/19; with the plan it is never more than £7m")]
    [InlineData("-20;-20 -60;-10 -100;0",
        "Without change the gap grows from £20m in 2016/17 to £100m in 2018/19; with the plan it closes by 2018/19")]
    [InlineData("-20;-20 -60;-10 -100;-5",
        "Without change the gap grows from £20m in 2016/17 to £100m in 2018/19; with the plan it falls to £5m")]
    [InlineData("-20;0 -60;2",
        "Without change the gap grows from £20m in 2016/17 to £60m in 2017/18; with the plan there is none in any year")]
    [InlineData("10; -60;", "Without change a surplus of £10m in 2016/17 becomes a gap of £60m in 2017/18")]
    [InlineData("-60; -60.5;", "Without change the gap stays at £60.5m from 2016/17 to 2017/18")]
    [InlineData("60; 30;", "Without change the surplus falls from £60m in 2016/17 to £30m in 2017/18")]
    [InlineData(";-7 ;-3", "With the plan it falls to £3m")]
    [InlineData("-140;-5", "Without change there is a gap of £140m in 2016/17; with the plan it is £5m in 2016/17.")]
    [InlineData("", "")]
    public void The_message_says_what_the_years_do(string years, string message)
    {
        var (paper, findings) = DiagramPlan.Finance("![](diagram:gap-by-year)", Rows("system", years)).Composed();
        Assert.Empty(findings.Where(f => f.Rule.Id.StartsWith("STP3", StringComparison.Ordinal)));
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: GapByYear gap }])
            DiagramChecks.Check(gap, [.. gap.Panels[0].Years.Select(y => y.Year)]);
    }

    [Fact]
    public void Parts_of_the_system_have_a_picture_each_with_one_scale()
    {
        var rows = Rows("nhs", "-10;-5 -50;0") + "\n" + Rows("social-care", "-5;-1 -20;-2") + "\n" + Rows("system", "-15;-6 -70;-2");
        var (paper, _) = DiagramPlan.Finance("![](diagram:gap-by-year){by=scope}", rows).Composed();
        Assert.Equal("Without change the gap grows from £15m in 2016/17 to £70m in 2017/18; with the plan it falls to £2m", paper.Said());
        var gap = Assert.IsType<GapByYear>(paper.Figure().Content);
        Assert.Equal(["The NHS", "Social care"], gap.Panels.Select(p => p.Name));
        DiagramChecks.Check(gap, ["The NHS", "2016/17", "2017/18", "Social care", "2016/17", "2017/18"]);
        var bars = ((Scene)((Figure)DiagramChecks.Drawn(gap, 472).Value!.Blocks[0]).Content).Items.OfType<SceneBox>().ToList();
        Assert.Equal(bars.Single(b => b.Name == "2017/18, without change, The NHS").Height / 50,
            bars.Single(b => b.Name == "2017/18, without change, Social care").Height / 20, 6);
    }

    [Fact]
    public void A_plan_for_one_part_of_the_system_shows_that_part()
    {
        var (paper, _) = DiagramPlan.Finance("![](diagram:gap-by-year)", Rows("nhs", "-10;-5 -50;0")).Composed();
        Assert.StartsWith("The NHS, £ million a year.", ((Diagram)paper.Figure().Content).Scope, StringComparison.Ordinal);
        var (several, _) = DiagramPlan.Finance("![](diagram:gap-by-year)", Rows("nhs", "-10; -50;") + "\n" + Rows("specialised", "-1; -5;"))
            .Composed();
        Assert.Empty(several!.Document.Blocks);
    }

    [Fact]
    public void The_sample_shows_five_years_in_words_too()
    {
        var (paper, _) = Plans.Sample("fictional-vale").Compose(DiagramPlan.Paper);
        var figure = paper!.Document.Blocks.Descendants().OfType<Figure>().Single(f => f.Content is GapByYear);
        Assert.Equal("Without change the gap grows from about £24m in 2016/17 to about £140m in 2020/21; "
            + "with the plan it is never more than £7m", PlainText.Of(figure.Caption));
        Assert.Contains("2020/21: without change gap of £138m to £142m; with the plan gap of £3m to £7m",
            ((Diagram)figure.Content).Description.Descendants().Select(b => PlainText.Of([.. b.Inlines])));
    }

    private static string Rows(string scope, string years) => string.Join('\n', years.Replace(" to ", "~", StringComparison.Ordinal)
        .Split(' ').SelectMany((year, i) => year.Split(';').Zip(["do-nothing", "do-something"])
            .Where(cell => cell.First.Length > 0).Select(cell => $"{2016 + i}-{17 + i},{cell.Second},,{scope},{Amount(cell.First)}")));

    private static string Amount(string text) =>
        string.Join(" to ", text.Split('~').Select(a => a.StartsWith('-') ? $"-£{a[1..]}m" : $"£{a}m"));
}
