using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

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
        var meant = node is YamlScalar { IsBlock: false } scalar ? MeantBy(scalar.Value) : null;
        context.WrongType(node, Description, meant is null ? null : Fix.Replace(node.Span, meant) with { IsCertain = true });
        return false;
    }

    /// <summary>Words of other programs for the two; null: it is none of them.</summary>
    private static string? MeantBy(string word) => word.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "true" => "true",
        "no" or "n" or "off" or "false" => "false",
        _ => null,
    };
}
