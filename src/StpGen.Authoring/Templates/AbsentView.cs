using System.Collections;
using Scriban;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Templates;

/// <summary>A record that is not there and whose schema is not known here: whatever is asked of it is absent too, a list among it.</summary>
internal sealed class AbsentView : RecordView, IEnumerable
{
    public static AbsentView Instance { get; } = new();

    public override bool IsAbsent => true;

    public override string RecordName => "record";

    public override int Count => 0;

    public override IEnumerable<string> GetMembers() => [];

    public IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

    public override bool Contains(string member) => true;

    public override bool TryGetValue(TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value)
    {
        value = this;
        return true;
    }
}

/// <summary>A record that is not there, of a known schema: its fields are absent, and a name that is none of them is still a fault.</summary>
internal sealed class AbsentView<T>(RecordSchema<T> schema, ITemplateRecords records) : RecordView<T>(schema, null, records) where T : PlanRecord
{
    public override bool IsAbsent => true;
}
