using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>The bridge from a gap to what is left of it: its message, its sums, and its picture with any data.</summary>
public sealed class FinanceBridgeTests
{
    private static readonly Gen<FinanceBridge> Any = Gen.Select(RandomData.Names(60), RandomData.Amount.Array[64],
        Gen.Enum<Certainty>().Array[64], Gen.Int[0, 3], Gen.Bool).Select((names, amounts, sure, funding, isRated) =>
    {
        var steps = names.Select((name, i) => new BridgeStep(name, amounts[i], isRated ? sure[i] : Certainty.NotRated)).ToList();
        var funded = Math.Min(funding, steps.Count);
        BridgeStep[] ends = [new("Gap if we do nothing", amounts[61]), new("Left to find", amounts[62])];
        return new FinanceBridge(ends[0], [.. steps.SkipLast(funded)], [.. steps.TakeLast(funded)], ends[1], "£", "m")
        {
            Alternative = "A bridge.",
            Description = [.. steps.Prepend(ends[0]).Append(ends[1]).Select(s => new Paragraph([new TextRun(s.Name)]))],
            Scope = "The whole system, 2020/21, £ million. Darker bars: more certain.",
            Note = "138 to 142 − 114 (savings) − 21 (funding) = 3 to 7. Source: finance template.",
        };
    });

    [Fact]
    public void A_bridge_of_any_data_can_be_read() =>
        Any.Sample(bridge => DiagramChecks.Check(bridge, [.. bridge.Steps.Select(s => s.Name)]), iter: 25);

    [Theory]
    // Gap, savings, what is left.
    [InlineData("-£140m", "£120m", "-£20m", "The plan closes £120m of a gap of £140m; £20m is left to find")]
    [InlineData("-£142m to -£138m", "£120m", "-£22m to -£18m",
        "The plan closes £120m of a gap of about £140m; £18m to £22m is left to find")]
    [InlineData("-£180m to -£100m", "£100m", "-£80m to £0m",
        "The plan closes £100m of a gap of £100m to £180m; up to £80m is left to find")]
    [InlineData("-£180m to -£100m", "£120m", "-£60m to £20m",
        "The plan closes £120m of a gap of £100m to £180m; at most £60m is left to find")]
    [InlineData("-£140m", "£140m", "£0m", "The plan closes the whole gap of £140m")]
    [InlineData("-£140m", "£150m", "£10m", "The plan closes the gap of £140m and leaves a surplus of £10m")]
    [InlineData("-£140m", "£120m", "", "The plan closes £120m of a gap of £140m; £20m is left to find")]
    [InlineData("-£0.5m", "£0.25m", "-£0.25m", "The plan closes £0.25m of a gap of £0.5m; £0.25m is left to find")]
    [InlineData("£10m", "£5m", "£15m", "Without change, the whole system will have a surplus of £10m in 2020/21.")]
    [InlineData("", "£5m", "£15m", "")]
    [InlineData("-£140m", "", "-£140m", "")]
    public void The_message_says_what_the_figures_do(string gap, string savings, string left, string message)
    {
        var (paper, findings) = Plan(Rows(gap, savings, left)).Composed();
        Assert.Empty(findings.Where(f => f.Rule.Id.StartsWith("STP3", StringComparison.Ordinal)));
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: FinanceBridge bridge }])
            DiagramChecks.Check(bridge, [.. bridge.Steps.Select(s => s.Name)]);
    }

    [Theory]
    [InlineData("-£140m", "£120m", "-£10m", "",
        "The diagram 'finance-bridge' is left out: the gap less savings and funding leaves £20m in 2020/21, "
        + "but 'Do something' gives £10m.")]
    [InlineData("-£140m", "£120m", "-£20m",
        "Theatres,2020-21,£117m", "The diagram 'finance-bridge' is left out: the savings by category come to £117m "
        + "in 2020/21, but the position 'Solutions' is £120m.")]
    [InlineData("-£140m to -£130m", "£120m", "-£20m to -£5m", "",
        "The diagram 'finance-bridge' is left out: the gap less savings and funding leaves "
        + "£10m to £20m in 2020/21, but 'Do something' gives £5m to £20m.")]
    public void Figures_that_do_not_add_up_give_a_finding_and_no_picture(
        string gap, string savings, string left, string solution, string message)
    {
        var (paper, findings) = Plan(Rows(gap, savings, left), solution).Composed();
        Assert.Empty(paper!.Document.Blocks);
        Assert.Equal(message, Assert.Single(findings, f => f.Rule.Id == "STP341").Message);
    }

    [Theory]
    [InlineData("-£140.0m", "£120.4m", "-£19.6m", "Theatres,2020-21,£60.2m\nBeds,2020-21,£60.3m")]
    [InlineData("-£140m", "£120.4m", "-£20m", "")]
    public void Rounding_is_no_fault(string gap, string savings, string left, string solutions)
    {
        var (paper, findings) = Plan(Rows(gap, savings, left), solutions).Composed();
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP341");
        Assert.IsType<FinanceBridge>(paper.Figure().Content);
    }

    [Fact]
    public void Many_savings_are_the_largest_and_one_row_for_the_rest()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 14).Select(i => $"Saving {i},2020-21,£{i}m"));
        var bridge = Bridge(Plan(Rows("-£140m", "£105m", "-£35m"), rows));
        Assert.Equal([.. Enumerable.Range(6, 9).Reverse().Select(i => $"Saving {i}"), "Other (5)"], bridge.Savings.Select(s => s.Name));
        Assert.Equal((15.0, "15"), (bridge.Savings[^1].Amount.Low, bridge.Savings[^1].Amount.Text));
        Assert.Contains("Other (5): Saving 5, Saving 4, Saving 3, Saving 2 and Saving 1.", bridge.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_says_how_the_gap_closes_and_how_sure_that_is()
    {
        var (paper, _) = Plans.Sample("fictional-vale").Composed();
        var figure = paper!.Document.Blocks.Descendants().OfType<Figure>().Single(f => f.Content is FinanceBridge);
        Assert.Equal("The plan closes £135m of a gap of about £140m; £3m to £7m is left to find", PlainText.Of(figure.Caption));
        var bridge = (FinanceBridge)figure.Content;
        Assert.Equal("The whole system, 2020/21, £ million. Darker bars: more certain. £40.5m of the £114m is rated low.", bridge.Scope);
        Assert.Equal(["29.0", "24.0", "15.0", "13.0", "11.0", "10.0", "6.5", "5.5"], bridge.Savings.Select(s => s.Amount.Text));
        Assert.Equal("138 to 142 − 114 (savings) − 21 (funding) = 3 to 7. Source: Invented: finance template.", bridge.Note);
        DiagramChecks.Check(bridge, [.. bridge.Steps.Select(s => s.Name)]);
        // Facts of the amounts are on the caption, so that a trace finds their pages.
        var facts = figure.Caption.OfType<TextRun>().SelectMany(t => t.Facts).Distinct().CountBy(f => paper.Facts[f].Field).ToDictionary();
        Assert.Equal((12, 8, 8), (facts["amount"], facts["category"], facts["confidence"]));
    }

    [Fact]
    public void What_readers_may_not_see_is_in_no_part_of_it()
    {
        var plan = Plan(Rows("-£140m", "", "-£20m"), "Theatres,2020-21,£60m\nSecret wards,2020-21,£60m,programme");
        var (forAll, findings) = plan.Composed();
        Assert.Empty(forAll!.Document.Blocks);
        Assert.DoesNotContain("Secret", string.Concat(findings.Select(f => f.Message)), StringComparison.Ordinal);
        var (forSome, _) = plan.Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme"));
        Assert.Contains("Secret wards", Assert.IsType<FinanceBridge>(forSome.Figure().Content).Savings.Select(s => s.Name));
    }

    [Theory]
    [InlineData("![](diagram:finance-brige)", "STP342", "There is no diagram 'finance-brige'.", "Did you mean 'finance-bridge'?")]
    [InlineData("![](diagram:finance-bridge){colour=red}", "STP305", "The diagram 'finance-bridge' does not use 'colour'.",
        "Delete it, or use year, scope or width.")]
    [InlineData("![](diagram:finance-bridge){year=2020-12}", "STP305", "The diagram 'finance-bridge' does not know 'year=2020-12'.",
        "Did you mean '2020-21'?")]
    [InlineData("![](diagram:finance-bridge){scope=world}", "STP305", "The diagram 'finance-bridge' does not know 'scope=world'.",
        "Use nhs, social-care, specialised or system.")]
    public void A_slip_in_a_template_is_found(string line, string rule, string message, string hint)
    {
        var (_, findings) = Plan(Rows("-£140m", "£120m", "-£20m"), template: line).Composed();
        var finding = Assert.Single(findings, f => f.Rule.Id == rule);
        Assert.Equal((message, hint), (finding.Message, finding.Hints[0]));
    }

    [Fact]
    public void A_template_can_choose_caption_words_and_width()
    {
        var line = "![Bars.](diagram:finance-bridge \"How we close the gap\"){year=2019-20 width=60%}";
        var before = Rows("-£140m", "£120m", "-£20m").Replace("2020-21", "2019-20", StringComparison.Ordinal);
        var rows = before + "\n" + Rows("-£150m", "£120m", "-£30m");
        var (paper, _) = Plan(rows, template: line).Composed();
        var figure = paper.Figure();
        Assert.Equal(("Bars.", "How we close the gap", 0.6), (figure.Alternative, PlainText.Of(figure.Caption), figure.Width.Share));
        Assert.StartsWith("The whole system, 2019/20", ((Diagram)figure.Content).Scope, StringComparison.Ordinal);
        Assert.Contains(figure.Caption.OfType<TextRun>(), t => t.Facts.Length > 0);
    }

    private static FinanceBridge Bridge(PlanFolder plan) => Assert.IsType<FinanceBridge>(plan.Composed().Value.Figure().Content);

    private static string Rows(string gap, string savings, string left) => string.Join('\n', new[]
    {
        ("do-nothing", gap), ("solutions", savings), ("do-something", left),
    }.Where(r => r.Item2.Length > 0).Select(r => $"2020-21,{r.Item1},,system,{r.Item2}"));

    private static PlanFolder Plan(string positions, string solutions = "", string template = "![](diagram:finance-bridge)") =>
        DiagramPlan.Finance(template, positions, solutions);
}
