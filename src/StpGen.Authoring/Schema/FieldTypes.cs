using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>The types that fields can have.</summary>
public static class FieldTypes
{
    /// <summary>A name or another line of text that stays as it is.</summary>
    public static FieldType<PlanText> Text { get; } = new TextFieldType(mayCite: false);

    /// <summary>A title or a sentence, which can cite facts.</summary>
    public static FieldType<PlanText> Sentence { get; } = new TextFieldType(mayCite: true);

    public static FieldType<Prose> Prose { get; } = new ProseFieldType();

    public static FieldType<Quantity> Quantity { get; } = new QuantityFieldType();

    public static FieldType<PlanDate> Date { get; } = new DateFieldType();

    public static FieldType<PlanText> Address { get; } = new AddressFieldType();

    public static FieldType<int?> Integer { get; } = new IntegerFieldType(int.MinValue, int.MaxValue);

    public static FieldType<bool> Flag { get; } = new FlagFieldType();

    /// <summary>One of a few words that the program knows.</summary>
    public static FieldType<string> OneOf(params string[] words) => new WordFieldType(words);

    /// <summary>The id of a record in the plan or its round.</summary>
    public static FieldType<Ref> RefTo(string kind) => new ReferenceFieldType(kind);

    /// <summary>The id of a record that applies at another time: what something became.</summary>
    public static FieldType<Ref> RefToLater(string kind) => new ReferenceFieldType(kind, atOtherTime: true);

    /// <summary>A whole number between two numbers, both included.</summary>
    public static FieldType<int?> Between(int least, int most) => new IntegerFieldType(least, most);

    /// <summary>A record written where it is used.</summary>
    public static FieldType<T> Record<T>(RecordSchema<T> schema) where T : PlanRecord => new RecordFieldType<T>(() => schema);

    /// <summary>A record whose schema refers to itself.</summary>
    public static FieldType<T> Record<T>(Func<RecordSchema<T>> schema) where T : PlanRecord => new RecordFieldType<T>(schema);
}
