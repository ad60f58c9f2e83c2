using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A field that every record can have.</summary>
/// <param name="Form">What an author can write, which may depend on the record's own fields.</param>
public sealed record RecordField(
    string Summary, Func<IReadOnlyList<FieldInfo>, FieldForm> Form, Func<YamlNode, ReadContext, Func<PlanRecord, PlanRecord>?> Read);

/// <summary>The fields that every record can have: source, release, from, until, changes.</summary>
public static class RecordFields
{
    public const string Changes = "changes";
    public const string Also = "also";
    public const string Settled = "settled";

    private static readonly RecordField SourceField =
        Of("The paper that gives it, and where", FieldTypes.Text, (r, v) => r with { Source = v });

    private static readonly RecordField ReleaseField = new("Who may read it", RecordForms.Release, ReadRelease);

    public static IReadOnlyDictionary<string, RecordField> None { get; } =
        new SortedDictionary<string, RecordField>(StringComparer.Ordinal);

    /// <summary>For a record itself.</summary>
    public static IReadOnlyDictionary<string, RecordField> Present { get; } =
        new SortedDictionary<string, RecordField>(StringComparer.Ordinal)
        {
            ["source"] = SourceField,
            ["release"] = ReleaseField,
            ["embargo"] = Of("The first day on which its audience may read it", FieldTypes.Date, (r, v) => r with { Embargo = v }),
            ["from"] = Of("The first day on which it applies", FieldTypes.Date, (r, v) => r with { From = v }),
            ["until"] = Of("The first day on which it no longer applies", FieldTypes.Date, (r, v) => r with { Until = v }),
            [Changes] = new("What changed and from when", RecordForms.Changes, (_, _) => null),
            [Also] = new("What other sources give instead", RecordForms.Alternatives, (_, _) => null),
        };

    /// <summary>For an entry in <c>also:</c>, which has its own source.</summary>
    public static IReadOnlyDictionary<string, RecordField> OfAlternative { get; } =
        new SortedDictionary<string, RecordField>(StringComparer.Ordinal)
        {
            ["source"] = SourceField,
            [Settled] = new("Why the plan keeps its own value", RecordForms.Settlement, (_, _) => null),
        };

    /// <summary>For an entry in <c>changes:</c>, whose <c>from</c> is the day of the change.</summary>
    public static IReadOnlyDictionary<string, RecordField> OfChange { get; } =
        new SortedDictionary<string, RecordField>(StringComparer.Ordinal)
        {
            ["source"] = SourceField,
            ["release"] = ReleaseField,
            ["from"] = new("The day of the change", _ => FieldTypes.Date.Form, (_, _) => null),
        };

    public static ImmutableArray<Change> ReadChanges(YamlNode node, ReadContext context,
        Func<YamlMapping, PlanDate, ReadContext, Change?> read)
    {
        if (node is not YamlSequence sequence)
        {
            context.WrongType(node, RecordForms.ListOfChanges);
            return [];
        }
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
                context.WrongType(item, RecordForms.OneChange);
            else if (mapping.Find("from") is not { } from)
                context.MissingField(mapping, "change", "from", FieldTypes.Date.Description);
            else if (FieldTypes.Date.TryRead(from.Value, context, out var date) && read(mapping, date, context) is { } change)
                changes.Add(change);
        }
        return [.. changes.OrderBy(c => c.From.First)];
    }

    public static ImmutableArray<Alternative> ReadAlternatives(YamlNode node, ReadContext context, Action<YamlMapping, ReadContext> check)
    {
        if (node is not YamlSequence sequence)
        {
            context.WrongType(node, RecordForms.ListOfAlternatives);
            return [];
        }
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
            {
                context.WrongType(item, RecordForms.OneAlternative);
                continue;
            }
            check(mapping, context);
            if (mapping.Find(Settled) is { Value: not YamlMapping and not YamlScalar { IsEmpty: false } } unclear)
                context.WrongType(unclear.Value, "the reason why the plan keeps its own value");
            if (mapping.Find("source") is null) context.MissingField(mapping, "statement", "source", "the paper that gives it, and where");
            PlanText? source = null;
            if (mapping.Find("source") is { } stated && FieldTypes.Text.TryRead(stated.Value, context, out var text)) source = text;
            alternatives.Add(new Alternative(
                [.. mapping.Entries.Where(e => e.Key is not ("source" or Settled)).Select(e => (e.Key, Says(e.Value)))], source,
                mapping.Start)
            {
                Settled = mapping.Find(Settled) is { Value: YamlScalar { IsEmpty: false } or YamlMapping } settled
                    ? SettledDifference.Schema.Read(settled.Value, context) : null,
            });
        }
        return alternatives.ToImmutable();
    }

    private static string Says(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value.Trim(),
        YamlMapping mapping when mapping.Find("value") is { Value: YamlScalar value } => value.Value,
        YamlSequence sequence => Words.Join([.. sequence.Items.Select(Says)]),
        YamlMapping mapping => Words.Join([.. mapping.Entries.Select(e => Says(e.Value))]),
        _ => "",
    };

    /// <summary>One audience for the whole record, or one for each of several fields.</summary>
    private static Func<PlanRecord, PlanRecord>? ReadRelease(YamlNode node, ReadContext context)
    {
        var audience = FieldTypes.RefTo("audience");
        if (node is not YamlMapping mapping) return audience.TryRead(node, context, out var whole) ? r => r with { Release = whole } : null;
        var fields = ImmutableSortedDictionary.CreateBuilder<string, Ref>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
            if (audience.TryRead(entry.Value, context, out var reader)) fields[entry.Key] = reader;
        return r => r with { FieldRelease = fields.ToImmutable() };
    }

    private static RecordField Of<T>(string summary, FieldType<T> type, Func<PlanRecord, T, PlanRecord> set) =>
        new(summary, _ => type.Form, (node, context) => type.TryRead(node, context, out var value) ? r => set(r, value) : null);
}
