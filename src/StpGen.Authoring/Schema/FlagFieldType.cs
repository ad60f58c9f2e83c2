using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

internal sealed class FlagFieldType : FieldType<bool>
{
    public override FieldRole Role => FieldRole.Choice;

    public override bool IsEmpty(bool value) => !value;

    public override FieldForm Form { get; } = new FlagForm("true or false");

    public override bool TryRead(YamlNode node, ReadContext context, out bool value)
    {
        value = node is YamlScalar { IsPlain: true, Value: "true" };
        if (value || node is YamlScalar { IsPlain: true, Value: "false" }) return true;
        context.WrongType(node, Description);
        return false;
    }
}
