using System.Collections;
using Scriban;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// A record that is not there and whose schema is not known here: whatever is asked of it is absent too, a list among it.
/// </summary>
internal sealed class AbsentView : RecordView, IEnumerable
{
    public static AbsentView Instance { get; } = new();

    /// <summary>Stands for a value whose name or expression is wrong, which has been reported; it prints nothing.</summary>
    public static AbsentView Faulty { get; } = new();

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
