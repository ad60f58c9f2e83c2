using System.Text.Json;
using System.Xml.Linq;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>A plan says which findings are to stay; they are counted and listed, and come back when that ends.</summary>
public sealed class AcceptanceTests
{
    private const string Risks = """
        risks:
          - {id: staff, text: Too few staff, mitigation: More training, likelihood: 3, impact: 4}
          - {id: money, text: Too little money, mitigation: A reserve, likelihood: 3, impact: 4}
          - {id: time, text: Too little time, mitigation: A plan, likelihood: 3, impact: 4, owner: {person: ada-example}}
        """;

    private const string Staff = "rule: STP280, at: risks.staff, because: x, by: y";
    private const string Agreed = "milestones:\n  - id: agreed\n    title: The vision is agreed\n    date: 25 March 2016\n    also:\n";

    private const string Good = "because: The board knows, by: Ada Example, until: 31 March 2017";

    /// <summary>Places and words that settle what STP280 finds, and how many findings they settle.</summary>
    public static TheoryData<string, string, int> Places => new()
    {
        { "STP280", "risks.staff", 1 },
        { "stp280", "risks.staff.text", 1 },
        { "risk-incomplete", "risks.money", 1 },
        { "STP280 risk-incomplete", "risks", 2 },
        { "STP280", "risks.yaml", 2 },
        { "STP280", "plan/risks.yaml", 2 },
        { "STP280", "./risks.yaml", 2 },
        { "STP280", "risks, says: \"'Too few staff' has no owner\"", 1 },
        { "STP280", "risks, says: has no owner", 2 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_rule_and_a_place_settle_what_is_found_there(string rule, string at, int count)
    {
        using var plan = Plan($"  - {{rule: {rule}, at: {at}, {Good}}}\n");
        var run = plan.Run("validate", "plan");
        Assert.Equal(2 - count, Count(run.Output, "STP280"));
        Assert.DoesNotContain("STP299", run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"; {count} finding{(count == 1 ? "" : "s")} accepted.\n", run.Output, StringComparison.Ordinal);
        var listed = plan.Run("validate", "plan", "--show-accepted").Output;
        Assert.Equal(count, Count(listed, "accepted STP280 risk-incomplete: "));
        Assert.Contains("= Accepted by Ada Example until 31\u00A0March 2017 (plan/accepted.yaml:2:5): The board knows", listed,
            StringComparison.Ordinal);
        var built = plan.Run("build", "plan", "--show-accepted");
        Assert.Equal(count, Count(built.Error, "accepted STP280 risk-incomplete: "));
    }

    /// <summary>Acceptances that settle nothing, the word at which that is shown, and what is said.</summary>
    public static TheoryData<string, string, string> Useless => new()
    {
        { $"{Staff}, until: 21 October 2016", "21 October", "ended on 21 October 2016: what it accepted counts again" },
        {
            "rule: STP280, at: risks, because: x, by: y, until: October 2016", "October 2016",
            ": the 2 findings that it accepted count again"
        },
        { $"rule: STP280, at: risks.stuff, {Good}", "risks.stuff", "Did you mean 'risks.staff'?" },
        { $"rule: STP999, at: risks, {Good}", "STP999", "There is no rule 'STP999'." },
        { $"rule: risk-incompelte, at: risks, {Good}", "risk-incompelte", "Did you mean 'risk-incomplete'?" },
        { $"rule: STP213, at: risks, {Good}", "risks,", "STP213 finds nothing at 'risks'." },
        { $"rule: STP213, at: rsiks, {Good}", "rsiks", "The plan has no 'rsiks'." },
        { $"rule: STP213, at: narrative/vision.md, {Good}", "narrative", "The plan has no 'narrative/vision.md'." },
        { $"rule: STP280, at: \"risks.yaml:2:24\", {Good}", "risks.yaml", "Write 'risks.staff.text' instead." },
        { $"rule: STP280, at: \"plan/risks.yaml:3\", {Good}", "plan/risks.yaml", "Write 'risks.money.text' instead." },
        { $"rule: STP280, at: risks, says: no mitigation, {Good}", "no mitigation", "does not say 'no mitigation'" },
        { $"rule: STP299, at: accepted, {Good}", "accepted,", "STP299 finds nothing at 'accepted'." },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void An_acceptance_that_settles_nothing_is_found(string acceptance, string at, string says)
    {
        using var plan = Plan($"  - {{{acceptance}}}\n");
        var run = plan.Run("validate", "plan");
        Assert.Equal(2, Count(run.Output, "warning STP280"));
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
        var line = File.ReadAllLines(plan.PathOf("accepted.yaml"))[1];
        Assert.Matches($@"plan/accepted\.yaml:2:{line.IndexOf(at, StringComparison.Ordinal) + 1}: warning STP29[89]", run.Output);
        Assert.Equal(1, Count(run.Output, "STP298") + Count(run.Output, "warning STP299"));
    }

    [Fact]
    public void An_error_of_a_draft_cannot_be_accepted()
    {
        using var plan = Plan($"  - {{rule: STP106, at: footprint, {Good}}}\n");
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("error STP106", run.Output, StringComparison.Ordinal);
        Assert.Contains("What STP106 finds here cannot be accepted: it is an error in drafts too.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_protects_readers_cannot_be_accepted()
    {
        using var plan = Plan($"  - {{rule: STP224, at: priorities, {Good}}}\n");
        plan.Write("stp.yaml", TempPlan.Root.Replace("[public, programme]", "[public, partners, programme]", StringComparison.Ordinal));
        plan.Write("bodies.yaml", "bodies:\n  - {id: merger, name: Hospital Merger Board, release: programme}\n"
            + "priorities:\n  - {id: one, title: The work of the Hospital Merger Board}\n");
        var run = plan.Run("validate", "plan");
        Assert.Contains("warning STP224", run.Output, StringComparison.Ordinal);
        Assert.Contains("What STP224 finds cannot be accepted: it keeps from readers what is not for them.", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_that_stops_a_final_paper_can_be_accepted()
    {
        using var plan = Plan("");
        plan.Write("priorities.yaml", "priorities:\n  - {id: one, title: Prevention is for XX% of people}\n");
        plan.Write("templates/submission/document.md", "# Words\n\n{{ for p in plan.priorities }}{{ p.title }}{{ end }}\n");
        Assert.Contains("error STP257", plan.Run("validate", "plan", "--final").Output, StringComparison.Ordinal);
        plan.Write("accepted.yaml", $"accepted:\n  - {{rule: STP257, at: priorities.one, {Good}}}\n");
        var run = plan.Run("validate", "plan", "--final", "--show-accepted");
        Assert.DoesNotContain("error STP257", run.Output, StringComparison.Ordinal);
        Assert.Contains("accepted STP257", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acceptance_ends_on_the_day_that_is_asked_for()
    {
        using var plan = Plan($"  - {{rule: STP280, at: risks, {Good}}}\n");
        Assert.DoesNotContain("STP298", plan.Run("build", "plan", "--at", "30 March 2017").Error, StringComparison.Ordinal);
        Assert.Contains("STP298", plan.Run("build", "plan", "--at", "31 March 2017").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_acceptance_takes_the_place_of_one_that_ended()
    {
        using var plan = Plan(
            $"  - {{rule: STP280, at: risks, because: x, by: y, until: 2016}}\n  - {{rule: STP280, at: risks, {Good}}}\n");
        var run = plan.Run("validate", "plan");
        Assert.Contains("ended on 1 January 2016, and another one has taken its place.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 2 findings accepted.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_have_what_is_accepted_apart_with_its_reason()
    {
        using var plan = Plan($"  - {{rule: STP280, at: risks, {Good}}}\n");
        plan.Run("validate", "plan", "--report", "json=a.json", "--report", "sarif=a.sarif", "--report", "junit=a.xml", "--report",
            "github=a.txt", "--report", "markdown=a.md");
        string Read(string name) => File.ReadAllText(Path.Combine(plan.Parent, name));
        using var json = JsonDocument.Parse(Read("a.json"));
        var accepted = json.RootElement.GetProperty("accepted");
        Assert.Equal(2, accepted.GetArrayLength());
        Assert.Equal("The board knows", accepted[0].GetProperty("settled").GetProperty("reason").GetString());
        Assert.Equal("risks.staff.text", accepted[0].GetProperty("place").GetString());
        using var sarif = JsonDocument.Parse(Read("a.sarif"));
        var suppressed = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => r.TryGetProperty("suppressions", out _)).ToList();
        Assert.Equal(["STP280", "STP280"], suppressed.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.Equal("The board knows (Ada Example)",
            suppressed[0].GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.DoesNotContain("STP280", XElement.Parse(Read("a.xml")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("STP280", Read("a.txt") + Read("a.md"), StringComparison.Ordinal);
        Assert.Contains("; 2 findings accepted.", Read("a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_for_what_is_withheld_is_in_no_report()
    {
        using var plan = Plan(
            "  - {rule: STP280, at: risks.merger, because: The merger of Alder is secret, by: Ada, until: 2017-03-31}\n");
        plan.Write("stp.yaml", TempPlan.Root.Replace("audience: public", "audience: programme", StringComparison.Ordinal));
        plan.Write("risks.yaml", "risks:\n  - {id: merger, text: The merger of Alder fails, mitigation: None, likelihood: 3, impact: 4, "
            + "release: programme}\n" + "  - {id: time, text: Too little time, mitigation: A plan, likelihood: 3, impact: 4, "
            + "owner: {person: ada-example}}\n");
        plan.Run("validate", "plan", "--report", "json=a.json");
        var report = File.ReadAllText(Path.Combine(plan.Parent, "a.json"));
        Assert.Contains("STP280", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Alder", report, StringComparison.Ordinal);
        Assert.DoesNotContain("risks.merger", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_useless_acceptance_shows_nothing_of_what_is_withheld()
    {
        using var plan = Plan("  - {rule: STP213, at: risks, says: the Alder merger, because: Alder, by: Ada, until: 2017-03-31}\n"
            + "  - {rule: STP280, at: risks.staff, because: Alder is secret, by: Ada, until: 2016-03-31}\n");
        plan.Write("stp.yaml", TempPlan.Root.Replace("audience: public", "audience: programme", StringComparison.Ordinal));
        plan.Write("secret.yaml", "objectives:\n  - {id: merger, title: The merger of Alder, release: programme}\n");
        var run = plan.Run("validate", "plan", "--report", "json=a.json", "--report", "markdown=a.md", "--report", "github=a.txt");
        Assert.Contains("STP298", run.Output, StringComparison.Ordinal);
        Assert.Contains("STP299", run.Output, StringComparison.Ordinal);
        foreach (var file in (ReadOnlySpan<string>)["a.json", "a.md", "a.txt"])
            Assert.DoesNotContain("Alder", File.ReadAllText(Path.Combine(plan.Parent, file)), StringComparison.Ordinal);
        Assert.DoesNotContain("Alder", run.Output, StringComparison.Ordinal);
        Assert.Contains("Alder", plan.Run(h => h with { OutputIsTerminal = true }, "validate", "plan").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_is_not_open_to_all_because_an_acceptance_has_it()
    {
        using var plan = Plan($"  - {{rule: STP280, at: risks.staff, because: The merger of Alder, by: Ada, until: 31 March 2017}}\n");
        plan.Write("stp.yaml", TempPlan.Root.Replace("audience: public", "audience: programme", StringComparison.Ordinal));
        plan.Write("secret.yaml", "objectives:\n  - {id: merger, title: The merger of of Alder, release: programme}\n");
        var run = plan.Run("validate", "plan", "--show-accepted");
        Assert.Contains("accepted STP280", run.Output, StringComparison.Ordinal);
        Assert.Contains("The details are not for all readers.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Alder", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settled: The minutes have 25 March")]
    [InlineData("settled: {because: The minutes have 25 March, by: Ada Example}")]
    public void A_difference_between_sources_is_settled_with_its_evidence(string settled)
    {
        using var plan = Plan("");
        plan.Write("milestones.yaml", Agreed + $"      - {{date: 27 March 2016, source: Briefing, {settled}}}\n");
        var run = plan.Run("validate", "plan", "--show-accepted");
        Assert.DoesNotContain("warning STP210", run.Output, StringComparison.Ordinal);
        Assert.Contains("accepted STP210 sources-differ: Another source gives 'date' as '27 March 2016' (Briefing).", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("The minutes have 25 March\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settled: []", "the reason why the plan keeps its own value")]
    [InlineData("settled: ", "the reason why the plan keeps its own value")]
    [InlineData("settled: {by: Ada Example}", "has no 'because'")]
    [InlineData("settled: {reason: The minutes have it}", "'reason' is not a field")]
    public void A_settlement_without_a_reason_settles_nothing(string settled, string says)
    {
        using var plan = Plan("");
        plan.Write("milestones.yaml", Agreed + $"      - {{date: 27 March 2016, source: Briefing, {settled}}}\n");
        var run = plan.Run("validate", "plan");
        Assert.Contains("warning STP210", run.Output, StringComparison.Ordinal);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    private static TempPlan Plan(string acceptances)
    {
        var plan = new TempPlan();
        plan.Write("risks.yaml", Risks);
        if (acceptances.Length > 0) plan.Write("accepted.yaml", "accepted:\n" + acceptances);
        return plan;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
