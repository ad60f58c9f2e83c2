using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary><c>stpgen status</c> says what is left to do, by person and date, with the numbers of the papers.</summary>
public sealed partial class StatusTests
{
    private const string Work = """
        people:
          - {id: ben-example, name: Ben Example}
        nextSteps:
          - {text: Call the partners., owner: {person: ben-example}, due: 1 September 2016}
          - {text: Write the summary., owner: {person: ada-example}, due: 10 October 2016}
          - {text: Tidy up., owner: {person: ada-example}, due: 1 March 2017}
          - {text: Ask the councils.}
        milestones:
          - {id: agreed, title: The vision is agreed, date: 1 July 2016, status: planned, owner: {person: ben-example}}
          - {id: begun, title: Work begins, date: 1 July 2016, status: done}
          - {id: heard, title: Views are heard, date: 1 July 2016}
          - {id: hub, title: The hub opens, date: December 2018, status: at-risk}
        roles:
          - {id: manager, title: Programme manager, part: programme-manager, holder: {tbc: {owner: ben-example, due: 1 September 2016}}}
        responses:
          - {answers: stps, text: We will.}
          - {answers: finance-a, text: We will., lead: {person: ada-example}}
          - {answers: cancer, notApplicable: others do it}
        """;

    [Fact]
    public void What_is_left_is_told_by_section_person_and_date()
    {
        using var plan = new TempPlan();
        plan.Write("work.yaml", Work);
        var page = plan.Run("status", "plan", "--at", "2016-10-01").Output;
        Assert.Contains("  20 days left  21 October 2016   October 2016 submission (this plan)\n", page);
        Assert.Contains("\n2 of 3 Governance\n", Narrow(page));
        Assert.Contains("- to be confirmed: Programme manager\n", page);
        Assert.Contains("- no owner: Ask the councils.\n", page);
        Assert.Contains("Must-dos: 2 weak, 1 justified, 6 missing\n", page);
        Assert.Contains("\nweak 1 STPs: no programme or owner\n", Narrow(page));
        Assert.Contains("weak 2 Finance: no response to 2b, 2c, 2d and 2e\n", Narrow(page));
        Assert.Contains("justified 6 Cancer: not applicable, because others do it\n", Narrow(page));
        Assert.Contains("  Ben Example\n    late  1 September 2016  Programme manager\n", page);
        Assert.Contains("""
              Ben Example
                late  1 July 2016       milestone  The vision is agreed
                late  1 September 2016  next step  Call the partners.
              Ada Example
                due  10 October 2016  next step  Write the summary.
              No owner named
                at risk  December 2018  milestone  The hub opens
              1 more is due later.
              1 milestone of the past does not say how it ended: add 'status'.
            """.ReplaceLineEndings("\n"), page);
        Assert.DoesNotContain("Work begins", page);
    }

    [Fact]
    public void Only_the_work_of_one_person_is_listed_by_id_or_name()
    {
        using var plan = new TempPlan();
        plan.Write("work.yaml", Work);
        var page = plan.Run("status", "plan", "--at", "2016-10-01", "--owner", "ben-example").Output;
        Assert.Equal(page, plan.Run("status", "plan", "--at", "2016-10-01", "--owner", "Ben example").Output);
        Assert.StartsWith("Herefordshire and Worcestershire on 1 October 2016, for Ben Example\n", page);
        Assert.Contains("Call the partners.", page);
        Assert.DoesNotContain("Write the summary.", page);
        Assert.DoesNotContain("Ask the councils.", page);
        var unknown = plan.Run("status", "plan", "--at", "2016-10-01", "--owner", "Ben Exmaple");
        Assert.Equal(ExitCode.Usage, unknown.Code);
        Assert.Contains("no person or organisation 'Ben Exmaple'", unknown.Error);
        Assert.Contains("Did you mean 'Ben Example'", unknown.Error);
    }

    [Fact]
    public void The_day_is_asked_for_where_someone_can_answer_and_else_needed()
    {
        using var plan = new TempPlan();
        var none = plan.Run("status", "plan");
        Assert.Equal(ExitCode.Usage, none.Code);
        Assert.Contains("--at 2016-10-01", none.Error);
        static Host At(Host host, string answer) =>
            host with { CanAsk = true, Answer = () => answer, Today = () => new DateOnly(2016, 9, 3) };
        var today = plan.Run(h => At(h, ""), "status", "plan").Output;
        Assert.Contains("[3 September 2016]: Herefordshire and Worcestershire on 3 September 2016\n", today);
        Assert.Contains("on 5 May 2016\n", plan.Run(h => At(h, "5 May 2016"), "status", "plan").Output);
        Assert.Equal(ExitCode.Usage, plan.Run(h => At(h, "soon"), "status", "plan").Code);
    }

    /// <summary>The readiness paper of the same day, and a final build, count what the status counts.</summary>
    [Theory]
    [InlineData("fictional-vale", "2016-10-01")]
    [InlineData("fictional-vale", "2016-12-01")]
    [InlineData("herefordshire-worcestershire", "2016-10-21")]
    public void Its_numbers_are_those_of_the_papers(string sample, string day)
    {
        using var plan = new TempPlan();
        var folder = Path.Combine(Repository.Root, "samples", sample);
        plan.Run("status", folder, "--at", day, "--report", "json=status.json");
        using var status = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "status.json")));
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "status.schema.json")));
        Assert.Empty(JsonSchemaCheck.Faults(schema.RootElement, status.RootElement));

        plan.Run("build", folder, "--document", "readiness", "--at", day, "--format", "html", "--keep-markdown", "--out", "out");
        var paper = File.ReadAllText(Directory.GetFiles(Path.Combine(plan.Parent, "out"), "*.md").Single());
        int Tile(string name) =>
            int.Parse(Regex.Match(paper, $@"\| (\d+) \| {name}").Groups[1].Value, CultureInfo.InvariantCulture);
        var root = status.RootElement;
        Assert.Equal(Tile("Missing section"), root.GetProperty("missingSections").GetArrayLength());
        Assert.Equal(Tile("Role"), root.GetProperty("posts").GetArrayLength());
        Assert.Equal(Tile("Late or at-risk"), root.GetProperty("items").EnumerateArray().Count(i =>
            i.GetProperty("kind").GetString() == "milestone" && i.GetProperty("state").GetString() is "late" or "at risk" or "missed"));
        Assert.Contains(root.GetProperty("verdict").GetString()!.TrimEnd('.'), paper.Replace("**", "", StringComparison.Ordinal));

        Assert.Contains($"The plan has {root.GetProperty("points")} of {root.GetProperty("of")} points", paper);

        plan.Run("build", folder, "--final", "--out", "final", "--report", "json=final.json");
        using var build = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "final.json")));
        Assert.Equal(Prints(build.RootElement.GetProperty("findings")), Prints(root.GetProperty("open")));

        static List<string> Prints(JsonElement findings) =>
            [.. findings.EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Findings_of_a_baseline_and_accepted_ones_are_told_apart_from_new_ones()
    {
        using var plan = new TempPlan();
        plan.Write("risks.yaml", "risks:\n  - {id: staff, text: Too few staff, owner: {person: ada-example}}\n");
        plan.Run("validate", "plan", "--final", "--report", "json=old.json");
        plan.Write("more.yaml", """
            milestones:
              - {id: agreed, title: The vision is agreed, date: 1 July 2016, status: planned, owner: {person: ada-example}}
            accepted:
              - {rule: STP280, at: risks, because: We score them in May., by: The board, until: 1 May 2017}
            """);
        var page = plan.Run("status", "plan", "--at", "2016-10-01", "--baseline", "old.json").Output;
        Assert.Matches(@"\nFindings: 5 new, \d+ in the baseline, 1 accepted\n  Ada Example\n[^§]*    warning STP276 more\.yaml:2: ", page);
        var fresh = plan.Run("status", "plan", "--at", "2016-10-01").Output;
        Assert.Matches(@"\nFindings: \d+ open, 1 accepted\n", fresh);
    }

    [Fact]
    public void Reports_are_tables_that_no_spreadsheet_runs()
    {
        using var plan = new TempPlan();
        plan.Write("work.yaml", "nextSteps:\n  - {text: '=1+1, \"now\" | <b>', due: 10 October 2016}\n");
        Assert.Equal(ExitCode.Done,
            plan.Run("status", "plan", "--at", "2016-10-01", "--report", "csv=s.csv", "--report", "markdown=s.md").Code);
        Assert.Contains("\r\nnext step,\"'=1+1, \"\"now\"\" | <b>\",due,,2016-10-10,,plan/work.yaml:2\r\n",
            File.ReadAllText(Path.Combine(plan.Parent, "s.csv")));
        Assert.Contains("| =1+1, \"now\" \\| \\<b> | due |  | 2016-10-10 |  | plan/work.yaml:2 |",
            File.ReadAllText(Path.Combine(plan.Parent, "s.md")));
        var unknown = plan.Run("status", "plan", "--at", "2016-10-01", "--report", "sarif=s.sarif");
        Assert.Equal(ExitCode.Usage, unknown.Code);
        Assert.Contains("Formats: json, markdown, csv.", unknown.Error);
        Assert.StartsWith("part,item,", plan.Run("status", "plan", "--at", "2016-10-01", "--report", "csv=-").Output);
    }

    [Fact]
    public void What_is_not_for_all_readers_is_shown_at_a_desk_only()
    {
        using var plan = new TempPlan();
        plan.Write("work.yaml", """
            people:
              - {id: zephyrine, name: Zephyrine Secret, release: programme}
            nextSteps:
              - {text: Close Zephyrine House., release: programme, due: 10 October 2016, owner: {person: ada-example}}
              - {text: Ask the councils., due: 10 October 2016, owner: {person: zephyrine}}
            """);
        var log = plan.Run("status", "plan", "--at", "2016-10-01", "--report", "json=s.json").Output
            + File.ReadAllText(Path.Combine(plan.Parent, "s.json"));
        Assert.DoesNotContain("Zephyrine", log, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("(not for all readers)", log);
        var desk = plan.Run(h => h with { OutputIsTerminal = true, ErrorIsTerminal = true }, "status", "plan", "--at", "2016-10-01").Output;
        Assert.Contains("Close Zephyrine House.", desk);
        Assert.Contains("Zephyrine Secret", desk);
    }

    /// <summary>Lines end before column 80, however long the names and however many records.</summary>
    [Fact]
    public void A_page_of_a_large_plan_fits_a_terminal()
    {
        using var plan = new TempPlan();
        const string longName = "Care closer to home for everyone in the villages of the northern and the southern";
        plan.Write("programmes.yaml", "programmes:\n" + string.Concat(Enumerable.Range(1, 60).Select(i =>
            $"  - {{id: p{i}, title: {longName} valley {i}, kind: delivery}}\n")));
        plan.Write("steps.yaml", "nextSteps:\n" + string.Concat(Enumerable.Range(1, 60).Select(i =>
            $"  - {{text: {longName} valley {i}., due: 10 October 2016}}\n")));
        var page = plan.Run("status", "plan", "--at", "2016-10-01").Output;
        Assert.All(page.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("1 of 61  Delivery programmes\n", page);
        Assert.Contains("56 others (60 points)", Narrow(page));
        var sample = Path.Combine(Repository.Root, "samples", "herefordshire-worcestershire");
        Assert.Contains("\n3 more: run 'stpgen validate --final'", Narrow(plan.Run("status", sample, "--at", "2016-10-01").Output));
    }

    [Fact]
    public void A_plan_that_cannot_be_read_has_no_status()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", "round: [");
        Assert.Equal(ExitCode.Nothing, plan.Run("status", "plan", "--at", "2016-10-01").Code);
        plan.Write("stp.yaml", TempPlan.Root);
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        var faulty = plan.Run("status", "plan", "--at", "2016-10-01");
        Assert.Equal(ExitCode.Findings, faulty.Code);
        Assert.Contains("STP106", faulty.Output);
    }

    /// <summary>With single spaces, so that columns do not matter.</summary>
    private static string Narrow(string page) => Spaces().Replace(page, " ").Replace("\n ", "\n", StringComparison.Ordinal);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
