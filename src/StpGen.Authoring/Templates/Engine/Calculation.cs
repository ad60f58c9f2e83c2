using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What the operators of a template give. Numbers are decimals, so nothing is without end or rounded in silence.</summary>
internal static class Calculation
{
    /// <summary>No text that a template puts together is longer than this many characters.</summary>
    private const int LongestText = 1024 * 1024;

    /// <summary>No paper has a list of more numbers than this.</summary>
    private const int LongestRange = 100_000;

    public static object? Of(TemplateWork work, SourceSpan span, ScriptBinaryOperator sign, object? left, object? right) => sign switch
    {
        ScriptBinaryOperator.CompareEqual => Comparison.Equal(work, span, left, right),
        ScriptBinaryOperator.CompareNotEqual => !Comparison.Equal(work, span, left, right),
        ScriptBinaryOperator.CompareLess => Comparison.Order(span, left, right) < 0,
        ScriptBinaryOperator.CompareGreater => Comparison.Order(span, left, right) > 0,
        ScriptBinaryOperator.CompareLessOrEqual => Comparison.Order(span, left, right) <= 0,
        ScriptBinaryOperator.CompareGreaterOrEqual => Comparison.Order(span, left, right) >= 0,
        ScriptBinaryOperator.RangeInclude => Range(work, span, left, right, 1),
        ScriptBinaryOperator.RangeExclude => Range(work, span, left, right, 0),
        ScriptBinaryOperator.Add when Operand.Text(left) is not null || Operand.Text(right) is not null => Joined(work, span, left, right),
        ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide
            or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus => Bounded(span, sign, left, right),
        _ => throw TemplateFault.BadOperator(span, sign.ToText()),
    };

    public static object? Of(SourceSpan span, ScriptUnaryOperator sign, object? value)
    {
        if (sign is not (ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus)) throw TemplateFault.BadOperator(span, sign.ToText());
        if (Operand.IsMissing(value)) return AbsentView.Instance;
        if (value is Quantity quantity) return sign is ScriptUnaryOperator.Negate ? QuantityMath.Negate(quantity) : quantity;
        return Operand.Number(value) is { } number
            ? sign is ScriptUnaryOperator.Negate ? -number : number : throw TemplateFault.NotCalculable(span, value, value);
    }

    /// <summary>The sum of two numbers or amounts; what is missing adds nothing.</summary>
    public static object? Sum(SourceSpan span, object? left, object? right) =>
        Operand.IsMissing(left) ? right : Operand.IsMissing(right) ? left : Bounded(span, ScriptBinaryOperator.Add, left, right);

    /// <summary>A number or an amount to so many decimals, all of which print.</summary>
    public static object? Rounded(SourceSpan span, object? value, int decimals) => value switch
    {
        _ when Operand.IsMissing(value) => AbsentView.Instance,
        Quantity quantity => QuantityMath.Round(quantity, decimals),
        _ when Operand.Number(value) is { } number => QuantityMath.Round(QuantityMath.Of(number), decimals),
        _ => throw TemplateFault.NotCalculable(span, value, value),
    };

    private static object? Bounded(SourceSpan span, ScriptBinaryOperator sign, object? left, object? right)
    {
        if (Operand.IsMissing(left) || Operand.IsMissing(right)) return AbsentView.Instance;
        if (Operand.IsTooLarge(left) || Operand.IsTooLarge(right)) throw TemplateFault.TooLarge(span);
        if (Operand.Amount(left) is null || Operand.Amount(right) is null) throw TemplateFault.NotCalculable(span, left, right);
        try
        {
            if (sign is ScriptBinaryOperator.Divide && left is Quantity part && right is Quantity whole) return Share(span, part, whole);
            return Operand.Number(left) is { } one && Operand.Number(right) is { } other
                ? Numbers(span, sign, one, other) : Amounts(span, sign, left, right);
        }
        catch (OverflowException)
        {
            throw TemplateFault.TooLarge(span);
        }
    }

    private static decimal Numbers(SourceSpan span, ScriptBinaryOperator sign, decimal left, decimal right) => sign switch
    {
        ScriptBinaryOperator.Add => left + right,
        ScriptBinaryOperator.Subtract => left - right,
        ScriptBinaryOperator.Multiply => left * right,
        _ when right == 0 => throw TemplateFault.DividesByZero(span),
        ScriptBinaryOperator.Divide => left / right,
        ScriptBinaryOperator.DivideRound => Math.Floor(left / right),
        _ => left % right,
    };

    private static Quantity Amounts(SourceSpan span, ScriptBinaryOperator sign, object? left, object? right)
    {
        if (sign is ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract)
        {
            var (low, high) = Operand.Pair(left, right)!.Value;
            if (!QuantityMath.TryAlign(low, high, out low, out high)) throw TemplateFault.OtherUnit(span, low, high);
            return sign is ScriptBinaryOperator.Add ? QuantityMath.Add(low, high) : QuantityMath.Subtract(low, high);
        }
        var (one, other) = (Operand.Amount(left)!, Operand.Amount(right)!);
        if (sign is ScriptBinaryOperator.Multiply)
        {
            if (Factor(one) is { } before) return QuantityMath.Times(other, before);
            return Factor(other) is { } factor ? QuantityMath.Times(one, factor) : throw TemplateFault.NotCalculable(span, left, right);
        }
        if (sign is not ScriptBinaryOperator.Divide) throw TemplateFault.NotCalculable(span, left, right);
        if (right is Quantity) throw TemplateFault.NotCalculable(span, left, right);
        return other.Low == 0 ? throw TemplateFault.DividesByZero(span) : QuantityMath.Times(one, 1 / other.Low);
    }

    /// <summary>How many times one amount another of the same unit is.</summary>
    private static decimal Share(SourceSpan span, Quantity part, Quantity whole)
    {
        if (!QuantityMath.TryAlign(part, whole, out var one, out var other)) throw TemplateFault.OtherUnit(span, part, whole);
        if (one.IsRange || other.IsRange) throw TemplateFault.NotCalculable(span, part, whole);
        return other.Low == 0 ? throw TemplateFault.DividesByZero(span) : one.Low / other.Low;
    }

    /// <summary>What a number or a percentage multiplies by.</summary>
    private static decimal? Factor(Quantity amount) =>
        amount.IsRange ? null : amount.Unit.Length == 0 ? amount.Low : amount.Unit == "%" ? amount.Low / 100 : null;

    private static string Joined(TemplateWork work, SourceSpan span, object? left, object? right)
    {
        if (!(Operand.IsMissing(left) || Operand.IsPlain(left)) || !(Operand.IsMissing(right) || Operand.IsPlain(right)))
            throw TemplateFault.NotCalculable(span, left, right);
        var (one, other) = (Operand.IsMissing(left) ? "" : Operand.Show(left), Operand.IsMissing(right) ? "" : Operand.Show(right));
        work.SpendText(span, one.Length + other.Length);
        return one.Length + other.Length <= LongestText
            ? one + other : throw new LimitException(span, "The template puts together a text that is longer than any paper.");
    }

    private static ScriptArray Range(TemplateWork work, SourceSpan span, object? left, object? right, int more)
    {
        if (Operand.Whole(left) is not { } from || Operand.Whole(right) is not { } to) throw TemplateFault.NotCalculable(span, left, right);
        var step = from <= to ? 1 : -1;
        var count = Math.Abs((long)to - from) + more;
        if (count > LongestRange) throw new LimitException(span, $"This counts to more than {LongestRange:N0}.");
        work.Spend(span, count);
        var range = new ScriptArray((int)count);
        for (var i = 0; i < count; i++) range.Add(from + i * step);
        return range;
    }
}
