using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A quantity: in words, or as fields if more than the amount is known.</summary>
internal sealed class QuantityFieldType : FieldType<Quantity>
{
    private static readonly FieldType<string> Qualifiers =
        FieldTypes.OneOf("exact", "circa", "around", "over", "just-over", "at-least", "up-to", "under", "just-under", "nearly", "almost");
    private static readonly string[] Fields = ["value", "low", "high", "unit", "qualifier", "asAt", "basis", "scope", "source"];

    private static readonly TextForm InWords = new("a quantity such as 780,000, over 100 events or circa £100m to £120m", "circa £100m");
    private static readonly TextForm Line = new("a line of text", "annual");

    private static readonly ImmutableArray<FieldInfo> More =
    [
        new("unit", "What is counted, if the amount does not give it", false, new TextForm("a line of text", "£m")),
        new("qualifier", "How exact the amount is", false, Qualifiers.Form),
        new("asAt", "The date on which it was measured", false, new DateFieldType().Form),
        new("basis", "Whether money is annual or cumulative", false, Line),
        new("scope", "What the amount covers", false, Line),
        new("source", "The paper that gives it, and where", false, Line),
    ];

    private static readonly MappingSchema Amount = new("amount",
        [new("value", "The amount, or a range such as 100 to 120", true, InWords), .. More]);

    private static readonly MappingSchema Range = new("range",
    [
        new("low", "The low end of the range", true, new TextForm(InWords.Description, "£100m")),
        new("high", "The high end of the range", false, new TextForm(InWords.Description, "£120m")),
        .. More,
    ]);

    public override FieldForm Form { get; } = new EitherForm(InWords.Description,
    [
        InWords,
        new RecordForm("an amount with its fields", Amount),
        new RecordForm("a range with its fields", Range),
    ]);

    public override bool TryRead(YamlNode node, ReadContext context, out Quantity value)
    {
        value = new Quantity(0, 0, "", Qualifier.Exact, node.Span);
        if (node is YamlScalar { IsNull: false } scalar) return TryParse(scalar, context, out value);
        if (node is not YamlMapping mapping)
        {
            context.WrongType(node, Description);
            return false;
        }
        foreach (var entry in mapping.Entries)
            if (!Fields.Contains(entry.Key)) context.UnknownKey(entry, "a quantity", Fields);
        if ((mapping.Find("value") ?? mapping.Find("low"))?.Value is not YamlScalar amount)
        {
            context.MissingField(mapping, "quantity", "value", Description);
            return false;
        }
        if (!TryParse(amount, context, out value)) return false;
        if (mapping.Find("high")?.Value is YamlScalar high)
        {
            if (mapping.Find("value") is not null || !TryParse(high, context, out var top) || top.High < value.Low)
            {
                context.Report(ReadRules.BadQuantity, high.Span, "A range needs a 'low' and a higher 'high', without a 'value'.",
                    "Write 'low:' and 'high:', or one 'value:' such as 100 to 120.");
                return false;
            }
            value = value with { High = top.High, Unit = value.Unit.Length > 0 ? value.Unit : top.Unit };
        }
        if (mapping.Find("qualifier") is { } qualifier && Qualifiers.TryRead(qualifier.Value, context, out var word))
            value = value with { Qualifier = Enum.Parse<Qualifier>(word.Replace("-", ""), ignoreCase: true) };
        if (Text(mapping, "unit", context) is { } unit)
        {
            if (value.Unit.Length > 0 && value.Unit != unit.Value)
                context.Report(ReadRules.BadQuantity, unit.Span,
                    $"The amount already has the unit {Words.Quote(value.Unit)}, but this gives {Words.Quote(unit.Value)}.",
                    "Give the unit once: with the amount, or as 'unit:'.");
            else value = value with { Unit = unit.Value };
        }
        if (mapping.Find("asAt") is { } asAt && FieldTypes.Date.TryRead(asAt.Value, context, out var date))
            value = value with { AsAt = date };
        if (Text(mapping, "basis", context) is { } basis) value = value with { Basis = basis.Value };
        if (Text(mapping, "scope", context) is { } scope) value = value with { Scope = scope.Value };
        if (Text(mapping, "source", context) is { } source) value = value with { Source = source };
        return true;
    }

    private static PlanText? Text(YamlMapping mapping, string field, ReadContext context) =>
        mapping.Find(field) is { } entry && FieldTypes.Text.TryRead(entry.Value, context, out var text) ? text : null;

    private bool TryParse(YamlScalar scalar, ReadContext context, out Quantity value)
    {
        if (QuantityParser.TryParse(scalar.Value, scalar.Span, out value)) return true;
        var instead = scalar.IsBlock ? null : AmountForm.Instead(scalar.Value);
        context.Report(new Finding(ReadRules.BadQuantity, scalar.Span, $"{Words.Quote(scalar.Value)} cannot be read as a quantity.",
            instead is null ? $"Write {Description}." : $"Write '{instead}'.")
        {
            Fix = instead is null ? null : Fix.Replace(scalar.Span, instead) with { IsCertain = true },
        });
        return false;
    }
}
