using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;

namespace StpGen.Tests.Authoring;

/// <summary>
/// What the functions say that templates call: lists in parts, dates as they stand on the paper's day, names within sentences.
/// </summary>
public sealed class TemplateFunctionTests
{
    private const string Milestones = """
        milestones:
          - id: launch
            title: Launch
            date: 2 May 2016
            revisions:
              - date: 6 June 2016
                reason: More time was needed
                from: 1 April 2016
              - date: 4 July 2016
                from: 1 May 2016
          - id: draft
            title: Draft
            date: 20 May 2016
          - id: kick-off
            title: Kick-off
            date: April 2016
          - id: board
            title: Board
            date: 14 April 2016
        """;

    private const string Bodies = """
        bodies:
          - id: alliance
            name: Alliance
            chair: {person: ada-example}
            seats:
              - {title: Chief Executive, kind: chair, person: ada-example}
              - {title: Independent chair, kind: chair}
              - {title: Director, kind: observer}
          - id: forum
            name: Forum
        """;

    private const string Engagement = """
        engagement:
          statement: We speak with people.
          phases:
            - {title: Listening, starts: 1 May 2016, ends: 3 June 2016, audience: Staff, methods: [Blogs, Talks]}
          events:
            - {title: Fair, invitees: residents, where: Town hall, purpose: to hear them}
            - {title: Summit, when: 20 April 2016}
          consultations:
            - {subject: Beds, starts: 2017}
        """;

    [Theory]
    [InlineData("{{ for part in (parts plan.milestones 3) }}{{ count part }}{{ end }}", "211")]
    [InlineData("{{ count (parts plan.milestones 9) }}, {{ count (parts plan.risks 2) }}", "4, 0")]
    [InlineData("{{ for group in (groups_of plan.milestones 3) }}{{ count group }}{{ end }}", "31")]
    [InlineData("{{ join (pluck (limit plan.milestones 2) \"title\") }}; {{ join (pluck (after plan.milestones 2) \"title\") }}",
        "Launch and Draft; Kick-off and Board")]
    [InlineData("{{ join (pluck (more_than plan.bodies \"seats\" 2) \"name\") }}; {{ join (pluck (up_to plan.bodies \"seats\" 2) "
        + "\"name\") }}", "Alliance; Forum")]
    public void A_list_can_be_parted(string template, string expected) => Assert.Equal("p " + expected, Text(template));

    [Theory]
    [InlineData("{{ join (pluck (by_date plan.milestones) \"title\") }}", "Kick-off, Board, Draft and Launch")]
    [InlineData("{{ join (pluck (ahead plan.milestones paper.date) \"title\") }}", "Kick-off, Draft and Launch")]
    [InlineData("{{ join (pluck (behind plan.milestones paper.date) \"title\") }}", "Board")]
    [InlineData("{{ date_of (first plan.milestones) }}", "6\u00A0June 2016")]
    [InlineData("{{ join (was (first plan.milestones)) }}, {{ count (was (last plan.milestones)) }}", "2\u00A0May 2016, 0")]
    public void Milestones_stand_where_they_are_due_on_the_papers_day(string template, string expected) =>
        Assert.Equal("p " + expected, Text(template));

    [Fact]
    public void A_timeline_holds_each_thing_once_and_what_has_no_date_last() =>
        Assert.Equal(
            "p 20\u00A0April 2016: Summit | 1\u00A0May 2016 to 3\u00A0June 2016: Listening, for staff | 2017: Formal consultation: Beds | "
            + "<missing>date to be set</missing>: Fair, Town hall. Residents: to hear them |",
            Text("{{ for entry in (timeline plan.engagement) }}{{ entry.when }}: {{ entry.what }}{{ if entry.who != \"\" }}, for {{ "
                + "small entry.who }}{{ else if entry.how != \"\" }}, {{ entry.how }}{{ end }} | {{ end }}"));

    [Theory]
    [InlineData("Where operations take place", "where operations take place")]
    [InlineData("NHS England", "NHS England")]
    [InlineData("Ada Example’s report", "Ada Example’s report")]
    [InlineData("Kidderminster Hospital", "Kidderminster Hospital")]
    [InlineData("Vale NHS Trust", "Vale NHS Trust")]
    [InlineData("Healthwatch bodies", "Healthwatch bodies")]
    [InlineData("Members of Parliament", "Members of Parliament")]
    [InlineData("Members of the board", "members of the board")]
    [InlineData("May 2016 at the latest", "May 2016 at the latest")]
    [InlineData("May change", "may change")]
    [InlineData("Monday mornings", "Monday mornings")]
    [InlineData("Monthly", "monthly")]
    public void A_phrase_within_a_sentence_begins_small_unless_a_name_begins_it(string phrase, string expected) =>
        Assert.Equal("p of " + expected, Text("of {{ small \"" + phrase + "\" }}"));

    [Theory]
    [InlineData("{{ with_note \"Keep three units.\" \"Ada\" \"by 2020\" }}", "Keep three units (Ada, by 2020).")]
    [InlineData("{{ with_note \"Keep three units\" \"\" \"by 2020\" }}", "Keep three units (by 2020)")]
    [InlineData("{{ with_note \"Keep three units.\" (name_of plan.finance) (by plan.footprint.area) }}", "Keep three units.")]
    [InlineData("{{ agenda_item \"4\" }}, {{ agenda_item \"7b\" }}, {{ agenda_item \"Report on the plan\" }}",
        "Item 4, Item 7b, Report on the plan")]
    [InlineData("{{ for seat in (first plan.bodies).seats }}{{ seat_line seat }}; {{ end }}",
        "Chief Executive (chair); Independent chair; Director (observer);")]
    [InlineData("{{ join (parts_of (first plan.people)) }}", "Strategic Leader and Chair of the Alliance")]
    public void Papers_say_it_as_people_do(string template, string expected) => Assert.Equal("p " + expected, Text(template));

    [Fact]
    public void What_the_stage_asks_for_and_the_plan_lacks_has_a_name()
    {
        const string template = "{{ for part in missing_for_stage }}{{ part.label }}. {{ end }}.";
        Assert.Equal("p .", Text(template));
        Assert.Equal("p The size of the gaps. .",
            Text(template, folder =>
                folder.Edit("governance.yaml", "challenges:\n  - id: frailty\n    gap: care-and-quality\n    title: Frailty\n", "")));
    }

    [Fact]
    public void Sections_have_points_and_reasons_why_some_are_lost()
    {
        const string template =
            "{{ for s in readiness }}{{ s.label }} {{ s.points }}/{{ s.of }}{{ for reason in s.lost }}, {{ reason }}{{ end }}. {{ end }}.";
        Assert.Contains("The size of the gaps 0/1, Not in the plan yet. ",
            Text(template, folder =>
                folder.Edit("governance.yaml", "challenges:\n  - id: frailty\n    gap: care-and-quality\n    title: Frailty\n", "")));
        Assert.Contains("The size of the gaps 1/1. ", Text(template));
    }

    [Fact]
    public void What_sources_state_differently_has_a_place_and_never_a_value()
    {
        const string template = "{{ for entry in differences }}{{ entry.where }}: {{ entry.what }}{{ end }}";
        Assert.Equal("p stp.yaml, line 15: Number",
            Text(template, folder =>
                folder.Edit("stp.yaml", "  number: 19\n", "  number: 19\n  also:\n    - number: 91\n      source: Another paper\n")));
    }

    [Fact]
    public void People_are_listed_by_their_last_names()
    {
        const string people = """
            people:
              - {id: ada-example, name: Ada Example}
              - {id: b, name: Dr Cleo Arrow}
              - {id: c, name: Sir Bo Zeal OBE}
              - {id: d, name: Ann Arrow}
              - {id: e, name: Di Ames OBE FRCP}
              - {id: f, name: MAX}
            organisations:
              - {id: vale-trust, name: Vale NHS Trust, type: acute-trust}
            """;
        var text = Text("{{ join (pluck (by_surname plan.people) \"name\") }}", folder => folder.With("people.yaml", people));
        Assert.Equal("p Di Ames OBE FRCP, Ann Arrow, Dr Cleo Arrow, Ada Example, MAX and Sir Bo Zeal OBE", text);
    }

    [Fact]
    public void A_table_of_terms_that_nobody_uses_takes_its_heading_and_nothing_else()
    {
        const string template =
            "# One\n\n## Two\n\nKept.\n\n---\n\n# Terms\n\n::: terms\nTerms\n\n| Term | Meaning |\n|---|---|\n| XYZ | Unused |\n:::\n";
        Assert.Equal(["h1 One", "h2 Two", "p Kept."], Text(template).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(string template, Func<PlanFolder, PlanFolder>? change = null)
    {
        var folder = PlanCase.Base().With("milestones.yaml", Milestones).With("bodies.yaml", Bodies).With("engagement.yaml", Engagement)
            .With("templates/submission/document.md", template);
        var result = (change?.Invoke(folder) ?? folder).Compose();
        Assert.Equal("", result.Findings.Show());
        return Dump.Of(result.Value!.Document).Trim();
    }
}
