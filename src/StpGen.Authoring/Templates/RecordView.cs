using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates;

/// <summary>What a template sees of a record: its fields by their YAML names, each turned into a value when first asked for.</summary>
internal abstract class RecordView : IScriptObject
{
    /// <summary>Stands for a record that is not there.</summary>
    public virtual bool IsAbsent => false;

    public abstract string RecordName { get; }

    public abstract int Count { get; }

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public abstract IEnumerable<string> GetMembers();

    public abstract bool Contains(string member);

    public abstract bool TryGetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}

/// <summary>A template asked a record for a field that its schema does not have.</summary>
internal sealed class UnknownMemberException(Scriban.Parsing.SourceSpan span, string message, string hint) : ScriptRuntimeException(span, message)
{
    public string Hint { get; } = hint;
}

/// <summary>The view of a record of one schema.</summary>
internal class RecordView<T>(RecordSchema<T> schema, T? record, ITemplateRecords records) : RecordView where T : PlanRecord
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public override string RecordName => schema.Name;

    public override int Count => schema.Fields.Count;

    public override IEnumerable<string> GetMembers() => schema.Fields.Select(f => f.Name);

    public override bool Contains(string member) => schema.Find(member) is not null || member == "source";

    public override bool TryGetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value)
    {
        if (_values.TryGetValue(member, out var known))
        {
            value = known;
            return true;
        }
        if (schema.Find(member) is { } field)
            _values[member] = field.ToTemplate(record, records);
        else if (member == "source")
            _values[member] = (object?)record?.Source ?? AbsentView.Instance;
        else
            throw new UnknownMemberException(span, $"{Words.Capital(Words.Article(schema.Name))} has no field '{member}'.",
                Nearest.To(member, GetMembers()) is { } near ? $"Did you mean '{near}'?" : $"Its fields are {Words.Join(GetMembers().ToList())}.");
        value = _values[member];
        return true;
    }
}
