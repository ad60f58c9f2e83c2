using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>The roles of a programme: the message, and the cards with any data.</summary>
public sealed class RoleCardsTests
{
    private static readonly Gen<RoleCards> Any = Gen.Select(RandomData.Names(60).Where(n => n.Length > 1), RandomData.Name.Array[12],
        Gen.Int[0, 9].Array[60], Gen.Int[0, 8]).Select((names, words, numbers, leads) => new RoleCards(
        [.. names.Select((name, i) => new RoleCard(name, numbers[i] == 0 ? "Being sought" : words[i % 12], numbers[i] < 3 ? "" : words[^1],
            numbers[i] == 5 ? "" : "Confirmed", [.. words.Take(numbers[i] / 3)], numbers[i] == 0))],
        [.. Enumerable.Range(0, leads).Select(i => new PlaceLeadList(words[i], [.. words.Take(1 + i)]))])
        {
            Alternative = "Cards.",
            Description = [.. names.Select(n => new Paragraph([new TextRun(n)]))],
        });

    [Fact]
    public void Cards_of_any_data_can_be_read() =>
        Any.Sample(roles => DiagramChecks.Check(roles, [.. roles.Roles.Select(r => r.Role)]), iter: 25);

    private const string Held = ",part: nominated-lead,holder: {person: octavia-quillfeather}",
        Open = ",part: nominated-lead,status: sought,holder: {tbc: {owner: octavia-quillfeather, due: 30 November 2016}}";

    [Theory]
    [InlineData("", "")]
    [InlineData("a Programme director" + Held,
        "Octavia Quillfeather (Chief Executive, Hollowbrook Partnership NHS Trust) is the programme director.")]
    [InlineData("a Independent chair" + Open, "The independent chair is being sought.")]
    [InlineData("a A1" + Held + ";b B" + Held, "Both roles are filled")]
    [InlineData("a A1" + Open + ";b B" + Open, "Both roles are vacant")]
    [InlineData("a A1" + Held + ";b Digital lead" + Open, "1 of 2 roles is filled; the digital lead is being sought")]
    [InlineData("a A1" + Held + ";b B" + Held + ";c C" + Held, "All 3 roles are filled")]
    [InlineData("a A1" + Held + ";b B" + Held + ";c Chair" + Open, "2 of 3 roles are filled; the chair is being sought")]
    [InlineData("a A1" + Held + ";b B" + Open + ";c C" + Open, "1 of 3 roles is filled; 2 are vacant")]
    [InlineData("a A1" + Open + ";b B" + Open + ";c C" + Open, "All 3 roles are vacant")]
    [InlineData("a A1,status: interim" + Held + ";b B" + Held + ";c Chair" + Open,
        "2 of 3 roles are filled, 1 by an interim holder; the chair is being sought")]
    [InlineData("a A1,status: interim" + Held + ";b B,status: interim" + Held, "Both roles are filled, 2 by interim holders")]
    [InlineData("a A1,core: true" + Held + ";b B,core: true" + Held + ";c C" + Open, "Both core roles are filled")]
    public void The_message_says_how_many_roles_are_filled(string roles, string message)
    {
        var (paper, _) = Plan(roles).Composed();
        Assert.Equal(message, paper.Said());
        if (paper!.Document.Blocks is [Figure { Content: RoleCards cards }])
            DiagramChecks.Check(cards, [.. cards.Roles.Select(r => r.Role)]);
    }

    [Fact]
    public void A_vacant_role_is_dashed_with_its_owner_and_due_date()
    {
        var cards = (RoleCards)Plan("a A1" + Held + ";b Digital lead" + Open).Composed().Value.Figure().Content;
        Assert.Equal(("Being sought", "Owner: Octavia Quillfeather, due 30 November 2016", true),
            (cards.Roles[1].Holder, Spaced(cards.Roles[1].Status), cards.Roles[1].IsVacant));
        var scene = (Scene)((Figure)DiagramChecks.Drawn(cards, 471).Value!.Blocks[0]).Content;
        Assert.Equal(["Digital lead"], scene.Items.OfType<SceneBox>().Where(b => b.Dash == SceneDash.Dashed).Select(b => b.Name));
    }

    [Fact]
    public void A_role_that_readers_may_not_see_is_in_no_part_of_it()
    {
        var plan = Plan("a A1" + Held + ";b B" + Held + ";c Secret agent,release: programme" + Held);
        Assert.Equal("Both roles are filled", plan.Composed().Value.Said());
        Assert.DoesNotContain("Secret", plan.Composed().Value.Figure().Content.ToString(), StringComparison.Ordinal);
        var (forSome, _) = plan.Compose(DiagramPlan.Paper, new PaperOptions(Audience: "programme"));
        Assert.Contains("Secret agent", ((RoleCards)forSome.Figure().Content).Roles.Select(r => r.Role));
    }

    [Fact]
    public void The_sample_has_core_roles_or_all_and_the_leads_of_places()
    {
        var sample = Plans.Sample("fictional-vale");
        var core = (RoleCards)Of("").Roles.Figure().Content;
        Assert.Equal(["System leader", "Independent chair", "Programme director", "Programme manager"], core.Roles.Select(r => r.Role));
        Assert.Equal(
            ("Octavia Quillfeather", "Chief Executive, Hollowbrook Partnership NHS Trust", "Confirmed, announced 16 March 2016"),
            (core.Roles[0].Holder, core.Roles[0].Post, Spaced(core.Roles[0].Status)));
        Assert.Equal(["Public health: Clementine Rook, Larkmere County Council, with support from Healthwatch Larkmere"],
            core.Leads[0].Lines);
        Assert.Equal(5, ((RoleCards)Of("{of=all}").Roles.Figure().Content).Roles.Length);

        (Paper? Roles, int Findings) Of(string options)
        {
            var (paper, findings) = sample.With("templates/submission/document.md",
                DiagramPlan.Template("![](diagram:roles)" + options)).Composed();
            return (paper, findings.Length);
        }
    }

    /// <summary>With spaces at which lines break.</summary>
    private static string Spaced(string text) => text.Replace('\u00a0', ' ');

    private static PlanFolder Plan(string roles) => DiagramPlan.Of("![](diagram:roles)")
        .WithPart("governance.yaml", "roles", DiagramPlan.Records(roles, "title")).WithPart("governance.yaml", "placeLeads", "");
}
