using System.Globalization;
using DocumentFormat.OpenXml;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Lengths of the house in the whole units of Word's own files: the standard also allows <c>2.54cm</c> or <c>36pt</c>
/// (ECMA-376 part 1, 22.9.2.15), and shares of a width as <c>50%</c>.
/// </summary>
internal static class TemplateMeasures
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Points in each unit.</summary>
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["mm"] = 72 / 25.4,
        ["cm"] = 72 / 2.54,
        ["in"] = 72,
        ["pt"] = 1,
        ["pc"] = 12,
        ["pi"] = 12,
    };

    private static readonly HashSet<string> HalfPoints = new(StringComparer.Ordinal) { "sz", "szCs", "kern", "position", "hps" };

    public static void Normalise(OpenXmlElement root)
    {
        foreach (var element in root.Descendants().Prepend(root))
        {
            if (element.NamespaceUri != Word) continue;
            foreach (var attribute in element.GetAttributes().ToList())
                if (attribute.NamespaceUri == Word && Whole(element.LocalName, attribute.Value) is { } whole)
                    element.SetAttribute(new(attribute.Prefix, attribute.LocalName, attribute.NamespaceUri, whole));
        }
    }

    /// <summary>Twips or half-points for a length with a unit; null: it is not one.</summary>
    private static string? Whole(string element, string? value)
    {
        if (value is null || value.Length is < 2 or > 20) return null;
        if (value[^1] == '%')
            return element is "tblW" or "tcW" or "tblInd" or "wBefore" or "wAfter" && Number(value[..^1]) is { } share
                ? Text(share * 50) : null;
        return Points(value) is { } points ? Text(points * (HalfPoints.Contains(element) ? 2 : 20)) : null;
    }

    /// <summary>A length with a unit, in points.</summary>
    public static double? Points(string value) =>
        value.Length > 2 && Units.TryGetValue(value[^2..], out var unit) && Number(value[..^2]) is { } number ? number * unit : null;

    /// <summary>A length in twips, or with a unit, in points; null where it is neither, or too large for any page.</summary>
    public static double? OfAttribute(OpenXmlElement element, string name)
    {
        var value = element.GetAttributes().FirstOrDefault(a => a.LocalName == name).Value;
        var points = value is null ? null : Points(value) ?? (Number(value) is { } twips ? twips / 20 : null);
        return points is { } length && Math.Abs(length) <= 1600 ? length : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static string Text(double value) =>
        Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
