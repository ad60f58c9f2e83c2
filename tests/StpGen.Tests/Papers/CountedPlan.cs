using System.Text;
using StpGen.Authoring.Reading;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>A plan with so many records of each list, bare or with the fields that sentences take up, and every kind of paper.</summary>
internal static class CountedPlan
{
    public static PlanFolder Of(int count, bool isFull)
    {
        var papers = Plans.Below(Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Papers", "Fixtures", "three-programmes"));
        var text = Encoding.UTF8.GetString(papers.Files["stp.yaml"].Span);
        return papers.With("stp.yaml", text[..text.IndexOf("footprint:", StringComparison.Ordinal)] + Records(count, isFull))
            .Edit("stp.yaml", "    kind: board-paper\n", "    kind: board-paper\n    meeting: board\n")
            .Edit("stp.yaml", "    kind: meeting-record\n", "    kind: meeting-record\n    meeting: board\n")
            .Edit("stp.yaml", "    kind: update\n", "    kind: update\n    signatory: lead-person\n    publishedAt: 01202 541946\n");
    }

    private static string Records(int count, bool isFull)
    {
        var more = isFull ? "" : "#";
        string[] lists =
        [
            List("priorities", count, i => $"{{id: p{i}, number: {i}, title: Home, text: Help people to stay well.}}"),
            List("programmes", count, i => $"{{id: g{i}, title: Falls, kind: delivery, priorities: [p{i}]"
                + (isFull ? ", lead: {person: lead-person}, benefits: [{metric: Beds, target: 5, by: 2018/19}]}" : "}")),
            List("decisionAreas", count, i => $"{{id: a{i}, title: Beds, decisions: [" + (isFull
                ? $"{{id: d{i}, text: Cut beds by 2018/19., kind: explore, by: 2018/19}}]}}" : "]}")),
            List("milestones", count, i => $"{{id: m{i}, title: Launch, date: {i} December 2016"
                + (isFull ? ", status: at-risk, note: It may be late}" : "}")),
            List("nextSteps", count, i => $"{{id: s{i}, text: Ask people by May 2017." + (isFull ? ", due: May 2017}" : "}")),
            List("workstreams", count, i => $"{{id: w{i}, name: Stroke {i}, kind: clinical"
                + (isFull ? ", leads: [{person: lead-person}], remit: plans care}" : "}")),
            List("bodies", count, i => $"{{id: b{i}, name: {(i == 0 ? "Board" : $"Board {i + 1}")}" + (isFull
                ? ", seats: [{title: Clerk, kind: member}]}" : "}")),
            List("risks", count, i => $"{{id: r{i}, text: Staff may leave" + (isFull ? ", likelihood: 1, impact: 1}" : "}")),
            List("issues", count, i => $"{{id: i{i}, text: Staff leave}}"),
            List("stakeholders", count, i => $"{{id: k{i}, name: Residents" + (isFull ? ", interest: Care}" : "}")),
            List("glossary", count, i => $"{{term: T{i}, meaning: Trust}}"),
        ];
        return $$$"""
            footprint:
              name: Larkmere
              number: 45
              fictional: true
              region: South
              population: 210,000 people
              lead: the-lead
            {{{more}}}  contact: {address: 01202 541946}
              counts:
                - {label: County councils, value: {{{count}}}}
                - {label: Members of Parliament, value: {{{count}}}}
                - {label: Healthwatch bodies, value: {{{count}}}}
                - {label: Acute trusts, value: {{{count}}}, type: acute-trust}
              places:
                - {id: vale, name: Vale, tier: County}
            people:
              - id: lead-person
                name: Ada Example
            {{{more}}}    jobs: [{title: Chief Executive, organisations: [vale-practices]}]
            roles:
              - {id: the-lead, part: nominated-lead, title: Chief Executive, holder: {person: lead-person}}
            organisations:
              - {id: vale-practices, name: GP practices of the Vale, type: gp-practice, place: vale, count: {{{Math.Max(count, 1)}}}}
            meetings:
              - id: board
                title: Governing body, June 2016
                date: June 2016
            {{{more}}}    presenter: lead-person
            {{{more}}}    item: "4"
            engagement:
              statement: We ask people.
            {{{more}}}  channels: [{name: Line, address: 01202 541946, frequency: Daily}]
            """ + "\n" + string.Concat(lists);
    }

    private static string List(string name, int count, Func<int, string> record) => count == 0 ? "" : $"{name}:\n"
        + string.Concat(Enumerable.Range(1, count).Select(i => $"  - {record(i)}\n"));
}
