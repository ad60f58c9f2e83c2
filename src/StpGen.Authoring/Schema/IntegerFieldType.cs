using System.Globalization;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

internal sealed class IntegerFieldType(int least, int most) : FieldType<int?>
{
    public override FieldForm Form { get; } = least == int.MinValue
        ? new NumberForm("a whole number", true, null, null)
        : new NumberForm($"a whole number from {least} to {most}", true, least, most);

    public override bool TryRead(YamlNode node, ReadContext context, out int? value)
    {
        value = null;
        if (node is YamlScalar scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most)
        {
            value = number;
            return true;
        }
        context.WrongType(node, Description);
        return false;
    }
}
