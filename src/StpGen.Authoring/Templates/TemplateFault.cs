using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates;

/// <summary>A template went over one of its bounds.</summary>
internal sealed class LimitException(Scriban.Parsing.SourceSpan span, string message) : ScriptRuntimeException(span, message);

/// <summary>Says in a template author's words what the engine reports in its own.</summary>
internal static class TemplateFault
{
    public static (RuleInfo Rule, string Message, string Hint) Explain(string message, IEnumerable<string> names)
    {
        if (Quoted(message, "The variable or function `") is { } variable)
            return (TemplateRules.UnknownName, $"There is nothing called '{variable}' here.",
                Nearest.To(variable, names) is { } near ? $"Did you mean '{near}'?" : "A template starts from 'plan', 'round', 'paper' or the variable of a loop.");
        if (message.Contains("limit", StringComparison.OrdinalIgnoreCase) || message.Contains("recurs", StringComparison.OrdinalIgnoreCase))
            return (TemplateRules.TooLong, "The template loops or nests further than any paper needs.", "Look for a loop or a function that runs over itself.");
        if (message.StartsWith("Cannot get member with name ", StringComparison.Ordinal))
            return (TemplateRules.UnknownName, $"A list, or a value that is printed as it is, has no '{message.Split(' ')[^1].TrimEnd('.')}'.",
                "Go through a list with 'for'; print a text, a date or a quantity without a field.");
        if (message.StartsWith("The operator ", StringComparison.Ordinal) || message.StartsWith("Unsupported types ", StringComparison.Ordinal))
            return (TemplateRules.Evaluation, "These two cannot be compared, or reckoned with.",
                "Put brackets around a function whose result is used further, as in '(count plan.risks) > 1'; 'ahead', 'behind' and 'by_date' compare dates.");
        return (TemplateRules.Evaluation, Sentence(message), "Compare with the built-in template of this kind.");
    }

    /// <summary>What to do about a template that the engine cannot read.</summary>
    public static string SyntaxHint(string message) => message.IndexOfAny(['“', '”', '‘', '’']) >= 0
        ? "Put straight quotation marks (\") around words between '{{' and '}}'."
        : "Compare the braces '{{ }}' and each 'if' and 'for' with its 'end'.";

    /// <summary>A message of the engine as one sentence.</summary>
    public static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].Trim().Replace('`', '\'');
        if (line.Length == 0) return "This template cannot be run.";
        return Shapes.Words.Capital(line) + (line.EndsWith('.') ? "" : ".");
    }

    private static string? Quoted(string message, string before)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return null;
        start += before.Length;
        var end = message.IndexOf('`', start);
        return end < 0 ? null : message[start..end];
    }
}
