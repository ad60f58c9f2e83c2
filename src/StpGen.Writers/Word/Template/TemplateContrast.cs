using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Whether the texts of a house style can be read against what is behind them (WCAG 2.2, 1.4.3): at least 4.5:1, or 3:1 for type of
/// 18 points, of 14 if bold. A colour of a theme counts as Word last computed it, which it keeps beside the name; automatic ones
/// suit any ground.
/// </summary>
internal sealed class TemplateContrast(Styles styles)
{
    private const int MostParents = 20;

    private static readonly Colour White = new(255, 255, 255);

    private readonly Dictionary<string, Style> _byId = styles.Elements<Style>().GroupBy(s => s.StyleId!.Value!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>One finding that names each style of <paramref name="used"/> that does not, or none.</summary>
    /// <param name="tables">The table styles that papers may take: their header rows.</param>
    public Finding? Check(IEnumerable<Style> used, IEnumerable<Style> tables, string path, bool final)
    {
        List<string> faults = [.. used.Select(Fault).Concat(tables.Select(HeaderFault)).OfType<string>()];
        return faults.Count == 0
            ? null : new(WordRules.HouseStyleContrast, WordRules.HouseStyleContrast.In(final), SourceSpan.StartOf(path),
            $"Some text in the house style has too little contrast: {string.Join("; ", faults)}.")
            {
                Hints =
                ["Give these styles a darker colour in Word, or a lighter one on a dark background; readers need 4.5:1, or 3:1 for large "
                + "type."],
            };
    }

    private string? Fault(Style style)
    {
        var text = First(style, s => Of(s.StyleRunProperties?.Color?.Val?.Value)) ?? Of(Defaults?.Color?.Val?.Value);
        var ground = First(style, s => Of(s.StyleParagraphProperties?.Shading?.Fill?.Value)) ?? White;
        var size = First(style, s => Size(s.StyleRunProperties?.FontSize?.Val?.Value)) ?? Size(Defaults?.FontSize?.Val?.Value) ?? 10;
        var isBold = First(style, s => s.StyleRunProperties?.Bold is { } bold ? bold.Val?.Value ?? true : (bool?)null) ?? false;
        return Fault(style.StyleName!.Val!.Value!, text, ground, size >= 18 || (isBold && size >= 14) ? 3 : 4.5);
    }

    private string? HeaderFault(Style table)
    {
        var header = table.Elements<TableStyleProperties>().FirstOrDefault(p => p.Type?.Value == TableStyleOverrideValues.FirstRow);
        var ground = Of(header?.TableStyleConditionalFormattingTableCellProperties?.Shading?.Fill?.Value) ?? White;
        return Fault($"header row of {table.StyleName!.Val!.Value}", Of(header?.RunPropertiesBaseStyle?.Color?.Val?.Value), ground, 4.5);
    }

    private static string? Fault(string name, Colour? text, Colour ground, double needed) =>
        text is { } colour && colour.ContrastWith(ground) is var ratio && ratio < needed
            ? string.Create(CultureInfo.InvariantCulture,
                $"{char.ToUpperInvariant(name[0])}{name[1..]} (#{colour.ToHex()} on #{ground.ToHex()}, "
                + $"{Math.Floor(ratio * 10) / 10:0.0}:1)")
            : null;

    private RunPropertiesBaseStyle? Defaults => styles.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;

    /// <summary>What a style says, or the nearest of those that it is based on.</summary>
    private T? First<T>(Style style, Func<Style, T?> read) where T : struct
    {
        var next = style;
        for (var steps = 0; next is not null && steps < MostParents; steps++)
        {
            if (read(next) is { } said) return said;
            next = next.BasedOn?.Val?.Value is { } parent ? _byId.GetValueOrDefault(parent) : null;
        }
        return null;
    }

    private static Colour? Of(string? value) => value is { Length: 6 } && value.All(char.IsAsciiHexDigit) ? Colour.FromHex(value) : null;

    private static double? Size(string? halfPoints) =>
        double.TryParse(halfPoints, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size / 2 : null;
}
