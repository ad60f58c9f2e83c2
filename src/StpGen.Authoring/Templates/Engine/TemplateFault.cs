using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A template went over one of its bounds.</summary>
internal sealed class LimitException(Scriban.Parsing.SourceSpan span, string message) : ScriptRuntimeException(span, message);

/// <summary>Turns what the engine reports into words of a template author.</summary>
internal static class TemplateFault
{
    public static (RuleInfo Rule, string Message, string Hint) Explain(string message, IEnumerable<string> names)
    {
        if (Quoted(message, "The variable or function `", "`") is { } variable)
            return (TemplateRules.UnknownName, $"There is nothing called '{variable}' here.",
                Nearest.To(variable, names) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Start from 'plan', 'round', 'paper', 'stage' or the variable of a loop; a part also has its 'parameters:'.");
        if (IsOfLimit(message))
            return (TemplateRules.TooLong, "The template loops or nests more deeply than any paper needs.",
                "Look for a loop or a part that includes itself.");
        if (message.StartsWith("Cannot get member with name ", StringComparison.Ordinal))
            return (TemplateRules.UnknownName,
                $"A list or a plain value has no '{message.Split(' ')[^1].TrimEnd('.')}'.",
                "Go through a list with 'for', or print a text, date or quantity without a field.");
        if (message.StartsWith("The operator ", StringComparison.Ordinal)
            || message.StartsWith("Unsupported types ", StringComparison.Ordinal))
            return (TemplateRules.Evaluation, "These values cannot be compared or calculated with.",
                "Put brackets around a function if you use its result, as in '(count plan.risks) > 1', or compare dates with 'ahead', "
                    + "'behind' and 'by_date'.");
        if (Quoted(message, "Invalid number of arguments `", "`") is { } given && Quoted(message, "passed to `", "`") is { } call
            && Quoted(message, "expecting `", "`") is { } wanted)
            return (TemplateRules.Evaluation,
                $"'{call.Split(' ')[0]}' takes {wanted} {(wanted == "1" ? "value" : "values")} but was given {given}.",
                "Check the list of functions for the values it takes, and put brackets around a function inside another.");
        if (message.StartsWith("Cannot access target ", StringComparison.Ordinal))
            return (TemplateRules.Evaluation, "You cannot use [ ] on this value.",
                "Name a field after a full stop, as in plan.footprint.name, or go through a list with 'for' or 'limit'.");
        if (message.StartsWith("Unexpected type ", StringComparison.Ordinal) && message.Contains("iterator", StringComparison.Ordinal))
            return (TemplateRules.Evaluation, "This is not a list, so 'for' cannot go through it.",
                "Print its fields, as in {{ plan.footprint.name }}, or name a list, such as plan.risks.");
        // The engine may name types of the program, which tell nobody anything.
        if (message.Contains(nameof(StpGen) + ".", StringComparison.Ordinal) || message.Contains("System.", StringComparison.Ordinal))
            return (TemplateRules.Evaluation, "This does not work with such a value.",
                "Compare it with the built-in template of this kind.");
        return (TemplateRules.Evaluation, Sentence(message), "Compare it with the built-in template of this kind.");
    }

    /// <remarks>A message may also hold a name or a text of the plan: there is a function 'limit'.</remarks>
    private static bool IsOfLimit(string message) =>
        message.StartsWith("Exceeding ", StringComparison.Ordinal)
            || message.StartsWith("Structure is too deeply nested", StringComparison.Ordinal)
        || message.Contains("LoopLimit", StringComparison.Ordinal) || message.Contains("LimitToString", StringComparison.Ordinal);

    /// <summary>What is wrong with a template that the engine cannot read, and what to do.</summary>
    public static (string Message, string Hint) OfSyntax(string message)
    {
        const string Compare = "Check the braces '{{ }}', and that each 'if' and 'for' has an 'end'.";
        if (message.Contains("The <end> statement was not found", StringComparison.Ordinal))
            return ($"The template ends, but "
                + $"{(Quoted(message, "Error while parsing ", " statement") is { } block ? $"an '{block}'" : "something")} in it has no "
                + $"'end'.", Compare);
        if (message.Contains("Found <end> statement without", StringComparison.Ordinal))
            return ("This 'end' has no 'if' or 'for' before it.", Compare);
        if (message.IndexOfAny(['“', '”', '‘', '’']) >= 0)
            return ("Curly quotation marks do not work between '{{' and '}}'.",
                "Use straight quotation marks (\") around words between '{{' and '}}'.");
        if (Quoted(message, "Invalid token found `", "`") is { } token)
            return (token is "}" ? "There is a single '}' where '}}' is needed." : $"'{token}' cannot be understood here.", Compare);
        return (Sentence(message), Compare);
    }

    /// <summary>A message of the engine as one sentence.</summary>
    public static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].Trim().Replace('`', '\'');
        if (line.Length == 0) return "This template cannot be run.";
        return Words.Capital(line) + (line.EndsWith('.') ? "" : ".");
    }

    private static string? Quoted(string message, string before, string after)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return null;
        start += before.Length;
        var end = message.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? null : message[start..end];
    }
}
