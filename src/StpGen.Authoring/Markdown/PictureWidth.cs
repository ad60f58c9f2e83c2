using System.Globalization;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>The braces behind a picture, as pandoc and Quarto write them: <c>{width=30%}</c>, <c>{width=4cm}</c>.</summary>
internal static class PictureWidth
{
    public const string Example = "{width=30%}";

    private const string Advice = "Write a share of the column such as 30%, or a length such as 40mm, 4cm or 120pt.";

    /// <summary>In points. A number alone counts the pixels of a screen, as pandoc has it.</summary>
    private static readonly (string Name, double Points)[] Units =
        [("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1), ("px", 0.75), ("", 0.75)];

    /// <summary>Whether a caption was meant as a width.</summary>
    public static bool IsMeant(string caption) => caption.Split('=') is [var name, _]
        && name.Trim().ToLowerInvariant() is "width" or "height" or "scale";

    /// <summary>The width; the picture's own, after a report, if the braces do not give one that can be read.</summary>
    /// <param name="report">Takes what is wrong, and what to do.</param>
    /// <param name="other">Takes what else the braces say; null: nothing else can be there.</param>
    public static FigureWidth Read(string braces, Action<string, string> report, Action<string, string>? other = null)
    {
        if (braces.Length == 0) return default;
        if (braces.Length < 2 || braces[^1] != '}' || braces.AsSpan(1, braces.Length - 2).ContainsAny('{', '}'))
        {
            report("The braces after this picture are not closed, or have text after them.", $"Write only {Example} after the picture.");
            return default;
        }
        FigureWidth width = default;
        var parts = Parts(braces[1..^1]);
        if (parts.Count == 0) report("The braces after this picture are empty.", Advice);
        foreach (var (name, value) in parts)
        {
            if (!string.Equals(name, "width", StringComparison.OrdinalIgnoreCase) && other is not null)
                other(name, value.Trim('"', '\'', ' '));
            else if (!string.Equals(name, "width", StringComparison.OrdinalIgnoreCase))
                report($"Papers do not use '{name}' of a picture, only its width.", $"Delete it, or write {Example}.");
            else if (Width(value.Trim('"', '\'', ' ')) is { } read) width = read;
            else report($"'{value}' is not a width for a picture.", Advice);
        }
        return width;
    }

    /// <summary>What is between blanks; there may be some round '=' and within quotation marks.</summary>
    private static List<(string Name, string Value)> Parts(string text)
    {
        var parts = new List<(string, string)>();
        for (var rest = text.Trim(); rest.Length > 0;)
        {
            var end = rest.AsSpan().IndexOfAny(" \t=");
            var name = end < 0 ? rest : rest[..end];
            rest = rest[name.Length..].TrimStart();
            var value = "";
            if (rest.StartsWith('='))
            {
                rest = rest[1..].TrimStart();
                var close = rest.Length > 0 && rest[0] is '"' or '\'' ? rest.IndexOf(rest[0], 1) + 1 : 0;
                if (close == 0 && rest.AsSpan().IndexOfAny(" \t") is var blank) close = blank < 0 ? rest.Length : blank;
                value = rest[..close];
                rest = rest[close..].TrimStart();
            }
            parts.Add((name, value));
        }
        return parts;
    }

    private static FigureWidth? Width(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        _ = double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (digits > 8 || number <= 0) return null;
        var name = text[digits..].Trim().ToLowerInvariant();
        if (name == "%") return number <= 100 ? FigureWidth.OfColumn(number / 100) : null;
        foreach (var unit in Units)
            if (unit.Name == name) return FigureWidth.InPoints(number * unit.Points);
        return null;
    }
}
