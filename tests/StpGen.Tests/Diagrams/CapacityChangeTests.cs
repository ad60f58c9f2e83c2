using CsCheck;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>Beds and staff, now and planned: the message, the sums, and the picture with any data.</summary>
public sealed class CapacityChangeTests
{
    private static readonly Gen<CapacityChange> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 0), RandomData.Amount.Array[70])
        .Select((names, amounts) => new CapacityChange(
            [.. names.Select((name, i) =>
                new ChangeRow(name, amounts[i], amounts[i + 3], i % 2 == 0 ? amounts[i + 7] : null, "−85 (−9%)"))],
            names.Length % 2 == 0 ? new ChangeRow("All staff", amounts[1], amounts[2], null, "about +1,200 (+12%)") : null,
            "2016/17", "2020/21")
        {
            Alternative = "Beds by type.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
            Scope = "Beds, 2016/17 and 2020/21.",
        });

    [Fact]
    public void Changes_of_any_data_can_be_read() =>
        Any.Sample(change => DiagramChecks.Check(change, [.. change.Rows.Select(r => r.Name)]), iter: 25);

    [Theory]
    [InlineData("general-and-acute 930 845;community 100 100;maternity 56 40",
        "Beds fall from 1,086 in 2016/17 to 985 in 2020/21, 9% fewer")]
    [InlineData("general-and-acute 930 950;community 100 120", "Beds grow from 1,030 in 2016/17 to 1,070 in 2020/21, 4% more")]
    [InlineData("general-and-acute 930 845", "General and acute beds fall from 930 in 2016/17 to 845 in 2020/21, 9% fewer.")]
    [InlineData("general-and-acute 930 930;community 100 100", "Beds stay at 1,030 until 2020/21.")]
    [InlineData("general-and-acute 930 900;community 100 130", "Beds stay at 1,030 until 2020/21")]
    [InlineData("general-and-acute about~900 800;community 100 90", "Beds fall from about 1,000 in 2016/17 to 890 in 2020/21, 11% fewer")]
    [InlineData("general-and-acute 900~to~1000 800;community 100 90",
        "Beds fall from between 1,000 and 1,100 in 2016/17 to 890 in 2020/21, 15% fewer")]
    [InlineData("general-and-acute 0 20;community 0 10", "Beds grow from 0 in 2016/17 to 30 in 2020/21")]
    [InlineData("", "")]
    public void The_message_says_how_beds_change(string beds, string message)
    {
        var (paper, findings) = Plan(beds).Composed();
        Assert.Empty(findings.Where(f => f.Rule.Id.StartsWith("STP3", StringComparison.Ordinal)));
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: CapacityChange change }])
            DiagramChecks.Check(change, [.. change.Rows.Select(r => r.Name)]);
    }

    [Fact]
    public void What_does_not_change_is_a_note_and_counts_in_the_total()
    {
        var change = Assert.IsType<CapacityChange>(Plan("general-and-acute 930 845;maternity 56 56").Composed().Value.Figure().Content);
        Assert.Equal(("General and acute beds", "930", "845", "−85 (−9%)"),
            change.Rows.Select(r => (r.Name, r.Now.Text, r.Planned.Text, r.Change)).Single());
        Assert.Equal(("986", "901"), (change.Total!.Now.Text, change.Total.Planned.Text));
        Assert.StartsWith("Unchanged: maternity beds (56).", change.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_one_of_its_figures_is_not_counted_and_is_named()
    {
        var rows = "Vale,general-and-acute,2016-17,baseline,100\nVale,general-and-acute,2020-21,planned,90\n"
            + "Hill,general-and-acute,2016-17,baseline,50\nHill,community,2016-17,baseline,20\nHill,community,2020-21,planned,10\n";
        var plan = DiagramPlan.Of("![](diagram:change)").With("capacity/beds.csv", "site,type,year,kind,beds\n" + rows);
        var change = Assert.IsType<CapacityChange>(plan.Composed().Value.Figure().Content);
        Assert.Equal(["100", "20"], change.Rows.Select(r => r.Now.Text));
        Assert.StartsWith("Not counted, because figures are missing: Hill.", change.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_shows_beds_and_staff_each_with_its_years()
    {
        var (paper, _) = Plans.Sample("fictional-vale").Compose(DiagramPlan.Paper);
        var figures = paper!.Document.Blocks.Descendants().OfType<Figure>().Where(f => f.Content is CapacityChange).ToList();
        Assert.Equal(["Staff grow from about 23,700 in 2016/17 to about 24,300 in 2020/21, 3% more",
            "Beds fall from 1,202 in 2016/17 to 1,089 in 2020/21, 9% fewer"], figures.Select(f => PlainText.Of(f.Caption)));
        Assert.Contains("General and acute beds: from 930 to 845, 85 fewer (−9%)",
            ((Diagram)figures[1].Content).Description.Descendants().Select(b => PlainText.Of([.. b.Inlines])));
    }

    private static StpGen.Authoring.Reading.PlanFolder Plan(string beds) => DiagramPlan.Of("![](diagram:change){of=beds}")
        .With("capacity/beds.csv", "site,type,year,kind,beds\n" + string.Concat(beds.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(b => b.Split(' ').Select(p => p.Replace('~', ' ')).ToArray())
            .Select(b => $"Vale,{b[0]},2016-17,baseline,{b[1]}\nVale,{b[0]},2020-21,planned,{b[2]}\n")));
}
