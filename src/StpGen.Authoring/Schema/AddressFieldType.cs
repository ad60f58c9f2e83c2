using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A web or email address with a scheme that is safe to follow, or a telephone number as people write it.</summary>
internal sealed class AddressFieldType : FieldType<PlanText>
{
    public override FieldForm Form { get; } =
        new TextForm("an address such as https://www.example.nhs.uk, name@example.nhs.uk or 01632 960000", "https://www.example.nhs.uk");

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value)
    {
        if (!FieldTypes.Text.TryRead(node, context, out value)) return false;
        var text = value.Value;
        if (!text.Contains(':') && text.Contains('@')) text = "mailto:" + text;
        else if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        else if (Telephone.TryRead(text, out var number)) text = number;
        value = value with { Value = text };
        if (LinkScheme.IsSafe(text)) return true;
        var (fault, remedy) = LinkAdvice.OfField(text);
        context.Report(ReadRules.BadAddress, node.Span, fault, remedy);
        return false;
    }
}
