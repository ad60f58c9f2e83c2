using System.Text.Json;
using System.Xml.Linq;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;

namespace StpGen.Tests.Cli;

/// <summary>Reports say what a run was about and how it ended, whatever happened, in the form that their readers expect.</summary>
public sealed class ReportTests
{
    /// <summary>Runs that end in each way, with the exit code and its word.</summary>
    public static TheoryData<int, string, string, string> Runs => new()
    {
        { 0, "done", "", "validate plan" },
        { 1, "errors", "planName", "build plan" },
        { 1, "errors", "planName", "validate plan" },
        { 2, "invalid-command", "", "build nowhere" },
        { 2, "invalid-command", "", "validate nowhere" },
        { 2, "invalid-command", "", "build plan --stage nothing" },
        { 2, "invalid-command", "", "build plan --no-such-option" },
        { 4, "nothing-written", "planName", "build plan --final" },
        { 4, "nothing-written", "footprint:", "build plan" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_report_is_written_however_the_run_ends(int code, string result, string slip, string command)
    {
        using var plan = new TempPlan();
        var slipped = slip == "planName" ? "plnaName" : "[";
        if (slip.Length > 0) plan.Write("footprint.yaml", TempPlan.Footprint.Replace(slip, slipped, StringComparison.Ordinal));
        var run = plan.Run([.. command.Split(' '), .. Report.All.SelectMany(r => new[] { "--report", $"{r.Name}=found/{r.Name}" })]);
        Assert.Equal((ExitCode)code, run.Code);
        string Read(string name) => File.ReadAllText(Path.Combine(plan.Parent, "found", name));

        using var json = JsonDocument.Parse(Read("json"));
        Assert.Equal(code, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(result, json.RootElement.GetProperty("result").GetString());
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "report.schema.json")));
        Assert.Empty(JsonSchemaCheck.Faults(schema.RootElement, json.RootElement));
        AssertJUnit(XElement.Parse(Read("junit")), errors: code == 2 ? 1 : 0);
        using var sarif = JsonDocument.Parse(Read("sarif"));
        AssertSarif(sarif.RootElement);
        Assert.Equal(code, sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
        Assert.StartsWith($"**stpgen {command.Split(' ')[0]}**", Read("markdown"), StringComparison.Ordinal);
        if (code == 2) Assert.StartsWith($"::error title=stpgen {command.Split(' ')[0]}::", Read("github"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_name_their_plan_and_what_was_written()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--report", "json=a.json", "--report", "markdown=a.md", "--report", "sarif=a.sarif", "--report",
            "junit=a.xml");
        string Read(string name) => File.ReadAllText(Path.Combine(plan.Parent, name));
        using var json = JsonDocument.Parse(Read("a.json"));
        Assert.Equal("plan", json.RootElement.GetProperty("plan").GetString());
        Assert.Equal(["plan/out/submission.docx", "plan/out/submission.pdf"],
            json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()));
        Assert.StartsWith("**stpgen build** plan: ", Read("a.md"), StringComparison.Ordinal);
        Assert.Contains("\n2 files: `plan/out/submission.docx`, `plan/out/submission.pdf`\n", Read("a.md"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"stpgen/plan/\"", Read("a.sarif"), StringComparison.Ordinal);
        Assert.Contains("name=\"stpgen build plan\"", Read("a.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_keeps_its_name_when_lines_are_added_above_it()
    {
        using var plan = new TempPlan();
        string[] Names(string above)
        {
            plan.Write("footprint.yaml", above + TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
            plan.Run("validate", "plan", "--report", "sarif=a.sarif", "--report", "junit=a.xml");
            using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "a.sarif")));
            return
            [
                .. XElement.Load(Path.Combine(plan.Parent, "a.xml")).Elements("testcase").Select(c => c.Attribute("name")!.Value),
                .. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                    .Select(r => r.GetProperty("partialFingerprints").GetProperty("stpgenFinding/v2").GetString()!),
            ];
        }
        var before = Names("");
        Assert.Equal(before, Names("# A comment\n\n"));
        Assert.Equal(before.Length, before.Distinct().Count());
    }

    [Fact]
    public void Rules_in_sarif_have_help()
    {
        using var plan = new TempPlan();
        plan.Run("validate", "plan", "--report", "sarif=a.sarif");
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "a.sarif")));
        var rules = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.NotEqual(0, rules.GetArrayLength());
        foreach (var rule in rules.EnumerateArray())
        {
            Assert.NotEqual("", rule.GetProperty("fullDescription").GetProperty("text").GetString());
            Assert.NotEqual("", rule.GetProperty("help").GetProperty("markdown").GetString());
        }
    }

    [Theory]
    [InlineData("plan", ".")]
    [InlineData("plan/templates", "..")]
    [InlineData("", "plan")]
    public void Paths_start_at_the_repository_wherever_the_program_runs(string folder, string typed)
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(Path.Combine(plan.Parent, ".git"));
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        plan.Write("templates/submission/document.md", "# Words\n\n{{ plan.nothing }}\n");
        plan.Run(h => h with { Folder = Path.Combine(plan.Parent, folder) }, "build", typed, "--report",
            $"json={Path.Combine(plan.Parent, "a.json")}");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "a.json")));
        Assert.Equal("plan", json.RootElement.GetProperty("plan").GetString());
        var paths = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.TryGetProperty("path", out _))
            .Select(f => f.GetProperty("path").GetString()).ToList();
        Assert.Contains("plan/footprint.yaml", paths);
        Assert.Contains("plan/templates/submission/document.md", paths);
        Assert.All(paths, p => Assert.StartsWith("plan/", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_refused_run_replaces_no_file_of_the_plan_by_a_report()
    {
        using var plan = new TempPlan();
        var before = plan.Files();
        plan.Run("build", "plan", "--no-such-option", "--report", "json=plan/stp.yaml");
        Assert.Equal(before, plan.Files());
    }

    [Fact]
    public void Sarif_has_fixes_decisions_and_what_is_new_in_the_form_of_its_schema()
    {
        using var plan = new TempPlan();
        plan.Write("accepted.yaml", "accepted:\n  - {rule: STP201, at: stp.yaml, because: It is early, by: Ada, until: 2017}\n");
        plan.Run("validate", "plan", "--report", "json=old.json");
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        plan.Run("validate", "plan", "--baseline", "old.json", "--report", "sarif=a.sarif");
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "a.sarif")));
        AssertSarif(sarif.RootElement);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Contains(results, r => r.TryGetProperty("suppressions", out _));
        Assert.Contains(results, r => r.GetProperty("baselineState").GetString() == "unchanged");
        var fix = Assert.Single(results, r => r.TryGetProperty("fixes", out _)).GetProperty("fixes")[0];
        var change = fix.GetProperty("artifactChanges")[0];
        Assert.Equal("plan/footprint.yaml", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var edit = change.GetProperty("replacements")[0];
        Assert.Equal("planName", edit.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal((5, 3, 11), (edit.GetProperty("deletedRegion").GetProperty("startLine").GetInt32(),
            edit.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32(),
            edit.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32()));
    }

    private static void AssertSarif(JsonElement report)
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Cli", "sarif-parts.schema.json")));
        Assert.Empty(JsonSchemaCheck.Faults(schema.RootElement, report));
    }

    /// <summary>What both schemas ask for: that of Ant by windyroad, and junit-10.xsd of Jenkins.</summary>
    private static void AssertJUnit(XElement suite, int errors)
    {
        Assert.Equal("name timestamp hostname tests failures errors time", string.Join(' ', suite.Attributes().Select(a => a.Name)));
        var children = suite.Elements().Select(e => e.Name.LocalName).ToList();
        Assert.Equal(["properties", .. Enumerable.Repeat("testcase", children.Count - 3), "system-out", "system-err"], children);
        var cases = suite.Elements("testcase").ToList();
        Assert.NotEmpty(cases);
        Assert.Equal(cases.Count, (int)suite.Attribute("tests")!);
        Assert.Equal(errors, (int)suite.Attribute("errors")!);
        Assert.Equal(errors, cases.Count(c => c.Element("error") is not null));
        Assert.Equal((int)suite.Attribute("failures")!, cases.Count(c => c.Element("failure") is not null));
        Assert.All(cases, c => Assert.Equal("classname name time", string.Join(' ', c.Attributes().Select(a => a.Name))));
        Assert.All(cases.Elements(), e => Assert.NotNull(e.Attribute("type")));
        Assert.All(cases.Elements(), e => Assert.True(e.Name.LocalName is "error" or "failure"));
    }
}
