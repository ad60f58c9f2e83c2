using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Core.Findings;

namespace StpGen.Fuzz;

/// <summary>One plan through the whole pipeline, in memory: read, checked, and a paper of it in every format.</summary>
internal static partial class Trial
{
    /// <summary>What no input may do to the program; null: it did not.</summary>
    /// <param name="paper">Which of the plan's papers is made; one, as a plan may have many.</param>
    public static string? Fault(PlanFolder folder, int paper)
    {
        try
        {
            return Build(folder, paper);
        }
        catch (Exception fault)
        {
            return $"{fault.GetType().Name}: {fault.Message}\n{string.Join('\n', fault.StackTrace?.Split('\n').Take(8) ?? [])}";
        }
    }

    private static string? Build(PlanFolder folder, int paper)
    {
        var plan = Pipeline.Read(folder);
        if (Wrong(plan.Findings) is { } wrong || plan.Plan is not { } loaded) return Wrong(plan.Findings);
        var look = Pipeline.Look(plan, final: false);
        if (Wrong(Pipeline.Check(plan, new PaperOptions())) is { } inPlan) return inPlan;
        if (Wrong(look.Findings) is { } inLook) return inLook;
        var papers = loaded.Plan.Documents.Where(d => OutputNames.CanName(d.Id)).DistinctBy(d => d.Id).ToList();
        if (papers.Count == 0) return null;
        var request = papers[paper % papers.Count];
        var built = Pipeline.Build(look.Value!, new PlanPapers(plan, new PaperOptions()).Compose(request), request.Id, Format.All,
            keepMarkdown: true);
        if (Wrong(built.Findings) is { } inPaper) return inPaper;
        if (built.Value is null) return built.Findings.IsEmpty ? "a paper is not made, and no finding says why" : null;
        // The others are packed.
        return built.Value.Files.Where(f => Path.GetExtension(f.Name) is ".html" or ".md")
            .Select(f => Wrong(Encoding.UTF8.GetString(f.Bytes.Span))).FirstOrDefault(fault => fault is not null);
    }

    private static string? Wrong(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Span is not { Path.Length: > 0, Line: > 0, Column: > 0 })
                return $"{finding.Rule.Id} has no place: {finding.Message}";
            if (finding.Related.Any(r => r.Span is not { Path.Length: > 0, Line: > 0 }))
                return $"{finding.Rule.Id} is related to something without a place: {finding.Message}";
            if (string.IsNullOrWhiteSpace(finding.Message) || finding.Hints.Any(string.IsNullOrWhiteSpace))
                return $"{finding.Rule.Id} leaves something unsaid";
            if (Unseen().Match(finding.Message + string.Concat(finding.Hints)) is { Success: true } mark)
                return $"{finding.Rule.Id} has the character U+{(int)mark.Value[0]:X4} in its message";
            if (Inner().Match(finding.Message + string.Concat(finding.Hints)) is { Success: true } name)
                return $"{finding.Rule.Id} names {name.Value}";
        }
        return null;
    }

    private static string? Wrong(string paper) =>
        Inner().Match(paper) is { Success: true } name ? $"names {name.Value}"
        : Unseen().Match(paper) is { Success: true } mark ? $"has the character U+{(int)mark.Value[0]:X4}" : null;

    /// <summary>Names of types of the program, its libraries and the runtime.</summary>
    [GeneratedRegex(@"StpGen\.\w+|Scriban\b|Markdig\b|YamlDotNet|ScriptArray|ScriptObject|System\.[A-Z]\w+|(?<!\w)\w{1,60}Exception\b"
        + @"|(?<!\w)\w{1,60} \{ \w{1,60} = ")]
    private static partial Regex Inner();

    /// <summary>Controls, and the marks that stand for values.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uE000-\uE003]")]
    private static partial Regex Unseen();
}
