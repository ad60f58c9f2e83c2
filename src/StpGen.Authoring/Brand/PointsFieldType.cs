using System.Globalization;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Brand;

/// <summary>A length in points, within limits that fit a page.</summary>
internal sealed class PointsFieldType(double least, double most) : FieldType<double>
{
    public override FieldForm Form { get; } = new NumberForm(
        string.Create(CultureInfo.InvariantCulture, $"a number of points from {least} to {most}"), false, least, most);

    public override bool TryRead(YamlNode node, ReadContext context, out double value)
    {
        value = 0;
        if (!FieldTypes.Text.TryRead(node, context, out var text)) return false;
        var number = text.Value.EndsWith("pt", StringComparison.Ordinal) ? text.Value[..^2].TrimEnd() : text.Value;
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value >= least
            && value <= most) return true;
        context.Report(ThemeRules.BadValue, node.Span, $"'{text.Value}' is not a valid length here.", $"Write {Description}.");
        return false;
    }
}
