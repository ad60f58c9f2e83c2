using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Writers.Word;

/// <summary>What the Word writer may find.</summary>
public static class WordRules
{
    public static RuleInfo HouseStyleLacks { get; } = new("STP521", "house-style-lacks", "A house style without a style that papers use", Severity.Information);

    public static RuleInfo HouseStyleInvalid { get; } = new("STP522", "house-style-invalid", "A house style that cannot be taken", Severity.Warning);

    public static ImmutableArray<RuleInfo> All { get; } = [HouseStyleLacks, HouseStyleInvalid];
}
