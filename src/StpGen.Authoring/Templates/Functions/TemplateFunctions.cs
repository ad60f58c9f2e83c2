using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>The functions that templates may call. An explicit list; each returns plain values, never Markdown.</summary>
internal static class TemplateFunctions
{
    public static ScriptObject Create(Plan plan, Func<FunctionCall, object?> include)
    {
        var functions = new ScriptObject();
        functions.SetValue("include", new TemplateFunction("include", 1, 1 + FrontMatter.MostParameters, include) { RunsOnFaults = true },
            readOnly: true);
        functions.AddFunction("join", 1, 2,
            call =>
            Words.Join([.. call.Printable(0).Select(i => call.Context.Plain(i))], call.Arguments[1] is null ? "and" : call.Text(1)));
        functions.AddFunction("missing", 1, 1, call => new MissingNote(call.Text(0)));
        functions.AddFunction("pending", 1, 1, call => new MissingNote(call.Text(0), IsStated: true));
        functions.AddFunction("or_missing", 2, 2, call => call.Arguments[0] is null or ScriptArray { Count: 0 }
            or RecordView { IsAbsent: true } ? new MissingNote(call.Text(1)) : call.Arguments[0]);
        functions.AddFunction("bullets", 1, 1, call => Bullets(call, call.Printable(0)));
        functions.AddFunction("label", 1, 1, call => Label(call.Text(0)));
        functions.AddFunction("reach", 1, 1, call => Reach(call.Text(0)));
        functions.AddFunction("published", 1, 1, call => Published(call.Text(0)));
        functions.AddFunction("dated", 2, 2, call => Dated(call.Text(0), call.Text(1)));
        functions.AddFunction("capital", 1, 1, call => Words.Capital(call.Text(0)));
        functions.AddFunction("who", 1, 2, call => HolderNames.Of(call, withPost: true));
        functions.AddFunction("who_line", 1, 1, call => HolderNames.InLine(call));
        functions.AddFunction("name_of", 1, 1, call => HolderNames.Of(call, withPost: false));
        functions.AddFunction("post", 1, 1, call => call.Arguments[0] is RecordView { IsAbsent: false } person
            ? HolderNames.Post(call, person) : "");
        functions.AddFunction("by", 1, 1, call => By(call.Text(0)));
        functions.AddFunction("lower", 1, 1, call => call.Text(0).ToLowerInvariant());
        functions.AddFunction("sentence", 1, 1, call => Sentence(call.Text(0)));
        functions.AddFunction("with_note", 2, 3,
            call =>
            WithNote(call.Text(0),
                [.. call.Arguments.Skip(1).Where(note => note is not MissingNote).Select(call.Context.Plain)
                    .Where(note => note.Length > 0)]));
        functions.AddFunction("stress", 2, 2, call => call.Arguments[0] is Prose text && call.Arguments[1] is PlanText or FactText or string
            ? KeyPhraseHighlighter.In(text, call.Text(1)) : call.Arguments[0]);
        functions.AddFunction("covers", 1, 1, call => call.Arguments[0] is Quantity quantity ? Covers(quantity) : "");
        ListFunctions.AddTo(functions);
        NumberFunctions.AddTo(functions);
        PlanFunctions.AddTo(functions, plan);
        DateFunctions.AddTo(functions);
        BenefitWords.AddTo(functions);
        return functions;
    }

    /// <summary>With a capital at its start and a full stop at its end.</summary>
    private static string Sentence(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return text;
        return Words.Capital(text) + (text[^1] is '.' or '!' or '?' or ':' ? "" : ".");
    }

    /// <summary>With notes in brackets before the full stop, if any: <c>Keep three units (by 2020/21).</c></summary>
    private static string WithNote(string text, IReadOnlyList<string> notes)
    {
        text = text.Trim();
        notes = [.. notes.Where(note => !Says(text, note))];
        if (notes.Count == 0) return text;
        var stop = text.EndsWith('.') ? "." : "";
        return $"{text[..(text.Length - stop.Length)]} ({string.Join(", ", notes)}){stop}";
    }

    /// <summary>Whether a text already has a date or a deadline in the same words.</summary>
    private static bool Says(string text, string note)
    {
        if (!note.Any(char.IsAsciiDigit) || text.IndexOf(note, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) return false;
        return (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + note.Length == text.Length || !(char.IsLetterOrDigit(text[at + note.Length]) || text[at + note.Length] == '/'));
    }

    /// <summary>A deadline in words: <c>by 2020/21</c>; one that says so already stays.</summary>
    private static string By(string date) => date.Length == 0 || date.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        ? date : "by " + date;

    /// <summary>
    /// What an amount counts, and when it was so: <c>annual, NHS, as at October 2016</c>; empty when the plan does not say.
    /// </summary>
    private static string Covers(Quantity quantity) => string.Join(", ", new[]
    {
        quantity.Basis, quantity.Scope switch { "nhs" => "NHS", "system" => "the whole system", var scope => scope?.Replace('-', ' ') },
            quantity.AsAt is { } day ? $"as at {day}" : null,
    }.OfType<string>());

    /// <summary>An address as readers know it: without its scheme and a slash at its end, a telephone number in groups.</summary>
    private static string Label(string address)
    {
        var label = address[(address.IndexOf(':') + 1)..].Trim('/');
        return address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? Telephone.Print(label) : label;
    }

    /// <summary>What to do with an address: <c>Call 01202 541946</c>, <c>Email …</c>, <c>Visit …</c>.</summary>
    private static string Reach(string address)
    {
        if (Telephone.TryRead(address, out var number)) address = number;
        return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? "Email " + Label(address)
            : address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? "Call " + Label(address)
            : "Visit " + Label(address);
    }

    /// <summary>Where a paper is published, or the number to call for it: it may be words, an address or a telephone number.</summary>
    private static string Published(string where) =>
        Telephone.TryRead(where, out var number) ? $"For copies, call {Label(number)}." : $"Published at {where}.";

    /// <summary>A title with its date once: a date, or a month of it, at the end of the title is replaced by the whole date.</summary>
    private static string Dated(string title, string date)
    {
        if (date.Length == 0 || Says(title, date)) return title;
        var comma = title.LastIndexOf(", ", StringComparison.Ordinal);
        var named = comma > 0 && date.EndsWith(title[(comma + 2)..], StringComparison.OrdinalIgnoreCase) ? title[..comma] : title;
        return $"{named}, {date}";
    }

    /// <summary>Plain values as a bulleted list; one value is a paragraph. For table cells, where Markdown has no lists.</summary>
    public static Prose? Bullets(FunctionCall call, ScriptArray values)
    {
        if (values.Count == 0) return null;
        var texts = values.Select(call.Context.Plain).ToList();
        var items = values.Zip(texts, (value, text) => new Paragraph([new TextRun(text, (value as PlanText)?.Span)])).ToList();
        ImmutableArray<Block> blocks = items.Count == 1
            ? [items[0]] : [new ListBlock(ListKind.Bulleted, 1, [.. items.Select(i => new ListItem([i]))])];
        return new Prose(blocks, string.Join("; ", texts), (values[0] as PlanText)?.Span ?? default);
    }
}
