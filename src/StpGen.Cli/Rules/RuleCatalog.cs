using System.Collections.Immutable;
using StpGen.Authoring;
using StpGen.Core.Findings;
using StpGen.Layout.Rules;
using StpGen.Writers.Word.Styling;

namespace StpGen.Cli.Rules;

/// <summary>The rules of every stage, in order of their numbers.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<RuleInfo> All { get; } =
        [.. AuthoringRules.All.Concat(LayoutRules.All).Concat(FileRules.All).Concat(WordRules.All)
            .OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>What a finding of this rule does to a build, in a sentence or two.</summary>
    public static string WhatItDoes(RuleInfo rule) => rule.Effect switch
    {
        RuleEffect.DraftOnly when rule.Stage == RuleStage.Template =>
            "The paper is built as a draft until you fix this, and --final writes nothing.",
        RuleEffect.DraftOnly when rule.Scope == RuleScope.PapersThatPrintIt =>
            "Papers are built as drafts until you fix this, and --final refuses the papers that print it.",
        RuleEffect.DraftOnly =>
            "Papers are built as drafts until you fix this, and --final writes nothing. "
            + "If the plan cannot be read at all, nothing is written and the last papers are unchanged.",
        RuleEffect.NoPaper => "The paper is not written until you fix this; the last one is unchanged.",
        RuleEffect.FinalOnly => "An error with --final; drafts are written without a word about it.",
        RuleEffect.StopsFinal when rule.Scope == RuleScope.PapersThatPrintIt =>
            "A warning in drafts; an error with --final for the papers that print it.",
        RuleEffect.StopsFinal when rule.Scope == RuleScope.PapersOfStage =>
            "A warning in drafts; an error with --final for the papers that answer for their stage.",
        RuleEffect.StopsFinal => "A warning in drafts; an error with --final.",
        RuleEffect.Warning => "A warning: it does not stop papers, not even final ones.",
        _ => "A note: it does not stop papers.",
    };
}
