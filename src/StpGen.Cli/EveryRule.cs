using System.Collections.Immutable;
using StpGen.Authoring;
using StpGen.Authoring.Markdown;
using StpGen.Cli.Files;
using StpGen.Core.Findings;
using StpGen.Layout;
using StpGen.Writers.Pdf;
using StpGen.Writers.Word;

namespace StpGen.Cli;

/// <summary>The rules of every stage, in order of their numbers.</summary>
public static class EveryRule
{
    public static ImmutableArray<RuleInfo> All { get; } =
        [.. AuthoringRules.All.Concat(LayoutRules.All).Concat(FileRules.All).Concat(WordRules.All).Concat(PdfRules.All).OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>What a finding of this rule does to a build, in a sentence or two.</summary>
    public static string WhatItDoes(RuleInfo rule) => rule.Severity switch
    {
        Severity.Error when rule.Id[3] is '1' or '2' => "Papers are built as drafts while such a finding stands, and --final refuses. Where it leaves no plan to read, nothing is written and the last papers stay as they are.",
        Severity.Error when rule.Id[3] == '3' && !TemplateRules.LeaveNoPaper.Contains(rule) => "The paper is built as a draft while such a finding stands, and --final refuses.",
        Severity.Error => "The paper is not written while such a finding stands; the last one stays as it is.",
        Severity.Warning when rule.StopsFinal => "A warning: papers are built as drafts; with --final it is an error.",
        Severity.Warning => "A warning: papers are written, final ones too.",
        _ => "Something to know; it stops nothing.",
    };
}
