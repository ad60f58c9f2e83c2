using System.Globalization;
using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

internal sealed class IntegerKind(int least, int most) : ValueKind<int?>
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

    public override object? ToTemplate(int? value, ITemplateRecords records) => value;
}

internal sealed class FlagKind : ValueKind<bool>
{
    public override string Description => "true or false";

    public override bool TryRead(YamlNode node, ReadContext context, out bool value)
    {
        value = node is YamlScalar { IsPlain: true, Value: "true" };
        if (value || node is YamlScalar { IsPlain: true, Value: "false" }) return true;
        context.WrongType(node, Description);
        return false;
    }

    public override object ToTemplate(bool value, ITemplateRecords records) => value;
}

/// <summary>A quantity: in words, or as fields when more than the amount is known.</summary>
internal sealed class QuantityKind : ValueKind<Quantity>
{
    private static readonly ValueKind<string> Qualifiers = Kinds.OneOf("exact", "circa", "over", "at-least", "up-to");
    private static readonly string[] Fields = ["value", "low", "high", "unit", "qualifier", "asAt", "basis", "scope", "source"];

    public override string Description => "a quantity such as 780,000, over 100 events or circa £100m to £120m";

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
                context.Report(ReadRules.BadQuantity, high.Span, "A range has a 'low' and a higher 'high', and no 'value'.", "Write 'low:' and 'high:', or one 'value:' such as 100 to 120.");
                return false;
            }
            value = value with { High = top.High, Unit = value.Unit.Length > 0 ? value.Unit : top.Unit };
        }
        if (mapping.Find("qualifier") is { } qualifier && Qualifiers.TryRead(qualifier.Value, context, out var word)) value = value with { Qualifier = Enum.Parse<Qualifier>(word.Replace("-", ""), ignoreCase: true) };
        if (Text(mapping, "unit", context) is { } unit)
        {
            if (value.Unit.Length > 0 && value.Unit != unit.Value)
                context.Report(ReadRules.BadQuantity, unit.Span, $"The amount says {Words.Quote(value.Unit)} already, and this says {Words.Quote(unit.Value)}.", "Say the unit once: with the amount, or as 'unit:'.");
            else value = value with { Unit = unit.Value };
        }
        if (mapping.Find("asAt") is { } asAt && Kinds.Date.TryRead(asAt.Value, context, out var date)) value = value with { AsAt = date };
        if (Text(mapping, "basis", context) is { } basis) value = value with { Basis = basis.Value };
        if (Text(mapping, "scope", context) is { } scope) value = value with { Scope = scope.Value };
        if (Text(mapping, "source", context) is { } source) value = value with { Source = source };
        return true;
    }

    public override object ToTemplate(Quantity value, ITemplateRecords records) => value;

    private static PlanText? Text(YamlMapping mapping, string field, ReadContext context) =>
        mapping.Find(field) is { } entry && Kinds.Text.TryRead(entry.Value, context, out var text) ? text : null;

    private bool TryParse(YamlScalar scalar, ReadContext context, out Quantity value)
    {
        if (QuantityParser.TryParse(scalar.Value, scalar.Span, out value)) return true;
        context.Report(ReadRules.BadQuantity, scalar.Span, $"{Words.Quote(scalar.Value)} cannot be read as a quantity.", $"Write {Description}.");
        return false;
    }
}

/// <summary>A date in words, or the words of a paper with the day or the window they mean.</summary>
internal sealed class DateKind : ValueKind<PlanDate>
{
    private static readonly string[] Fields = ["words", "on", "first", "last"];

    public override string Description => "a date such as 30 June 2016, June 2016 or week of 11 April 2016";

    public override bool TryRead(YamlNode node, ReadContext context, out PlanDate value)
    {
        value = new PlanDate(default, default, DatePrecision.Day, "", node.Span);
        if (node is YamlScalar { IsNull: false } scalar) return TryParse(scalar, context, out value);
        if (node is not YamlMapping mapping)
        {
            context.WrongType(node, Description);
            return false;
        }
        foreach (var entry in mapping.Entries)
            if (!Fields.Contains(entry.Key)) context.UnknownKey(entry, "a date", Fields);
        var first = mapping.Find("on") ?? mapping.Find("first");
        if (first?.Value is not YamlScalar start)
        {
            context.MissingField(mapping, "date", "on", "the day that the words mean");
            return false;
        }
        if (!TryParse(start, context, out value)) return false;
        if (mapping.Find("last")?.Value is YamlScalar end)
        {
            if (!TryParse(end, context, out var last)) return false;
            value = value with { Last = last.Last };
        }
        if (mapping.Find("words") is { } words && Kinds.Text.TryRead(words.Value, context, out var text)) value = value with { Words = text.Value };
        value = value with { Span = node.Span };
        if (value.First <= value.Last) return true;
        context.Report(ReadRules.BadDate, node.Span, "This window ends before it starts.", "Exchange 'first' and 'last', or correct one of them.");
        return false;
    }

    public override object ToTemplate(PlanDate value, ITemplateRecords records) => value;

    private bool TryParse(YamlScalar scalar, ReadContext context, out PlanDate value)
    {
        if (DateParser.TryParse(scalar.Value, scalar.Span, out value)) return true;
        if (DateParser.WhyNot(scalar.Value) is { } why)
            context.Report(ReadRules.BadDate, scalar.Span, $"There is no {Words.Quote(scalar.Value)}: {why}.", "Correct the day.");
        else
            context.Report(ReadRules.BadDate, scalar.Span, $"{Words.Quote(scalar.Value)} cannot be read as a date.", $"Write {Description}.");
        return false;
    }
}
