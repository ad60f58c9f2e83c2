using System.Text.RegularExpressions;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>
/// A column that names the rows of a table by year, from a text such as <c>Site: site</c>. A function may come before the field,
/// as in <c>Confidence: capital confidence</c>; a second field in brackets after it, which is printed unless it says the same,
/// as in <c>Item: title (programme.title)</c>; and then what to print without a value, as in <c>Scope: scope or All</c>.
/// </summary>
internal sealed partial record RowLabel(string Title, string Function, string Field, string InBrackets, string Otherwise)
{
    /// <summary>The fields by which rows differ: a record by itself, not by what is printed of it.</summary>
    public IEnumerable<string> Keys => new[] { Field, InBrackets }.Where(f => f.Length > 0).Select(f => f.Split('.')[0]);

    /// <summary>The labels in a value of a call, separated by semicolons.</summary>
    public static IEnumerable<RowLabel> All(FunctionCall call, int index) =>
    [
        .. call.Text(index).Split(';', StringSplitOptions.TrimEntries).Select(text => Form().Match(text) is { Success: true } match
            ? new RowLabel(match.Groups["title"].Value, match.Groups["function"].Value, match.Groups["field"].Value,
                match.Groups["brackets"].Value, match.Groups["or"].Value)
            : throw TemplateFault.NotARowLabel(call.SpanOf(index), text)),
    ];

    /// <summary>Whether a row has something of its own here; a 'no' says as little as no value.</summary>
    public bool HasValue(FunctionCall call, object? row) => Has(call.Field(row, Field));

    public void Write(FunctionCall call, object? row)
    {
        var value = call.Field(row, Field);
        if (!Has(value))
        {
            if (Otherwise.Length > 0) Value(Otherwise);
            return;
        }
        Value(Applied(call, value));
        if (InBrackets.Length == 0 || call.Field(row, InBrackets) is not { } more || !Has(more) || IsSame(more, value)) return;
        call.Context.Write(" (");
        Value(more);
        call.Context.Write(")");

        void Value(object? printed) => call.Context.Write(call.Span, printed);

        bool IsSame(object left, object? right) =>
            string.Equals(call.Context.Plain(left), call.Context.Plain(right), StringComparison.OrdinalIgnoreCase);
    }

    private object? Applied(FunctionCall call, object? value)
    {
        if (Function.Length == 0) return value;
        var functions = call.Context.BuiltinObject;
        return functions.TryGetValue(Function, out var known) && known is TemplateFunction function
            ? function.Run(call.Context, call.Caller, [], [value])
            : throw TemplateFault.UnknownName(call.Span, Function, functions.GetMembers());
    }

    private static bool Has(object? value) => value is not (null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false);

    [GeneratedRegex(@"^(?<title>[^:]+): *((?<function>\w+) +)?(?<field>[\w.]+)( +\((?<brackets>[\w.]+)\))?( +or +(?<or>.+))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
