namespace StpGen.Authoring.Schema;

/// <summary>The forms of shared fields that repeat a record's own fields: release, changes, other sources.</summary>
internal static class RecordForms
{
    public const string ListOfChanges = "a list of changes, each with the date it starts";
    public const string OneChange = "a change: the date it starts, and the fields that changed";
    public const string ListOfAlternatives = "a list of what other sources give, each with its source";
    public const string OneAlternative = "what another source gives, with its source";

    private static readonly FieldForm Audience = FieldTypes.RefTo("audience").Form;

    /// <summary>One audience for the whole record, or one for each of several fields.</summary>
    public static FieldForm Release(IReadOnlyList<FieldInfo> own) => new EitherForm(Audience.Description,
    [
        Audience,
        Record("an audience for each of several fields", "release", own.Select(f => new FieldInfo(f.Name, f.Summary, false, Audience))),
    ]);

    public static FieldForm Changes(IReadOnlyList<FieldInfo> own) => new ListForm(ListOfChanges, Record(OneChange, "change",
        InOrder(own, RecordFields.OfChange, "from")));

    public static FieldForm Alternatives(IReadOnlyList<FieldInfo> own) =>
        new ListForm(ListOfAlternatives, Record(OneAlternative, "statement",
        InOrder(own, RecordFields.OfAlternative, "source")));

    /// <summary>The reason, alone or with who decided.</summary>
    public static FieldForm Settlement(IReadOnlyList<FieldInfo> own) => FieldTypes.Record(SettledDifference.Schema).Form;

    /// <summary>The shared fields, of which one is required, and the record's own, of which none is.</summary>
    private static IEnumerable<FieldInfo> InOrder(IReadOnlyList<FieldInfo> own, IReadOnlyDictionary<string, RecordField> shared,
        string required) =>
        shared.Where(s => own.All(f => f.Name != s.Key))
            .Select(s => new FieldInfo(s.Key, s.Value.Summary, s.Key == required, s.Value.Form(own)))
            .Concat(own.Select(f => f with { IsRequired = f.Name == required }));

    private static RecordForm Record(string description, string name, IEnumerable<FieldInfo> fields) =>
        new(description, new MappingSchema(name, [.. fields]));
}
