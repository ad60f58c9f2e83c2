using System.Globalization;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

internal sealed class IntegerFieldType(int least, int most) : FieldType<int?>
{
    public override string Description => least == int.MinValue ? "a whole number" : $"a whole number from {least} to {most}";

    public override bool TryRead(YamlNode node, ReadContext context, out int? value)
    {
        value = null;
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            value = number;
            return true;
        }
        context.WrongType(node, Description);
        return false;
    }
}
