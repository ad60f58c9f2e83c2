using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

/// <summary>Plain text on one line. Line ends within it become spaces; no-break spaces stay.</summary>
internal sealed class TextKind : ValueKind<PlanText>
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    public override string Description => "a line of text";

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value)
    {
        value = new PlanText("", node.Span);
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.WrongType(node, Description);
            return false;
        }
        value = new PlanText(OnOneLine(scalar.Value), node.Span);
        return true;
    }

    /// <summary>With one space between words. Nearly every text is so already.</summary>
    private static string OnOneLine(string text) =>
        IsOnOneLine(text) ? text : string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    /// <remarks>One look at each sign: searching for a set that is not ASCII alone begins anew for each of these short texts.</remarks>
    private static bool IsOnOneLine(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' || (c == ' ' && previous == ' ')) return false;
            previous = c;
        }
        return text.Length == 0 || previous != ' ';
    }

    public override object ToTemplate(PlanText value, ITemplateRecords records) => value;

    public override void Visit(PlanText value, IPlanVisitor visitor) => visitor.Text(value);
}

/// <summary>A web or mail address, absolute, with a scheme that is safe to follow.</summary>
internal sealed class AddressKind : ValueKind<PlanText>
{
    public override string Description => "an address such as https://www.example.nhs.uk or name@example.nhs.uk";

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value)
    {
        if (!Kinds.Text.TryRead(node, context, out value)) return false;
        var text = value.Value;
        if (!text.Contains(':') && text.Contains('@')) text = "mailto:" + text;
        else if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        value = value with { Value = text };
        if (LinkTarget.IsSafe(text)) return true;
        context.Report(ReadRules.BadAddress, node.Span, $"{Words.Quote(value.Value)} is not an address that a paper can link to.",
            "Write a whole address that starts with https://, or a mail address.");
        return false;
    }

    public override object ToTemplate(PlanText value, ITemplateRecords records) => value;
}

/// <summary>Which addresses a paper may link to.</summary>
public static class LinkTarget
{
    /// <summary>An absolute http, https, mailto or tel address without spaces or control characters.</summary>
    public static bool IsSafe(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" or "mailto" or "tel"
        && !target.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}

/// <summary>An id: lower-case letters, digits and hyphens, starting with a letter or a digit. Taking it makes it known to references.</summary>
internal sealed class IdKind(string kind) : ValueKind<string>
{
    /// <summary>Ids stand in messages, links and names of files.</summary>
    private const int LongestId = 80;

    public override string Description => "a short name in lower-case letters, digits and hyphens";

    public override bool TryRead(YamlNode node, ReadContext context, out string value)
    {
        value = "";
        if (!Kinds.Text.TryRead(node, context, out var text)) return false;
        value = text.Value;
        if (value.Length > LongestId)
        {
            context.Report(ReadRules.BadId, node.Span, $"{Words.Quote(value)} has {value.Length} letters; ids have at most {LongestId}.", "Write a short name such as 'sarah-dugan'.");
            return false;
        }
        if (value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            context.Define(kind, value, node.Span);
            return true;
        }
        var suggestion = string.Join('-', new string([.. value.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        context.Report(ReadRules.BadId, node.Span, $"{Words.Quote(value)} cannot be an id: ids are lower-case letters, digits and hyphens.",
            suggestion.Length > 0 ? $"Write '{suggestion}'." : "Write a short name such as 'sarah-dugan'.");
        return false;
    }

    public override object ToTemplate(string value, ITemplateRecords records) => value;
}

/// <summary>One of a few words.</summary>
internal sealed class WordKind(string[] words) : ValueKind<string>
{
    public override string Description => $"one of {Words.Join(words, "or")}";

    public override bool TryRead(YamlNode node, ReadContext context, out string value)
    {
        value = "";
        if (!Kinds.Text.TryRead(node, context, out var text)) return false;
        value = text.Value;
        if (words.Contains(value, StringComparer.Ordinal)) return true;
        context.Report(ReadRules.WrongType, node.Span, $"This should be {Description}, but it is {Words.Quote(value)}.",
            context.Suggest(value, words) is { } near ? [$"Did you mean '{near}'?"] : []);
        return false;
    }

    public override object ToTemplate(string value, ITemplateRecords records) => value;
}
