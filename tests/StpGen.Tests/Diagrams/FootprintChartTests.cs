using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>An area at a glance: the message, its figures, and the picture with any data.</summary>
public sealed class FootprintChartTests
{
    private static readonly Gen<FootprintChart> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 1), RandomData.Name.Array[12],
        Gen.Int[0, 5], Gen.Int[0, 4]).Select((names, words, facts, partners) => new FootprintChart(
        [.. names.Select((name, i) => new FootprintPlace(name, i % 3 == 0 ? "402,000 people" : "",
            [.. words.Take(i % 5 * partners % 12)]))],
        [.. words.Take(partners)], [.. Enumerable.Range(0, facts).Select(i => new FootprintFact(i % 2 == 0 ? "more than" : "",
            i == 3 ? "1,000,000 to 1,200,000" : $"{i}50,000", words[i], i == 1 ? words[^1] : ""))])
        {
            Alternative = "An area.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
        });

    [Fact]
    public void Areas_of_any_data_can_be_read() =>
        Any.Sample(chart => DiagramChecks.Check(chart, [.. chart.Places.Select(p => p.Name)]), iter: 25);

    [Theory]
    [InlineData("", "places", "612,000 people live in Larkmere and Thornvale, served by 5 NHS organisations and 5 councils")]
    [InlineData("612,000", "about 1.2 million people",
        "About 1.2 million people live in Larkmere and Thornvale, served by 5 NHS organisations and 5 councils")]
    public void The_message_says_how_many_live_where(string from, string to, string message)
    {
        var plan = DiagramPlan.Of("![](diagram:footprint)");
        if (from.Length > 0)
            plan = plan.Edit("footprint.yaml", "    value: \"612,000\"\n    unit: people", $"    value: {to[..^7]}\n    unit: people");
        Assert.Equal(message, Spaced(plan.Composed().Value));
    }

    [Theory]
    [InlineData(0, "612,000 people live in Larkmere and Thornvale")]
    [InlineData(1, "612,000 people live in A")]
    [InlineData(2, "612,000 people live in A and B")]
    [InlineData(4, "612,000 people live in A, B, C and D")]
    [InlineData(12, "612,000 people live in 12 places")]
    public void Places_are_named_or_counted(int count, string message)
    {
        var (paper, _) = Places(count).Composed();
        Assert.Equal(message, Spaced(paper));
        var chart = (FootprintChart)paper.Figure().Content;
        Assert.Equal(count switch { 0 => 2, 1 => 0, _ => count }, chart.Places.Length);
        DiagramChecks.Check(chart, [.. chart.Places.Select(p => p.Name)]);
    }

    [Fact]
    public void Only_people_are_a_sentence() =>
        Assert.Equal("612,000 people live in A.", Spaced(Places(1)
            .Edit("footprint.yaml", "  area: 1,240 sq miles", "").Edit("footprint.yaml", "  extent: 58 miles", "").Composed().Value));

    [Fact]
    public void Like_counts_add_up_and_one_of_a_kind_has_no_tile()
    {
        var chart = (FootprintChart)DiagramPlan.Of("![](diagram:footprint)").Composed().Value.Figure().Content;
        Assert.Equal(["612,000 people", "1,240 sq miles", "58 miles across", "5 NHS organisations", "5 councils"],
            chart.Facts.Select(f => $"{f.Figure} {f.After}"));
        Assert.Equal("2 clinical commissioning groups, 1 acute trust, 1 combined acute and community trust and "
            + "1 combined community and mental health trust", chart.Facts[3].Detail);
        Assert.Equal("Also: 68 GP practices, 6 Members of Parliament and 2 Healthwatch bodies.", chart.Note);
        Assert.DoesNotContain("1", chart.Facts.Select(f => f.Figure));
        Assert.Equal(("Larkmere", "402,000\u00a0people"), (chart.Places[0].Name, chart.Places[0].People));
    }

    [Fact]
    public void What_qualifies_a_figure_is_before_it()
    {
        var plan = DiagramPlan.Of("![](diagram:footprint)").Edit("footprint.yaml", "  extent: 58 miles", "  extent: more than 70 miles");
        var fact = ((FootprintChart)plan.Composed().Value.Figure().Content).Facts[2];
        Assert.Equal(("more than", "70", "miles across"), (fact.Before, fact.Figure, fact.After));
    }

    [Fact]
    public void An_organisation_that_readers_may_not_see_is_in_no_part_of_it()
    {
        var plan = DiagramPlan.Of("![](diagram:footprint)").Edit("organisations.yaml", "organisations:\n",
            "organisations:\n  - {id: secret, name: Secret services, type: ccg, place: larkmere, release: programme}\n");
        Assert.DoesNotContain("Secret services", Partners(plan.Composed().Value));
        Assert.Contains("Secret services", Partners(plan.Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme")).Value));

        static IEnumerable<string> Partners(Paper? paper) => ((FootprintChart)paper.Figure().Content).Places.SelectMany(p => p.Partners);
    }

    /// <summary>What a paper says, with spaces at which lines break.</summary>
    private static string Spaced(Paper? paper) => paper.Said().Replace('\u00a0', ' ');

    /// <summary>The area with so many places, without organisations and counts; 0: with its own places.</summary>
    private static PlanFolder Places(int count)
    {
        var plan = DiagramPlan.Of("![](diagram:footprint)").With("organisations.yaml", "");
        var text = System.Text.Encoding.UTF8.GetString(plan.Files["footprint.yaml"].Span);
        text = Without(text, "counts");
        if (count > 0)
            text = Without(text, "places").Replace("  population:\n", "  places:\n" + string.Concat(Enumerable.Range(0, count)
                .Select(i => $"    - {{id: p{i}, name: {(char)('A' + i)}}}\n")) + "  population:\n", StringComparison.Ordinal);
        return plan.With("footprint.yaml", text);
    }

    /// <summary>Without a field of the footprint and what is within it.</summary>
    private static string Without(string text, string field)
    {
        var lines = text.Split('\n').ToList();
        var start = lines.IndexOf($"  {field}:");
        var end = lines.FindIndex(start + 1, l => l.StartsWith("  ", StringComparison.Ordinal) && l.Length > 2 && char.IsAsciiLetter(l[2]));
        lines.RemoveRange(start, end - start);
        return string.Join('\n', lines);
    }
}
