using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A field of a record, and an item of a list or a record by its name, as templates ask for them.</summary>
internal static class ValueAccess
{
    public static object? Field(TemplateContext context, SourceSpan span, object? owner, string name)
    {
        if (Operand.IsMissing(owner) && owner is not RecordView) return AbsentView.Instance;
        if (owner is ScriptArray list) return name == "size" ? list.Count : throw TemplateFault.NoFields(span, list, name);
        if (owner is not IScriptObject record) throw TemplateFault.NoFields(span, owner, name);
        return record.TryGetValue(context, span, name, out var value)
            ? value : throw TemplateFault.UnknownField(span, "this", name, [.. record.GetMembers()]);
    }

    public static object? Item(TemplateContext context, ScriptIndexerExpression indexer, object? owner, object? index)
    {
        if (Operand.IsFaulty(owner) || Operand.IsFaulty(index)) return AbsentView.Faulty;
        if (Operand.IsMissing(owner)) return AbsentView.Instance;
        if (owner is ScriptArray list && Operand.Number(index) is { } number)
            return number >= 0 && number < list.Count && number == Math.Truncate(number)
                ? list[(int)number] : throw TemplateFault.NoSuchItem(indexer.Index?.Span ?? indexer.Span, list.Count, Operand.Show(index));
        return owner is IScriptObject and not ScriptArray && Operand.Text(index) is { } name
            ? Field(context, indexer.Index?.Span ?? indexer.Span, owner, name) : throw TemplateFault.NotIndexable(indexer.Span);
    }
}
