using CsCheck;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>Milestones and engagement by date: the message, what is shown, and the picture with any data.</summary>
public sealed class TimelineTests
{
    private static readonly Gen<Timeline> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 0), Gen.Int[0, 2000].Array[60],
        Gen.Int[0, 60].Array[60], Gen.Enum<TimelineForm>().Array[60], Gen.Enum<TimelineState>().Array[60], Gen.Int[1, 6], Gen.Int[1, 40])
        .Select((names, days, lengths, forms, states, lanes, spread) => new Timeline("timeline",
            [.. names.Skip(1).Select((name, i) => (Lane: i * lanes / names.Length, Item: new TimelineItem(name,
                i % 7 == 0 ? "the quarter that begins on 1 October 2016" : "7 October 2016", Days(days[i] / spread, lengths[i]), forms[i],
                states[i], i % 4 == 0 ? [Days(days[^1], 0), Days(days[0], 3)] : [], i % 3 == 0 ? name : "", i % 5 == 0)))
                .GroupBy(i => i.Lane)
                .Select(g => new TimelineLane(lanes == 1 ? "" : $"Lane {g.Key} {names[0]}", [.. g.Select(i => i.Item)]))],
            [.. names.Take(1)], 736000 + days[0], "this paper, 21 October 2016")
        {
            Alternative = "Milestones by date.",
            Description = [.. names.Skip(1).Append(names[0]).Select(n => new Paragraph([new TextRun(n)]))],
        });

    [Fact]
    public void Timelines_of_any_data_can_be_read() =>
        Any.Sample(timeline => DiagramChecks.Check(timeline, [.. timeline.Items.Select(i => i.Name), .. timeline.Undated]), iter: 25);

    [Theory]
    [InlineData("", "")]
    [InlineData("A|1 May 2017|at-risk", "1\u00A0May 2017: A (at risk)")]
    [InlineData("A|1 May 2016|done;B|by 1 June 2016|done", "Both milestones are done")]
    [InlineData("A|1 May 2016|done;B|by June 2017|planned;C|July 2017|planned",
        "2 of 3 milestones are still to come; the next is due by June 2017")]
    [InlineData("A|1 May 2017|at-risk;B|by June 2017|planned", "Both milestones are still to come; 1 is at risk")]
    [InlineData("A|1 May 2016|missed;B|by June 2017|planned;C|1 May 2016|planned", "1 of 3 milestones is still to come; 1 was missed")]
    [InlineData("A|1 May 2016|planned;B|June 2016|planned", "The dates of both milestones have passed")]
    public void The_message_says_how_far_milestones_are(string milestones, string message)
    {
        var paper = Milestones(string.Concat(milestones.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('|'))
            .Select((m, i) => $"  - {{id: m{i}, title: {m[0]}, date: {m[1]}, status: {m[2]}}}\n"))).Composed().Value;
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: Timeline timeline }])
            DiagramChecks.Check(timeline, [.. timeline.Items.Select(i => i.Name)]);
    }

    [Fact]
    public void One_that_moved_shows_when_it_was_planned_before_and_why()
    {
        const string Moved = """
              - id: a
                title: A
                date: 1 May 2017
                revisions:
                  - {date: 1 June 2017, reason: Staff are late, from: 1 September 2016}
                  - {date: 1 July 2017, from: 1 December 2016}
              - {id: b, title: B, date: by August 2017}
            """;
        var timeline = Assert.IsType<Timeline>(Milestones(Moved + "\n").Composed().Value.Figure().Content);
        var item = timeline.Items.First();
        Assert.Equal(("1\u00A0June 2017", "Was 1\u00A0May 2017: staff are late"), (item.When, item.Detail));
        Assert.Equal([new DateOnly(2017, 5, 1).DayNumber], item.Former.Select(f => f.First));
        Assert.Equal(TimelineForm.By, timeline.Items.Last().Form);
        Assert.Equal("1\u00A0June 2017: A. Was 1\u00A0May 2017: staff are late",
            Milestones(Moved + "\n", "{show=moved}").Composed().Value.Said());
    }

    [Fact]
    public void Of_very_many_the_next_are_drawn_and_all_are_described()
    {
        var plan = Milestones(string.Concat(Enumerable.Range(1, 70).Select(i =>
            $"  - {{id: m{i}, title: Milestone {i}, date: {1 + i % 28} {(i % 2 == 0 ? "March 2017" : "March 2018")}}}\n")));
        var timeline = Assert.IsType<Timeline>(plan.Composed().Value.Figure().Content);
        Assert.Equal(35, timeline.Items.Count());
        Assert.StartsWith("35 more milestones are not shown: 70 in all.", timeline.Note, StringComparison.Ordinal);
        Assert.Equal(70, timeline.Description.Descendants().Count(b => b is Paragraph));
        Assert.Equal(3, ((Timeline)plan.With("templates/submission/document.md", "![](diagram:timeline){most=3}").Composed().Value.Figure()
            .Content).Items.Count());
    }

    [Fact]
    public void What_readers_may_not_see_is_in_none_of_it()
    {
        var paper = Milestones("  - {id: a, title: A, date: 1 May 2017}\n  - {id: b, title: B, date: 1 June 2017}\n"
            + "  - {id: c, title: Withheld, date: 1 June 2018, release: programme}\n").Composed().Value;
        Assert.Equal(["A", "B"], ((Timeline)paper.Figure().Content).Items.Select(i => i.Name));
        Assert.Equal("Both milestones are still to come; the next is due 1\u00A0May 2017", paper.Said());
    }

    [Theory]
    [InlineData("Staff and the public", "Staff,Public")]
    [InlineData("Everyone", "Everyone")]
    [InlineData("GPs, nurses and MPs", "Clinicians,Stakeholders")]
    [InlineData("Members of Parliament", "Stakeholders")]
    [InlineData("Anglers", "Everyone")]
    public void An_audience_is_in_the_lanes_that_its_words_name(string audience, string lanes)
    {
        var timeline = Engagement($"""
              phases:
                - title: Listening
                  starts: 1 May 2016
                  audience: {audience}
              events:
                - title: A day for the staff
                  when: 2 June 2016
                  invitees: staff
            """);
        Assert.Equal(lanes, string.Join(',', timeline.Lanes.Where(l => l.Items.Any(i => i.Name == "Listening")).Select(l => l.Name)));
    }

    [Fact]
    public void What_has_no_date_is_named_apart()
    {
        var timeline = Engagement("""
              events:
                - {title: No date}
              consultations:
                - {subject: C, starts: June 2017}
            """);
        Assert.Equal("Formal consultation: C", Assert.Single(timeline.Items).Name);
        Assert.Equal("No date", Assert.Single(timeline.Undated));
    }

    [Fact]
    public void An_open_end_is_not_invented()
    {
        var timeline = Engagement("""
              phases:
                - {title: Open, starts: 1 May 2016, audience: Staff}
                - {title: Closed, starts: 1 May 2016, ends: 1 June 2016, audience: Staff}
            """);
        Assert.Equal([(TimelineForm.Open, TimelineState.UnderWay, "from 1\u00A0May 2016"),
            (TimelineForm.Window, TimelineState.Done, "1\u00A0May 2016 to 1\u00A0June 2016")],
            timeline.Items.Select(i => (i.Form, i.State, i.When)));
    }

    [Fact]
    public void The_samples_have_their_dates()
    {
        foreach (var (diagram, message) in ((string, string)[])
        [
            ("timeline", "10 of 12 milestones are still to come; 1 is at risk and 2 have moved"),
            ("engagement", "2 phases, 3 events and 1 formal consultation from April 2016"),
        ])
        {
            var paper = DiagramPlan.Of($"![](diagram:{diagram})").Composed().Value;
            Assert.Equal(message, paper.Said());
            var timeline = (Timeline)paper.Figure().Content;
            DiagramChecks.Check(timeline, []);
        }
    }

    private static TimelineDays Days(int first, int length) => new(736000 + first, 736000 + first + length);

    private static PlanFolder Milestones(string milestones, string options = "") => DiagramPlan.Of($"![](diagram:timeline){options}")
        .With("milestones.yaml", milestones.Length == 0 ? "# None.\n" : "milestones:\n" + milestones);

    private static Timeline Engagement(string engagement) => Assert.IsType<Timeline>(DiagramPlan.Of("![](diagram:engagement)")
        .With("engagement.yaml", "engagement:\n  statement: We listen.\n" + engagement + "\n").Composed().Value.Figure().Content);
}
