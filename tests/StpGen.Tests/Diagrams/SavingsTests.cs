using CsCheck;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>Savings by category: the message, and the picture with any data.</summary>
public sealed class SavingsTests
{
    private static readonly Gen<Savings> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 0), RandomData.Amount.Array[60],
        Gen.Enum<Certainty>().Array[60], Gen.Double[-50, 300].Array[12], Gen.Int[1, 12], Gen.Bool)
        .Select((names, amounts, sure, values, years, isRated) => new Savings(
            [.. names.Select((name, i) => new SavingRow(name, amounts[i], [.. Enumerable.Range(0, years)
                .Select(y => (i + y) % 5 == 0 ? (double?)null : values[(i + y) % values.Length])],
                isRated ? sure[i] : Certainty.NotRated, i % 3 == 0))],
            amounts[0], [.. Enumerable.Range(0, years).Select(y => $"{2016 + y}/{17 + y}")], "£m")
        {
            Alternative = "Savings by category.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
            Scope = "Savings in 2020/21, £ million.",
        });

    [Fact]
    public void Savings_of_any_data_can_be_read() =>
        Any.Sample(savings => DiagramChecks.Check(savings, [.. savings.Rows.Select(r => r.Name)]), iter: 25);

    [Theory]
    [InlineData("A 60;B 30;C 10", "A makes up 60% of savings of £100m in 2020/21")]
    [InlineData("A 40;B 35;C 15;D 10", "2 of 4 categories make up 75% of savings of £100m in 2020/21")]
    [InlineData("A 60;B 40", "Savings of £100m in 2020/21 come from A and B.")]
    [InlineData("A 60", "Savings of £60m in 2020/21 come from A.")]
    [InlineData("A 60;B 50;C -10", "3 categories make savings of £100m in 2020/21")]
    [InlineData("A 5;B 5;C 5", "3 categories make up savings of £15m in 2020/21, £5m each")]
    [InlineData("A 10;B 9;C 9;D 1", "4 categories make up savings of £29m in 2020/21")]
    [InlineData("A 9;B 8;C 7;D 6;E 5;F 5;G 5;H 5;I 5;J 5;K 5;L 5;M 5", "13 categories make up savings of £75m in 2020/21")]
    [InlineData("", "")]
    public void The_message_says_where_savings_come_from(string savings, string message)
    {
        var rows = savings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' '))
            .Select(s => $"{s[0]},2020-21,{(s[1].StartsWith('-') ? "-£" + s[1][1..] : "£" + s[1])}m");
        var plan = DiagramPlan.Finance("![](diagram:savings)", "2020-21,do-nothing,,system,-£140m", string.Join('\n', rows));
        var (paper, _) = plan.Composed();
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: Savings diagram }])
            DiagramChecks.Check(diagram, [.. diagram.Rows.Select(r => r.Name)]);
    }

    [Fact]
    public void A_name_that_is_long_leaves_the_alternative_short()
    {
        var name = string.Join(' ', Enumerable.Repeat("Provider productivity", 12));
        var savings = $"{name},2020-21,£60m\nB,2020-21,£5m\nC,2020-21,£4m";
        var diagram = (Savings)DiagramPlan.Finance("![](diagram:savings)", "2020-21,do-nothing,,system,-£140m", savings).Composed().Value
            .Figure().Content;
        Assert.Equal("A bar for the savings of each of 3 categories in 2020/21, the largest first.", diagram.Alternative);
        DiagramChecks.Check(diagram, [name, "B", "C"]);
    }

    [Fact]
    public void The_sample_has_each_category_with_its_years()
    {
        var (paper, _) = Plans.Sample("fictional-vale").Compose(DiagramPlan.Paper);
        var figure = paper!.Document.Blocks.Descendants().OfType<Figure>().Single(f => f.Content is Savings);
        Assert.Equal("3 of 8 categories make up 60% of savings of £114m in 2020/21", PlainText.Of(figure.Caption));
        var savings = (Savings)figure.Content;
        Assert.Equal((5, "114.0"), (savings.Years.Length, savings.Total.Text));
        Assert.Equal(29, savings.Rows[0].ByYear[^1]);
        Assert.Equal(3, savings.Rows[0].ByYear[0]);
    }

    [Fact]
    public void What_does_not_recur_is_striped_if_the_plan_tells_them_apart()
    {
        var plan = DiagramPlan.Of("![](diagram:savings)").With("finance/solutions.csv",
            "category,year,amount,recurrent\nA,2020-21,£5m,true\nB,2020-21,£4m,false\nC,2020-21,£3m,true\n");
        var savings = Assert.IsType<Savings>(plan.Composed().Value.Figure().Content);
        Assert.Equal([false, true, false], savings.Rows.Select(r => r.IsOneOff));
        Assert.Contains("Striped bars: once only.", savings.Scope, StringComparison.Ordinal);
        Assert.Contains("B: £4m, once only", savings.Description.Descendants().Select(b => PlainText.Of([.. b.Inlines])));
    }
}
