using Scriban;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// What a template sees of a record of the plan. Of one that is not there every field is absent, and a name that is none of its fields
/// is still a fault.
/// </summary>
internal sealed class PlanRecordView(RecordValue record, TemplateRecords records) : RecordView
{
    private readonly Dictionary<string, ShownValue> _values = new(StringComparer.Ordinal);

    public override bool IsAbsent => record.IsAbsent;

    public override string RecordName => record.Name;

    public override int Count => record.FieldNames.Count;

    public override IEnumerable<string> GetMembers() => record.FieldNames;

    public override bool Contains(string member) => record.Has(member);

    public override bool TryGetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value)
    {
        if (!_values.TryGetValue(member, out var shown))
        {
            if (!record.Has(member))
                throw TemplateFault.UnknownField(span, Words.Article(record.Name), member, record.FieldNames);
            shown = _values[member] = records.Show(record, member);
        }
        records.Reads.Read(shown.Facts);
        value = shown.Value;
        return true;
    }
}
