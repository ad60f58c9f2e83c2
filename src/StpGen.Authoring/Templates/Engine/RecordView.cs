using Scriban;
using Scriban.Runtime;

namespace StpGen.Authoring.Templates.Engine;

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

    public bool TrySetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
