using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>Facts are found by their paths, through lists and references, and a text cannot cite itself without end.</summary>
public sealed class PlanFactsTests
{
    private readonly List<string> _missing = [];

    [Theory]
    [InlineData("priorities.a.title", "Urgent care")]
    [InlineData("priorities.2.title", "Elective care")]
    [InlineData("programmes.p.priorities.1.title", "Elective care")]
    [InlineData("priorities.a.text", "It is first.")]
    public void A_fact_is_found_by_its_path(string path, string expected)
    {
        Assert.Equal(expected, Facts("It is first.").Cite(path, default));
        Assert.Empty(_missing);
    }

    [Theory]
    [InlineData("priorities")]
    [InlineData("priorities.a")]
    [InlineData("priorities.3.title")]
    [InlineData("priorities.a.colour")]
    [InlineData("vision.sentence")]
    public void What_is_no_fact_is_missing(string path)
    {
        Assert.Null(Facts("It is first.").Cite(path, default));
        Assert.Equal([path], _missing);
    }

    [Theory]
    [InlineData("See [@priorities.a.text].", "See not yet given.")]
    [InlineData("See [@priorities.b.text].", "See See not yet given..")]
    public void A_text_that_cites_itself_states_nothing_in_its_own_place(string text, string expected)
    {
        Assert.Equal(expected, Facts(text).Cite("priorities.a.text", default));
        Assert.Equal(["priorities.a.text"], _missing.Distinct());
    }

    [Fact]
    public void A_path_that_leads_nowhere_has_a_nearest_one()
    {
        Assert.Equal("priorities.a.title", Facts("").Suggest("priorities.a.titel"));
        Assert.Equal("programmes.p.title", Facts("").Suggest("programs.p.title"));
        Assert.Null(Facts("").Suggest("something.else"));
    }

    private PlanFacts Facts(string text)
    {
        var plan = new Plan
        {
            Priorities =
            [
                new Priority { Id = "a", Title = new PlanText("Urgent care", default), Text = Prose(text) },
                new Priority { Id = "b", Title = new PlanText("Elective care", default), Text = Prose("See [@priorities.a.text].") },
            ],
            Programmes = [new Programme { Id = "p", Priorities = [new Ref("priority", "b", default)] }],
        };
        return new PlanFacts(plan, new PlanIndex(plan, new Round()), (path, _) => _missing.Add(path));
    }

    private static Prose Prose(string text) => new([new Paragraph([new TextRun(Citations.Mark(text))])], text, default);
}
