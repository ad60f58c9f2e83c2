using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The rules about money.</summary>
internal static class MoneyRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new FinanceDoesNotAddUp(),
        new GapDoesNotClose(),
        new AmountWithoutUnit(),
        new FinanceRowMissing(),
        new RowTwice(),
        new AmountOfWrongSign(),
        new AmountOutOfLine(),
        new ControlTotalNotMet(),
        new CapitalDiffers(),
        new StaffDoNotAddUp(),
    ];
}
