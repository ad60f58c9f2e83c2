using System.Text;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Cli.Rules;

/// <summary>
/// Why each rule is there and what to do about it, as Markdown: a plan rule's own page, else its section in <c>docs/findings</c>.
/// </summary>
internal static class RuleHelp
{
    private const string Folder = "findings/";

    /// <summary>The page on a rule; null: there is none, which a test forbids.</summary>
    public static string? Of(RuleInfo rule) => PlanRules.Explanation(rule) ?? Files()
        .Select(text => Section(text, $"\n## {rule.Id} {rule.Slug}\n")).FirstOrDefault(s => s is not null);

    /// <summary>The pages of <c>docs/findings</c>, whole.</summary>
    public static IEnumerable<string> Files()
    {
        var assembly = typeof(RuleHelp).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }

    private static string? Section(string text, string heading)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0) return null;
        start += heading.Length;
        var end = text.IndexOf("\n## STP", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)].Trim('\n') + "\n";
    }
}
