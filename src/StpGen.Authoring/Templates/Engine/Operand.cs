using System.Globalization;
using System.Numerics;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What a value of a template is to an operator.</summary>
internal static class Operand
{
    /// <summary>The plan does not have it.</summary>
    public static bool IsMissing(object? value) => value is null or RecordView { IsAbsent: true } or MissingNote;

    /// <summary>A name that is wrong, which has been reported.</summary>
    public static bool IsFaulty(object? value) => ReferenceEquals(value, AbsentView.Faulty);

    public static string? Text(object? value) => value switch
    {
        string text => text,
        PlanText text => text.Value,
        FactText text => text.Value,
        Prose prose => prose.Markdown,
        _ => null,
    };

    /// <summary>A number, or null; one without end or beyond every bound is none.</summary>
    public static decimal? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < 1e27 => (decimal)number,
        _ => null,
    };

    /// <summary>A whole number, such as the length of a list, or null.</summary>
    public static int? Whole(object? value) =>
        Number(value) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <summary>A number beyond every bound.</summary>
    public static bool IsTooLarge(object? value) => value is BigInteger or double or long && Number(value) is null;

    /// <summary>A number or quantity; null if it is neither.</summary>
    public static Quantity? Amount(object? value) =>
        value as Quantity ?? (Number(value) is { } number ? QuantityMath.Of(number) : null);

    /// <summary>
    /// Two amounts that can be worked with: of texts only one that reads as an amount, beside one that is one. A number is in the unit of
    /// the amount beside it.
    /// </summary>
    public static (Quantity Left, Quantity Right)? Pair(object? left, object? right)
    {
        var (one, other) = (Amount(left), Amount(right));
        if (one is null && other is null) return null;
        one ??= Read(left);
        other ??= Read(right);
        if (one is null || other is null) return null;
        if (one.Unit.Length == 0) one = one with { Unit = other.Unit };
        if (other.Unit.Length == 0) other = other with { Unit = one.Unit };
        return (one, other);
    }

    /// <summary>A value that prints on a line.</summary>
    public static bool IsPlain(object? value) => Text(value) is not null || Amount(value) is not null || value is PlanDate;

    /// <summary>A plain value as papers print it.</summary>
    public static string Show(object? value) => Text(value) ?? (value is Quantity quantity ? quantity.ToString()
        : Number(value) is { } number ? NumberText.Show(number)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private static Quantity? Read(object? value) =>
        Text(value) is { } text && QuantityParser.TryParse(text, default, out var quantity) ? quantity : null;
}
