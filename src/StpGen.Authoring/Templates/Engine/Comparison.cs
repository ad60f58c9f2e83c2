using Scriban.Parsing;
using Scriban.Runtime;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>Whether values of a template are equal, and which of two is the larger.</summary>
internal static class Comparison
{
    /// <summary>Equal as numbers, amounts, dates, the same record, or as text. What is missing equals nothing but an empty text.</summary>
    public static bool Equal(TemplateWork work, SourceSpan span, object? left, object? right, int depth = 0)
    {
        work.Spend(span);
        if (Operand.IsMissing(left) || Operand.IsMissing(right)) return IsEmpty(left) && IsEmpty(right);
        switch (left, right)
        {
            case (ScriptArray one, ScriptArray other):
                if (ReferenceEquals(one, other)) return true;
                var deeper = work.Deeper(span, depth);
                return one.Count == other.Count && one.Zip(other).All(p => Equal(work, span, p.First, p.Second, deeper));
            case (RecordView, RecordView): return ReferenceEquals(left, right);
            case (bool one, bool other): return one == other;
            case (PlanDate one, PlanDate other): return one.First == other.First && one.Last == other.Last;
            case (ScriptArray or RecordView or bool, _) or (_, ScriptArray or RecordView or bool):
                throw TemplateFault.NotComparable(span, left, right);
        }
        if (Operand.Text(left) is { } text && Operand.Text(right) is { } same)
        {
            work.SpendText(span, Math.Min(text.Length, same.Length));
            return text == same;
        }
        if (Operand.Pair(left, right) is var (low, high))
            return QuantityMath.TryAlign(low, high, out low, out high)
                ? QuantityMath.Compare(low, high) == 0 : throw TemplateFault.OtherUnit(span, low, high);
        if (left is PlanDate date && Operand.Text(right) is { } words) return IsDate(date, words);
        if (right is PlanDate day && Operand.Text(left) is { } written) return IsDate(day, written);
        return Operand.IsPlain(left) && Operand.IsPlain(right)
            ? Operand.Show(left) == Operand.Show(right) : throw TemplateFault.NotComparable(span, left, right);
    }

    /// <summary>Less than 0, 0 or more than 0, as the left is smaller, equal or larger; null: neither, as something is missing.</summary>
    public static int? Order(SourceSpan span, object? left, object? right)
    {
        if (Operand.IsMissing(left) || Operand.IsMissing(right)) return null;
        if (Operand.Pair(left, right) is var (low, high))
            return QuantityMath.TryAlign(low, high, out low, out high)
                ? QuantityMath.Compare(low, high) : throw TemplateFault.OtherUnit(span, low, high);
        return Operand.Text(left) is { } one && Operand.Text(right) is { } other
            ? string.CompareOrdinal(one, other) : throw TemplateFault.NotComparable(span, left, right);
    }

    private static bool IsEmpty(object? value) =>
        Operand.IsMissing(value) || value is ScriptArray { Count: 0 } || Operand.Text(value) is "";

    private static bool IsDate(PlanDate date, string words) =>
        date.ToString() == words
        || (DateParser.TryParse(words, default, out var other) && other.First == date.First && other.Last == date.Last);
}
