using System.Collections.Immutable;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Rules.Acceptances;
using StpGen.Core.Findings;

namespace StpGen.Authoring;

/// <summary>Every rule that reading, checking and templating a plan and its brand can report, in numerical order.</summary>
public static class AuthoringRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
        [.. ReadRules.All, .. PlanRules.All.Select(r => r.Info), .. AcceptanceRules.All, .. TemplateRules.All, .. ThemeRules.All];
}
