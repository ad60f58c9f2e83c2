using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;

namespace StpGen.Tests.Cli;

/// <summary>Words of a plan in a log are words: no CI runner, terminal or reader of a report takes them for a command.</summary>
public sealed partial class LogCommandsTests
{
    private const string Command = "##[set-output name=x]y";

    [Theory]
    [InlineData("##[error]x", "##·[error]x")]
    [InlineData("a ##vso[task.setvariable]b ##[x]", "a ##·vso[task.setvariable]b ##·[x]")]
    [InlineData("###[x]", "###·[x]")]
    [InlineData("##teamcity[message]", "##·teamcity[message]")]
    [InlineData("## [Heading](x)", "## [Heading](x)")]
    [InlineData("# #[x]", "# #[x]")]
    [InlineData("::error::x", ":·:error::x")]
    [InlineData(" \u00A0::add-mask::x", " \u00A0:·:add-mask::x")]
    [InlineData("see ::: box", "see ::: box")]
    [InlineData("\u061C\uFFF9\U000E0041", "···")]
    public void Marks_of_commands_are_broken(string text, string shown) => Assert.Equal(shown, TerminalText.Sanitise(text));

    /// <summary>Wherever words of a plan can come into a log: values, keys, names of files, ids, prose, templates, excerpts.</summary>
    [Theory]
    [InlineData("footprint.yaml", "footprint:\n  name: \"##[set-output name=x]y\"\n  popluation: \"##vso[task.x]y\"\n")]
    [InlineData("extra.yaml", "\"##[set-output name=x]y\": 1\n")]
    [InlineData("extra.yaml", "people:\n  - {id: \"##[set-output name=x]y\", name: A}\n")]
    [InlineData("extra.yaml", "# ##[set-output name=x]y\n}\n")]
    [InlineData("extra.yaml", "nextSteps:\n  - {text: A, owner: {person: \"##vso[task.x]\"}}\n")]
    [InlineData("extra.yaml", "vision:\n  text: \"a\\n\\n::error::x\\n\\n# ##[group]b\"\n")]
    [InlineData("templates/submission/document.md", "# {{ \"##[set-output name=x]y\" | nothing }}\n")]
    [InlineData("templates/submission/document.md", "# {{ plan.a }} ##[set-output name=x]y\n")]
    [InlineData("templates/##[group]x/document.md", "# A\n")]
    [InlineData("::error::x.yaml", "unknwon: 1\n")]
    [InlineData("a/##[error]x.yaml", "unknwon: 1\n")]
    [InlineData("extra.csv", "##[set-output name=x]y\n")]
    [InlineData("stp.yaml", "round: \"##[set-output name=x]y\"\n")]
    [InlineData("stp.yaml", "round: \"##[x\\u202Ey\\u0085\\u009B31m\"\n")]
    public void No_line_of_a_log_has_a_command_of_the_plan(string file, string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        using var plan = new TempPlan();
        plan.Write(file, text);
        var found = 0;
        foreach (var typed in new[] { "plan", "." })
        {
            string[] reports = [.. Report.All.SelectMany(r => new[] { "--report", $"{r.Name}={plan.Parent}/report.{r.Name}" })];
            foreach (var command in new[] { "validate", "build", "list" })
            {
                var run = plan.Run(h => typed == "." ? h with { Folder = plan.PathOf(".") } : h,
                    [command, typed, .. command == "list" ? [] : reports]);
                found += Tame(run.Output) + Tame(run.Error);
                if (command == "list") continue;
                foreach (var report in Report.All)
                    found += Tame(File.ReadAllText(Path.Combine(plan.Parent, $"report.{report.Name}")), isGitHub: report.Name == "github");
                using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "report.json")));
                XDocument.Load(Path.Combine(plan.Parent, "report.junit"));
            }
        }
        Assert.True(found > 0, "nothing of the plan is in the log, so that nothing was tested");
    }

    [Fact]
    public void Reports_for_machines_have_the_very_words()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", $"\"{Command}\": 1\n\"a\\u202Eb\": 1\n");
        plan.Run("validate", "plan", "--report", "json=r.json", "--report", "junit=r.xml");
        var json = File.ReadAllText(Path.Combine(plan.Parent, "r.json"));
        using var parsed = JsonDocument.Parse(json);
        var messages = parsed.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => f.GetProperty("message").GetString()).ToList();
        Assert.Contains(messages, m => m!.Contains(Command, StringComparison.Ordinal));
        Assert.Contains(XDocument.Load(Path.Combine(plan.Parent, "r.xml")).Descendants("failure"),
            f => f.Value.Contains(Command, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_has_no_links_pictures_mentions_or_cells_of_the_plan()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "\"[a](https://b.example) ![c](d) @team www.e.example &lt; $x$ | f\": 1\n");
        plan.Write("a`|b.yaml", "unknwon: 1\n");
        plan.Run("validate", "plan", "--report", "markdown=r.md");
        var text = File.ReadAllText(Path.Combine(plan.Parent, "r.md"));
        Assert.Contains(@"'\[a](https&#58;//b.example) !\[c](d) &#64;team www&#46;e.example &amp;lt; \$x\$ \| f' is not a field", text);
        Assert.Contains(@"| plan/a\`\|b.yaml:1:1 |", text);
    }

    /// <summary>How often words with the marks are there, none of them a command.</summary>
    private static int Tame(string text, bool isGitHub = false)
    {
        Assert.DoesNotMatch(AnyCommand(), text);
        Assert.DoesNotMatch(Controls(), text);
        if (!isGitHub) Assert.DoesNotMatch(LineCommand(), text);
        return Words().Count(text);
    }

    [GeneratedRegex(@"##[\w.-]*\[")]
    private static partial Regex AnyCommand();

    [GeneratedRegex(@"(?m)^\s*::")]
    private static partial Regex LineCommand();

    [GeneratedRegex("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]")]
    private static partial Regex Controls();

    [GeneratedRegex(@"set-output|task\.|error|group|\[x")]
    private static partial Regex Words();
}
