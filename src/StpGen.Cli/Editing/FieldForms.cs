using System.Collections.Immutable;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;

namespace StpGen.Cli.Editing;

/// <summary>A part of the path of a fact.</summary>
/// <param name="Kind">Of the record whose id it is; null: it is a field, or a place in a list.</param>
internal readonly record struct PathPart(string Name, int Start, string? Kind);

/// <summary>What may be written at a place of a plan, found by the names on the way to it.</summary>
internal static class FieldForms
{
    private const string ThemeFile = "brand/theme.yaml";

    private static readonly Lazy<Dictionary<string, IRecordSchema>> ByKind = new(() => SchemaWalk.Below(Plan.Schema)
        .Concat(SchemaWalk.Below(Round.Schema)).Where(s => s.OwnFields.Any(f => f.Form is IdForm))
        .GroupBy(s => s.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>What the ids of a kind of record are like; null: its records have none.</summary>
    public static IdForm? IdOf(string kind) =>
        ByKind.Value.TryGetValue(kind, out var schema) ? schema.OwnFields.Select(f => f.Form).OfType<IdForm>().First() : null;

    /// <summary>What a whole file has.</summary>
    public static IRecordSchema RootOf(string path) => path == ThemeFile ? PlanSchemas.Theme : Plan.Schema;

    /// <summary>The forms at a path, the alternatives of a form one by one.</summary>
    public static ImmutableArray<FieldForm> At(IRecordSchema root, IEnumerable<YamlStep> path)
    {
        ImmutableArray<FieldForm> forms = [new RecordForm("", root)];
        foreach (var step in path)
            forms = step.Key is null ? ItemsOf(forms) : FieldsNamed(forms, step.Key).SelectMany(f => Each(f.Form)).ToImmutableArray();
        return forms;
    }

    /// <summary>The fields that a record at one of some forms may have, each name once, with the schema that has it.</summary>
    public static IEnumerable<(IRecordSchema Owner, FieldInfo Field, bool IsShared)> FieldsOf(ImmutableArray<FieldForm> forms) =>
        forms.OfType<RecordForm>().Select(r => r.Schema)
            .SelectMany(s => s.OwnFields.Select(f => (s, f, false)).Concat(s.SharedFields.Select(f => (s, f, true))))
            .DistinctBy(f => f.f.Name);

    /// <summary>The forms of a value on one line; of a record that may be written as one field alone, those of that field.</summary>
    public static IEnumerable<FieldForm> ScalarsOf(ImmutableArray<FieldForm> forms) => forms.SelectMany(form => form switch
    {
        RecordForm { Schema: { ShorthandField: { } alone } schema } =>
            schema.OwnFields.Where(f => f.Name == alone).SelectMany(f => Each(f.Form)),
        RecordForm or ListForm => [],
        _ => [form],
    });

    public static ImmutableArray<FieldForm> ItemsOf(ImmutableArray<FieldForm> forms) =>
        [.. forms.OfType<ListForm>().SelectMany(l => Each(l.Item))];

    /// <summary>The parts of a path such as <c>programmes.urgent-care.lead</c>, as far as it leads.</summary>
    public static IEnumerable<PathPart> PartsOf(string path)
    {
        ImmutableArray<FieldForm> forms = [new RecordForm("", Plan.Schema)];
        var start = 0;
        foreach (var name in path.Split('.'))
        {
            var items = ItemsOf(forms);
            var kind = items.OfType<RecordForm>().Select(r => r.Schema).FirstOrDefault(s => s.OwnFields.Any(f => f.Form is IdForm))?.Name;
            yield return new(name, start, kind);
            start += name.Length + 1;
            forms = items.IsEmpty ? Next(forms, name) : items;
        }
    }

    /// <summary>What comes after a path that is not finished: forms of what it leads to.</summary>
    public static ImmutableArray<FieldForm> After(IEnumerable<string> path)
    {
        ImmutableArray<FieldForm> forms = [new RecordForm("", Plan.Schema)];
        foreach (var name in path) forms = ItemsOf(forms) is { IsEmpty: false } items ? items : Next(forms, name);
        return forms;
    }

    /// <summary>The forms that fields lead to from others, through references too.</summary>
    public static ImmutableArray<FieldForm> Along(ImmutableArray<FieldForm> forms, IEnumerable<string> fields) =>
        fields.Aggregate(forms, Next);

    public static IEnumerable<FieldForm> Each(FieldForm form) => form is EitherForm either ? either.Forms.SelectMany(Each) : [form];

    /// <summary>The field, or through a reference the record that it names.</summary>
    private static ImmutableArray<FieldForm> Next(ImmutableArray<FieldForm> forms, string name) =>
    [
        .. FieldsNamed(forms, name).SelectMany(f => Each(f.Form)).Select(form => form is ReferenceForm reference
            && ByKind.Value.TryGetValue(reference.Kind, out var schema) ? new RecordForm("", schema) : form),
    ];

    private static IEnumerable<FieldInfo> FieldsNamed(ImmutableArray<FieldForm> forms, string name) =>
        FieldsOf(forms).Where(f => f.Field.Name == name).Select(f => f.Field);
}
