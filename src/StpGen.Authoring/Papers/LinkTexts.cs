using System.Collections.Frozen;
using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Links and pictures whose words say nothing: people who use screen readers hear the links of a page as a list, "here, here, here".
/// </summary>
internal static class LinkTexts
{
    private static readonly FrozenSet<string> s_empty = FrozenSet.ToFrozenSet(
    [
        "here", "click here", "click", "see here", "read here", "available here", "press here", "read more", "more", "see more",
        "find out more", "learn more", "more information", "more info", "more details", "details", "info", "link", "this link",
        "follow this link", "this", "this page", "this website", "website", "web page", "download", "continue", "go",
    ], StringComparer.OrdinalIgnoreCase);

    public static void Check(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        foreach (var link in blocks.AllInlines().OfType<Link>())
            if (Fault(PlainText.Of(link.Content)) is { } fault)
                report(new Finding(TemplateRules.LinkText, link.Span ?? SourceSpan.StartOf(template), fault,
                    "Use the title of the page, or what people will find there."));
    }

    private static string? Fault(string text)
    {
        var words = text.Trim().TrimEnd('.', '…', ':', '›', '»', '>', '→').Trim();
        if (s_empty.Contains(words)) return $"The words of this link, '{words}', do not say where it leads.";
        return words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "The words of this link are only its address." : null;
    }
}
