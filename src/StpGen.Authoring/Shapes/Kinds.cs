using StpGen.Authoring.Values;

namespace StpGen.Authoring.Shapes;

/// <summary>The kinds of values that fields may have.</summary>
public static class Kinds
{
    public static ValueKind<PlanText> Text { get; } = new TextKind();

    public static ValueKind<Prose> Prose { get; } = new ProseKind();

    public static ValueKind<Quantity> Quantity { get; } = new QuantityKind();

    public static ValueKind<PlanDate> Date { get; } = new DateKind();

    public static ValueKind<PlanText> Address { get; } = new AddressKind();

    public static ValueKind<int?> Integer { get; } = new IntegerKind(int.MinValue, int.MaxValue);

    public static ValueKind<bool> Flag { get; } = new FlagKind();

    /// <summary>One of a few words that the program knows.</summary>
    public static ValueKind<string> OneOf(params string[] words) => new WordKind(words);

    /// <summary>The id of a record of the plan or of its round.</summary>
    public static ValueKind<Ref> RefTo(string kind) => new RefKind(kind);

    /// <summary>The id of a record that holds at another time: what something became.</summary>
    public static ValueKind<Ref> RefToLater(string kind) => new RefKind(kind, atOtherTime: true);

    /// <summary>A whole number between two, both included.</summary>
    public static ValueKind<int?> Between(int least, int most) => new IntegerKind(least, most);

    /// <summary>A record that stands where it is used.</summary>
    public static ValueKind<T> Record<T>(Shape<T> shape) where T : PlanRecord => new RecordKind<T>(() => shape);

    /// <summary>A record whose shape refers to itself.</summary>
    public static ValueKind<T> Record<T>(Func<Shape<T>> shape) where T : PlanRecord => new RecordKind<T>(shape);
}
