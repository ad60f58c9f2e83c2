using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A date in words, or a paper's own words with the day or period they mean.</summary>
internal sealed class DateFieldType : FieldType<PlanDate>
{
    private static readonly string[] Fields = ["words", "on", "first", "last"];

    private static readonly TextForm InWords =
        new("a date such as 30 June 2016, June 2016, Q1 2016/17 or week of 11 April 2016", "30 June 2016");
    private static readonly FieldInfo WordsField =
        new("words", "The words that papers print", false, new TextForm("a line of text", "by Easter"));

    private static readonly MappingSchema Day = new("day",
    [
        new("on", "The day, month or quarter that the words mean", true, InWords),
        WordsField,
    ]);

    private static readonly MappingSchema Window = new("window",
    [
        new("first", "The first day that the words mean", true, InWords),
        new("last", "The last day that the words mean", false, InWords),
        WordsField,
    ]);

    public override FieldForm Form { get; } = new EitherForm(InWords.Description,
    [
        InWords,
        new RecordForm("words and the date that they mean", Day),
        new RecordForm("words and the first and last day that they mean", Window),
    ]);

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
            context.MissingField(mapping, "date", "on", "the date that the words mean");
            return false;
        }
        if (!TryParse(start, context, out value)) return false;
        if (mapping.Find("last")?.Value is YamlScalar end)
        {
            if (!TryParse(end, context, out var last)) return false;
            value = value with { Last = last.Last };
        }
        if (mapping.Find("words") is { } words && FieldTypes.Text.TryRead(words.Value, context, out var text))
            value = value with { Words = text.Value };
        value = value with { Span = node.Span };
        if (value.First <= value.Last) return true;
        context.Report(ReadRules.BadDate, node.Span, "This period ends before it starts.",
            "Swap 'first' and 'last', or correct one of them.");
        return false;
    }

    public override void Visit(PlanDate value, IPlanVisitor visitor) => visitor.Date(value);

    /// <summary>The one date that it can mean; a day and a month that could be turned round are for the author to tell apart.</summary>
    private static Fix? FixOf(YamlScalar scalar) =>
        DateParser.Instead(scalar.Value) is ['W', 'r', 'i', 't', 'e', ' ', .. var instead, '.'] && !scalar.IsBlock
            && DateParser.TryParse(instead, scalar.Span, out _) ? Fix.Replace(scalar.Span, instead) with { IsCertain = true } : null;

    private bool TryParse(YamlScalar scalar, ReadContext context, out PlanDate value)
    {
        if (DateParser.TryParse(scalar.Value, scalar.Span, out value)) return true;
        if (DateParser.WhyNot(scalar.Value) is { } why)
            context.Report(ReadRules.BadDate, scalar.Span, $"{Words.Quote(scalar.Value)} is not a date: {why}.", "Correct the day.");
        else
            context.Report(new Finding(ReadRules.BadDate, scalar.Span, $"{Words.Quote(scalar.Value)} cannot be read as a date.",
                DateParser.Instead(scalar.Value) ?? $"Write {Description}.")
            { Fix = FixOf(scalar) });
        return false;
    }
}
