using System.Collections.Immutable;
using StpGen.Authoring;
using StpGen.Core.Findings;
using StpGen.Layout;
using StpGen.Writers.Pdf;
using StpGen.Writers.Word.Styling;

namespace StpGen.Cli.Rules;

/// <summary>The rules of every stage, in order of their numbers.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<RuleInfo> All { get; } =
        [.. AuthoringRules.All.Concat(LayoutRules.All).Concat(FileRules.All).Concat(WordRules.All).Concat(PdfRules.All)
            .OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>What a finding of this rule does to a build, in a sentence or two.</summary>
    public static string WhatItDoes(RuleInfo rule) => rule.Effect switch
    {
        RuleEffect.DraftOnly when rule.Stage == RuleStage.Template =>
            "The paper is built as a draft while such a finding stands, and --final refuses.",
        RuleEffect.DraftOnly =>
            "Papers are built as drafts while such a finding stands, and --final refuses. "
            + "Where it leaves no plan to read, nothing is written and the last papers stay as they are.",
        RuleEffect.NoPaper => "The paper is not written while such a finding stands; the last one stays as it is.",
        RuleEffect.StopsFinal => "A warning: papers are built as drafts; with --final it is an error.",
        RuleEffect.Warning => "A warning: papers are written, final ones too.",
        _ => "Something to know; it stops nothing.",
    };
}
