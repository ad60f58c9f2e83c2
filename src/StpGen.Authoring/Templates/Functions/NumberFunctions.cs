using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that add up, choose among and round numbers and amounts.</summary>
internal static class NumberFunctions
{
    /// <summary>No paper needs more decimals.</summary>
    private const int MostDecimals = 6;

    public static void AddTo(ScriptObject functions)
    {
        functions.AddFunction("sum", 1, 2, call => Sum(call));
        functions.AddFunction("min", 1, 2, call => Furthest(call, "min", -1));
        functions.AddFunction("max", 1, 2, call => Furthest(call, "max", 1));
        functions.AddFunction("rounded", 1, 2, call => Calculation.Rounded(call.Span, call.Arguments[0],
            call.Arguments[1] is null ? 0 : Math.Min(call.Number(1), MostDecimals)));
    }

    /// <summary>A sum prints none of the amounts in it.</summary>
    private static object? Sum(FunctionCall call)
    {
        var mark = call.Context.Reads.Mark;
        var sum = Amounts(call, "sum").Aggregate((object?)AbsentView.Instance, (sum, amount) => Calculation.Sum(call.Span, sum, amount));
        call.Context.Reads.Forget(mark);
        return sum;
    }

    /// <summary>The smallest or the largest, the first of those that are equal; of nothing, a missing value.</summary>
    private static object? Furthest(FunctionCall call, string name, int sign) =>
        Amounts(call, name).Aggregate((object?)AbsentView.Instance, (found, amount) =>
            Operand.IsMissing(found) || Comparison.Order(call.Span, amount, found) * sign > 0 ? amount : found);

    /// <summary>The numbers and amounts of a list, or of a field of its items; what is missing does not count.</summary>
    private static IEnumerable<object?> Amounts(FunctionCall call, string name)
    {
        foreach (var item in call.List(0))
        {
            var value = call.Arguments[1] is null ? item : call.Field(item, call.Text(1));
            if (Operand.IsMissing(value)) continue;
            yield return Operand.Amount(value) is null ? throw TemplateFault.NotAnAmount(call.Span, name, value) : value;
        }
    }
}
