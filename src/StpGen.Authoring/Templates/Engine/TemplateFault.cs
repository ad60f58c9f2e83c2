using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A template went over one of its bounds, so that nothing behind it can be run.</summary>
internal sealed class LimitException(SourceSpan span, string message) : ScriptRuntimeException(span, message);

/// <summary>Something in a template does not work: what, and what its author can do.</summary>
internal sealed class TemplateFaultException(SourceSpan span, RuleInfo rule, string message, string hint)
    : ScriptRuntimeException(span, message)
{
    public RuleInfo Rule { get; } = rule;

    public string Hint { get; } = hint;
}

/// <summary>The faults that a template's author can make, in words for that author.</summary>
internal static class TemplateFault
{
    private const string AskGuide = "Use 'if', 'for', 'include' and the functions that the guide to templates lists.";

    public static TemplateFaultException UnknownName(SourceSpan span, string name, IEnumerable<string> names) =>
        new(span, TemplateRules.UnknownName, $"There is nothing called '{name}' here.",
            Nearest.To(name, names) is { } near
                ? $"Did you mean '{near}'?"
                : "Start from 'plan', 'round', 'paper', 'stage' or the variable of a loop; a part also has its 'parameters:'.");

    /// <param name="fields">The names that it has; empty when it can have none.</param>
    public static TemplateFaultException UnknownField(SourceSpan span, string owner, string name, IReadOnlyList<string> fields) =>
        new(span, TemplateRules.UnknownName, $"{Words.Capital(owner)} has no field '{name}'.",
            Nearest.To(name, fields) is { } near ? $"Did you mean '{near}'?" : $"Its fields are {Words.Join(fields)}.");

    public static TemplateFaultException NoFields(SourceSpan span, object? value, string name) =>
        new(span, TemplateRules.UnknownName, $"{Words.Capital(KindOf(value))} has no field '{name}'.", value is ScriptArray
            ? "Go through the list with 'for', or take one item of it, as in (first plan.priorities).title."
            : "Print a text, date, number or quantity without a field.");

    public static TemplateFaultException NotAFunction(SourceSpan span, string name, object? value) =>
        new(span, TemplateRules.Evaluation, $"'{name}' is not a function but {KindOf(value)}, so no value can follow it.",
            "Put a full stop before a field, as in plan.footprint.name, or an operator such as '==' or '&&' between two values.");

    public static TemplateFaultException WrongCount(SourceSpan span, string name, int required, int most, int given) =>
        new(span, TemplateRules.Evaluation,
            $"'{name}' takes "
            + $"{(required == most ? "" : $"{required} to ")}{(most == 1 ? "1 value" : $"{most} values")} but was given {given}.",
            "Check the list of functions for the values it takes, and put brackets around a function inside another.");

    public static TemplateFaultException NotComparable(SourceSpan span, object? left, object? right) =>
        new(span, TemplateRules.Evaluation, $"{Words.Capital(KindOf(left))} and {KindOf(right)} cannot be compared.", Instead(left, right));

    public static TemplateFaultException NotCalculable(SourceSpan span, object? left, object? right) =>
        new(span, TemplateRules.Evaluation, $"{Words.Capital(KindOf(left))} and {KindOf(right)} cannot be calculated with.",
            Instead(left, right));

    public static TemplateFaultException NotAnAmount(SourceSpan span, string name, object? value) =>
        new(span, TemplateRules.Evaluation, $"'{name}' needs numbers or amounts, but in this list is {KindOf(value)}.",
            $"Name the field with the amount, as in {name} plan.capacity.beds \"beds\".");

    public static TemplateFaultException OtherUnit(SourceSpan span, Quantity left, Quantity right) =>
        new(span, TemplateRules.Evaluation, $"'{left}' and '{right}' have different units.",
            "Calculate and compare with amounts of the same unit, or with a number.");

    public static TemplateFaultException DividesByZero(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "This divides by 0.", "Check the number first, as in {{ if total > 0 }}.");

    public static TemplateFaultException TooLarge(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "This number is larger than any that papers need.", "Check the values it is calculated from.");

    public static TemplateFaultException BadOperator(SourceSpan span, string sign) =>
        new(span, TemplateRules.Evaluation, $"'{sign}' does not work in templates.",
            "Use + - * / to calculate, == != < > <= >= to compare, and && || ! between conditions.");

    public static TemplateFaultException NotANumber(SourceSpan span, string value) =>
        new(span, TemplateRules.Evaluation, $"This needs a whole number from 0, but {Named(value)} is not one.",
            "Write a number such as 3, or a name that has one.");

    public static TemplateFaultException NotAList(SourceSpan span, string value) =>
        new(span, TemplateRules.Evaluation, $"This needs a list, but {Named(value)} is not one.",
            "Name a list, such as plan.risks, and put brackets around a function inside another.");

    public static TemplateFaultException NotIterable(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "This is not a list, so 'for' cannot go through it.",
            "Print its fields, as in {{ plan.footprint.name }}, or name a list, such as plan.risks.");

    public static TemplateFaultException NoSuchItem(SourceSpan span, int count, string index) =>
        new(span, TemplateRules.Evaluation,
            $"This list has {(count == 1 ? "1 item" : $"{(count == 0 ? "no" : count)} items")}, so there is no item [{index}].",
            "The first item is [0]. Go through a list with 'for', or choose items with 'first', 'last' and 'limit'.");

    public static TemplateFaultException NotIndexable(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "You cannot use [ ] on this value.",
            "Name a field after a full stop, as in plan.footprint.name, or go through a list with 'for' or 'limit'.");

    public static TemplateFaultException NotARowLabel(SourceSpan span, string text) =>
        new(span, TemplateRules.Evaluation, $"'{text}' does not name a column of a table by year.",
            "Write a heading, a colon and a field, such as 'Site: site', and a semicolon between columns.");

    public static TemplateFaultException NotAYearOption(SourceSpan span, string word) =>
        new(span, TemplateRules.Evaluation, $"'{word}' is not an option of a table by year.",
            "Write widths such as 8,2, an anchor such as #beds, or both with a space between them.");

    public static TemplateFaultException Whole(SourceSpan span, string record, IEnumerable<string> fields, string instead) =>
        new(span, TemplateRules.UnknownName, $"{Words.Capital(record)} cannot be printed whole.",
            $"{instead}: {Words.Join(fields.ToList())}.");

    public static TemplateFaultException TakenName(SourceSpan span, string name) =>
        new(span, TemplateRules.Evaluation, $"'{name}' already has a meaning in every template, so it cannot be given another value.",
            "Choose another name.");

    public static TemplateFaultException NotAName(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "Only a name of your own can be given a value; the plan stays as it is.",
            "Write a name of your own before '=', or '==' to compare.");

    public static TemplateFaultException NotInTemplates(SourceSpan span, string what) =>
        new(span, TemplateRules.Evaluation, $"Templates do not have {what}.", AskGuide);

    /// <summary>What no one has thought of; the engine's own words would help no author.</summary>
    public static TemplateFaultException Other(SourceSpan span) =>
        new(span, TemplateRules.Evaluation, "This does not work with these values.", AskGuide);

    /// <summary>What a value is, in words: <c>a list</c>, <c>a date</c>, <c>an organisation</c>.</summary>
    public static string KindOf(object? value) => value switch
    {
        null or RecordView { IsAbsent: true } or MissingNote => "a missing value",
        ScriptArray => "a list",
        RecordView record => Words.Article(record.RecordName),
        bool => "a yes or no",
        int or long or double or decimal => "a number",
        Quantity => "a quantity",
        PlanDate => "a date",
        string or PlanText or FactText => "a text",
        Prose => "a longer text",
        IScriptCustomFunction => "a function",
        _ => "a value",
    };

    private static string Named(string value) => value.Length == 0 ? "an empty or missing value" : Words.Quote(value);

    private static string Instead(object? left, object? right) =>
        left is PlanDate || right is PlanDate ? "Choose by date with 'ahead', 'behind' and 'by_date'."
        : left is ScriptArray || right is ScriptArray
            ? "Put brackets around a function if you use its result, as in '(count plan.risks) > 1'; 'has' looks for an item in a list."
        : left is RecordView || right is RecordView ? "Name one of its fields after a full stop, as in plan.footprint.name."
        : left is bool || right is bool ? "Write the name alone, as in {{ if plan.footprint.fictional }}."
        : "Use two numbers, two amounts of the same unit or two texts.";
}
