using System.Collections.Immutable;
using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

/// <summary>A field that every record may have.</summary>
public sealed record RecordField(Func<YamlNode, ReadContext, Func<PlanRecord, PlanRecord>?> Read);

/// <summary>The fields that every record may have: source, release, from, until, changes.</summary>
public static class RecordFields
{
    public const string Changes = "changes";

    private static readonly RecordField SourceField = Of(Kinds.Text, (r, v) => r with { Source = v });
    private static readonly RecordField ReleaseField = Of(Kinds.RefTo("audience"), (r, v) => r with { Release = v });

    /// <summary>Of a record as it stands.</summary>
    public static IReadOnlyDictionary<string, RecordField> Present { get; } = new SortedDictionary<string, RecordField>(StringComparer.Ordinal)
    {
        ["source"] = SourceField,
        ["release"] = ReleaseField,
        ["from"] = Of(Kinds.Date, (r, v) => r with { From = v }),
        ["until"] = Of(Kinds.Date, (r, v) => r with { Until = v }),
        [Changes] = new((_, _) => null),
    };

    /// <summary>Of an entry in <c>changes:</c>, whose <c>from</c> is the day of the change.</summary>
    public static IReadOnlyDictionary<string, RecordField> OfChange { get; } = new SortedDictionary<string, RecordField>(StringComparer.Ordinal)
    {
        ["source"] = SourceField,
        ["release"] = ReleaseField,
        ["from"] = new((_, _) => null),
    };

    public static ImmutableArray<Change> ReadChanges(YamlNode node, ReadContext context, Func<YamlMapping, PlanDate, ReadContext, Change?> read)
    {
        if (node is not YamlSequence sequence)
        {
            context.WrongType(node, "a list of changes, each with the date it holds from");
            return [];
        }
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
                context.WrongType(item, "a change: the date it holds from, and the fields that changed");
            else if (mapping.Find("from") is not { } from)
                context.MissingField(mapping, "change", "from", Kinds.Date.Description);
            else if (Kinds.Date.TryRead(from.Value, context, out var date) && read(mapping, date, context) is { } change)
                changes.Add(change);
        }
        return [.. changes.OrderBy(c => c.From.First)];
    }

    private static RecordField Of<T>(ValueKind<T> kind, Func<PlanRecord, T, PlanRecord> set) =>
        new((node, context) => kind.TryRead(node, context, out var value) ? r => set(r, value) : null);
}
