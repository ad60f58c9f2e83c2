using System.Text.Json;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;

namespace StpGen.Tests.Cli;

/// <summary>What anyone may read, a log, a report or the record of a folder, tells nothing of what a plan withholds.</summary>
public sealed class WithheldFindingsTests
{
    private const string Secret = "Zephyrine";
    private const string Amount = "98765";

    /// <summary>A fault, in or beside a part that is withheld in one of the ways that there are.</summary>
    [Theory]
    [InlineData("extra.yaml", "people:\n  - {id: x, name: Zephyrine, release: programme, nmae: Zephyrine}\n")]
    [InlineData("extra.yaml", "people:\n  - id: x\n    name: Zephyrine\n    embargo: 1 January 2030\n    email: not Zephyrine\n")]
    [InlineData("extra.yaml", "people:\n  - id: x\n    name: Ada\n    release: {email: programme}\n    email: zephyrine at Zephyrine\n")]
    [InlineData("extra.yaml", "people:\n  - {id: Zephyrine, name: A, release: programme}\n")]
    [InlineData("extra.yaml", "organisations:\n  - id: x\n    name: Trust\n    release: programme\n    staff: Zephyrine 98765\n")]
    [InlineData("extra.yaml", "nextSteps:\n  - text: Ask them.\n    owner: {person: zephyrin-a}\npeople:\n"
        + "  - {id: zephyrin-b, name: Zephyrine, release: programme}\n")]
    [InlineData("extra.yaml", "priorities:\n  - id: a\n    number: 1\n    title: A\n    release: programme\n    "
        + "text: |\n      # Zephyrine\n\n      [x](y z)\n")]
    [InlineData("extra.yaml", "vision:\n  release: programme\n  text: \"Zephyrine costs 98765\n")]
    [InlineData("extra.yaml", "narrative:\n  - {id: a, title: A, release: programme, text: {file: narrative/a.md}}\n")]
    [InlineData("people.csv", "id,name,release,from\nx,Ada,programme,98765 Zephyrine\n")]
    [InlineData("extra.yaml", "programmes:\n  - id: p\n    title: Zephyrine\n    release: programme\n"
        + "    changes:\n      - {from: nonsense Zephyrine, title: X}\n")]
    public void A_finding_does_not_quote_it(string file, string text)
    {
        using var plan = new TempPlan();
        plan.Write("narrative/a.md", "# Zephyrine\n\n| 98765 |\n");
        plan.Write(file, text);
        foreach (var command in new[] { "validate", "build" })
        {
            string[] reports = [.. Report.All.SelectMany(r => new[] { "--report", $"{r.Name}=report.{r.Name}" })];
            var run = plan.Run([command, "plan", .. reports]);
            var texts = Report.All.Select(r => File.ReadAllText(Path.Combine(plan.Parent, $"report.{r.Name}")))
                .Append(run.Output).Append(run.Error).ToList();
            Assert.All(texts, t => Assert.DoesNotContain(Secret, t, StringComparison.OrdinalIgnoreCase));
            Assert.All(texts, t => Assert.DoesNotContain(Amount, t));
            Assert.All(texts, t => Assert.DoesNotContain("zephyrin-b", t));
            Assert.Contains("STP", run.Output + run.Error);
            // Its owner, at a desk, sees it all; but not in a log that a runner keeps of a terminal.
            var desk = plan.Run(h => h with { OutputIsTerminal = true, ErrorIsTerminal = true }, command, "plan");
            Assert.DoesNotContain("Run stpgen in a terminal", desk.Output + desk.Error);
            Assert.Equal(run.Code, desk.Code);
            static Host InRunner(Host h) =>
                h with { OutputIsTerminal = true, ErrorIsTerminal = true, Variable = n => n == "CI" ? "true" : null };
            var runner = plan.Run(InRunner, command, "plan");
            Assert.DoesNotContain(Secret, runner.Output + runner.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void What_all_readers_may_see_is_quoted_beside_it()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "people:\n  - {id: x, name: Zephyrine, release: programme}\n  - {id: y, name: Open, nmae: Open}\n");
        var run = plan.Run("validate", "plan");
        Assert.Contains("plan/extra.yaml:3:25: error STP106 unknown-key: 'nmae' is not a field of a person.", run.Output);
        Assert.Contains("   3 |   - {id: y, name: Open, nmae: Open}", run.Output);
        Assert.DoesNotContain("terminal", run.Output);
    }

    /// <summary>A total at a place that all may read, made from a figure that only some may read.</summary>
    [Fact]
    public void A_finding_does_not_give_away_a_figure_by_a_sum()
    {
        using var plan = new TempPlan();
        string Found(string figure)
        {
            plan.Write("finance/positions.csv", "year,kind,amount\n2016-17,solutions,£6.0m\n");
            plan.Write("finance/solutions.csv", "category,year,amount,release\nProductivity,2016-17,£3.0m,\n"
                + $"Demand,2016-17,{figure},programme\n");
            return plan.Run("validate", "plan").Output;
        }
        Assert.Contains("STP218 gap-does-not-close: The financial gap does not close. The details are not for all readers.",
            Found("£1.0m"));
        Assert.Equal(Found("£1.0m"), Found("£2.0m"));
    }

    /// <summary>A sum of a diagram, at a place in a template that all may read.</summary>
    [Fact]
    public void A_finding_about_a_diagram_does_not_give_away_a_figure_either()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root + "\n  - {id: other, kind: money, title: O, date: 2016-06-01, audience: programme}\n");
        plan.Write("templates/money/document.md", "# Money\n\n![](diagram:finance-bridge)\n");
        plan.Write("finance/positions.csv",
            "year,kind,scope,amount\n2016-17,do-nothing,system,-£100m\n2016-17,do-something,system,-£50m\n");
        string Found(string figure, string release)
        {
            plan.Write("finance/solutions.csv", $"category,year,amount,release\nA,2016-17,£3.0m,\nB,2016-17,{figure},{release}\n");
            var run = plan.Run("build", "plan", "--document", "other");
            return (run.Output + run.Error).Split('\n').Single(l => l.Contains("STP341", StringComparison.Ordinal));
        }
        Assert.Contains("diagram-unclosed: The figures of a diagram do not add up. The details are not", Found("£10m", "programme"));
        Assert.Equal(Found("£10m", "programme"), Found("£20m", "programme"));
        Assert.Contains("leaves £87m in 2016/17, but 'Do something' gives £50m", Found("£10m", "public"));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("programme")]
    public void The_record_is_the_same_whatever_is_withheld(string audience)
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root
            + $"\n  - {{id: other, kind: submission, title: O, date: 2016-06-01, audience: {audience}}}\n");
        plan.Write("templates/submission/document.md", "# A\n\n{{ for p in plan.people }}{{ p.name }}\n\n{{ end }}");
        string Record(string name, string release)
        {
            plan.Write("extra.yaml", $"people:\n  - {{id: x, name: {name}, {release}}}\n");
            var run = plan.Run("build", "plan", "--out", name, "--keep-markdown");
            Assert.True(run.Code == ExitCode.Done, run.Error);
            return File.ReadAllText(Path.Combine(plan.Parent, name, OutputFolder.RecordFile));
        }
        using var one = JsonDocument.Parse(Record("Aa", "release: programme"));
        using var two = JsonDocument.Parse(Record("Bb", "release: programme"));
        Assert.Equal(Hashes(one), Hashes(two));
        Assert.NotEmpty(Hashes(one));
        using var later = JsonDocument.Parse(Record("Cc", "embargo: 2 January 2017"));
        using var sooner = JsonDocument.Parse(Record("Dd", "embargo: 2 January 2016"));
        Assert.NotEqual(Hashes(later), Hashes(sooner));
        using var open = JsonDocument.Parse(Record("Ee", "source: A"));
        using var other = JsonDocument.Parse(Record("Ff", "source: A"));
        Assert.NotEqual(Hashes(open), Hashes(other));
    }

    /// <summary>All that a record has of contents.</summary>
    private static List<string> Hashes(JsonDocument record) =>
    [
        .. record.RootElement.GetProperty("papers").EnumerateObject().Select(p => p.Name + p.Value.GetRawText()),
        .. record.RootElement.GetProperty("files").EnumerateObject().Select(f => f.Name + f.Value.GetRawText()),
    ];

    [Theory]
    [InlineData("release: programme", "release: programme", true)]
    [InlineData("release: programme", "release: public", false)]
    [InlineData("embargo: 1 January 2030", "embargo: 1 January 2016", false)]
    [InlineData("release: {name: programme}", "source: A", false)]
    public void A_public_paper_is_unchanged_as_long_as_what_it_may_see_is(string before, string after, bool isUnchanged)
    {
        using var plan = new TempPlan();
        plan.Write("templates/submission/document.md", "# A\n\n{{ for p in plan.people }}{{ p.name }}\n\n{{ end }}");
        plan.Write("extra.yaml", $"people:\n  - {{id: x, name: Xx, {before}}}\n");
        plan.Run("build", "plan", "--keep-markdown");
        plan.Write("extra.yaml", $"people:\n  - {{id: x, name: {(isUnchanged ? "Yy" : "Xx")}, {after}}}\n");
        var run = plan.Run("build", "plan", "--keep-markdown");
        Assert.Equal(isUnchanged, run.Output.Contains("3 files unchanged", StringComparison.Ordinal));
        Assert.Equal(!isUnchanged, File.ReadAllText(plan.PathOf("out/submission.md")).Contains("Xx", StringComparison.Ordinal));
        // As a build into an empty folder makes it.
        plan.Run("build", "plan", "--keep-markdown", "--out", "clean");
        Assert.Equal(TempPlan.Contents(Path.Combine(plan.Parent, "clean")), TempPlan.Contents(plan.PathOf("out")));
    }

    [Fact]
    public void A_paper_for_some_readers_is_withdrawn_as_any_other()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "people:\n  - {id: x, name: X, release: programme}\n");
        plan.Write("stp.yaml", TempPlan.Root + "\n  - {id: inner, kind: submission, title: I, date: 2016-06-01, audience: programme}\n");
        plan.Run("build", "plan");
        Assert.Equal(4, plan.Papers().Length);
        File.AppendAllText(plan.PathOf("out/inner.pdf"), "by hand");
        plan.Write("stp.yaml", TempPlan.Root);
        var run = plan.Run("build", "plan");
        Assert.Contains("plan/out/inner.docx was removed", run.Error);
        Assert.Equal(["inner.pdf", "submission.docx", "submission.pdf"], plan.Papers());
    }
}
