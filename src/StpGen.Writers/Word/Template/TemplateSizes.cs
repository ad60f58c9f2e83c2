using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Template;

/// <summary>Whether a house's styles set text in other sizes than those of the pages, so that it can move to other pages in Word.</summary>
internal static class TemplateSizes
{
    /// <summary>Word's own, where nothing gives one (ECMA-376 part 1, 17.3.2.38), in points.</summary>
    private const double Usual = 10;

    /// <summary>A difference that moves no line, in points.</summary>
    private const double Slight = 0.25;

    private static readonly ImmutableArray<(string Name, TextRole Role)> Read =
    [
        ("Normal", TextRole.Body), ("heading 1", TextRole.Heading1), ("heading 2", TextRole.Heading2), ("heading 3", TextRole.Heading3),
        ("List Bullet", TextRole.ListItem),
    ];

    /// <summary>The styles of another size, with both sizes in points.</summary>
    public static IEnumerable<(string Name, double Size, double Ours)> Other(Styles styles, Theme theme)
    {
        foreach (var (name, role) in Read)
            if (styles.Elements<Style>().FirstOrDefault(s => s.Type?.Value == StyleValues.Paragraph
                && string.Equals(s.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase)) is { } style
                && SizeOf(styles, style) is var size && Math.Abs(size - theme[role].Size) > Slight)
                yield return (name, size, theme[role].Size);
    }

    private static double SizeOf(Styles styles, Style style)
    {
        var next = style;
        for (var steps = 0; next is not null && steps < 10; steps++)
        {
            if (Points(next.StyleRunProperties?.FontSize?.Val?.Value) is { } size) return size;
            var parent = next.BasedOn?.Val?.Value;
            next = parent is null ? null : styles.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == parent);
        }
        return Points(styles.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize?.Val?.Value) ?? Usual;
    }

    private static double? Points(string? halves) =>
        double.TryParse(halves, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number / 2 : null;
}
