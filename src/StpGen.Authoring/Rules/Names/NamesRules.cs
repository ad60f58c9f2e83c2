using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Names;

/// <summary>The rules about names.</summary>
internal static class NamesRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new NamesAlmostAlike(),
        new NameMisspelt(),
        new UnknownBody(),
        new RecordsAlike(),
        new NameForm(),
    ];
}
