using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Rules.Acceptances;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Faulty plans, each a Markdown file with the plan's files and the findings it must give.</summary>
public sealed class CaseTests
{
    private static string Folder => PlanCase.Folder;

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => f != "README")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_plan_gives_the_findings_that_its_case_states(string name)
    {
        var path = Path.Combine(Folder, name + ".md");
        var test = PlanCase.Parse(File.ReadAllText(path));
        var folder = test.Over(PlanCase.Parse(File.ReadAllText(Path.Combine(Folder, "base-plan.md"))));
        var reading = PlanReader.Read(folder);
        ImmutableArray<Finding> found =
        [
            .. reading.Findings, .. reading.Plan is { } plan ? PlanRules.Check(plan, final: false) : [],
            .. ThemeReader.Read(folder, final: false).Findings,
        ];
        var places = PlanPlaces.Of(reading.Contents, folder.Show);
        var findings = AcceptedFindings.In(reading.Plan, found, new(folder, places, AuthoringRules.All,
            reading.Plan is { } whole ? AcceptedFindings.DayOf(whole.Plan) : null, _ => true));
        var actual = string.Join('\n', findings.Select(Show));
        if (Accepting.IsOn) File.WriteAllText(path, test.WithFindings(actual));
        else Assert.Equal(test.Findings, actual);
    }

    [Fact]
    public void Every_rule_of_reading_and_of_plans_has_a_case()
    {
        var covered = Directory.GetFiles(Folder, "*.md").SelectMany(f => PlanCase.Parse(File.ReadAllText(f)).Findings.Split('\n'))
            .Where(l => l.Length > 0 && l[0] != ' ')
            .Select(l => l.Split(' ')[2]).ToHashSet(StringComparer.Ordinal);
        var rules = AuthoringRules.All.Where(r => r.Stage is RuleStage.Reading or RuleStage.Plan or RuleStage.Look).Select(r => r.Id)
            .ToList();
        // Encodings, sizes and fonts cannot be written into a Markdown file: HostileTests and BrandFontTests have them.
        Assert.Equal("", string.Join(' ', rules.Except(covered).Except(["STP115", "STP116", "STP126", "STP127", "STP128", "STP129"])));
        Assert.True(rules.Count > 20);
    }

    private static string Show(Finding finding)
    {
        var text =
            new StringBuilder($"{finding.Span} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Rule.Slug}\n  "
            + $"{finding.Message}");
        if (finding.Settled is { } settled) text.Append($"\n  accepted at {settled.Span}: {settled.Reason}");
        foreach (var hint in finding.Hints) text.Append("\n  = ").Append(hint);
        foreach (var related in finding.Related) text.Append($"\n  ~ {related.Span}: {related.Message}");
        return text.ToString();
    }
}

/// <summary>A case as written: what stands around the findings, the files of the plan, the findings.</summary>
internal sealed record PlanCase(string Before, ImmutableSortedDictionary<string, string> Files, string Findings)
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Authoring", "Cases");

    /// <summary>A small plan without a fault.</summary>
    public static PlanFolder Base()
    {
        var plan = Parse(File.ReadAllText(Path.Combine(Folder, "base-plan.md")));
        return plan.Over(plan);
    }

    public static PlanCase Parse(string markdown)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var (lines, findings, before) = (markdown.Split('\n'), "", "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("~~~", StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, "~~~", i + 1);
            var body = string.Join('\n', lines[(i + 1)..end]);
            if (lines[i] == "~~~findings") (findings, before) = (body, string.Join('\n', lines[..i]));
            else if (lines[i].Split(' ') is [_, var path])
                files[path] = body.Replace("\\t", "\t", StringComparison.Ordinal)
                    .Replace("\\u0007", "\u0007", StringComparison.Ordinal) + "\n";
            i = end;
        }
        return new PlanCase(before, files.ToImmutable(), findings);
    }

    /// <summary>This case's files over those of another; a file of the one word 'absent' is taken away.</summary>
    public PlanFolder Over(PlanCase other) => new("", other.Files.SetItems(Files).Where(f => f.Value != "absent\n")
        .ToImmutableSortedDictionary(f => f.Key, f => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal));

    public string WithFindings(string findings) => $"{Before}\n~~~findings\n{(findings.Length > 0 ? findings + "\n" : "")}~~~\n";
}
