using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Texts have no placeholders left: they are for their authors, not for readers.</summary>
internal sealed partial class Placeholder : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP257", "placeholder", "A placeholder was left in a text", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var terms = plan.Plan.Glossary.Select(g => g.Term?.Value).Concat(plan.Plan.Organisations.Select(o => o.ShortName?.Value))
            .ToHashSet();
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || passage.Record.Record is GlossaryEntry) continue;
            foreach (Match match in Placeholders().Matches(passage.Text))
                if (!terms.Contains(match.Value) && passage.IsOutsideQuotations(match.Index) && !IsCode(passage, match)
                    && !IsSlip(passage, match))
                {
                    yield return new Finding(Info, passage.SpanOf(match.Index, match.Length),
                        $"'{match.Value}' is a placeholder.", "Replace it with what readers need to know, or delete it.");
                    // One that is left makes others of the same text likely; each has a finding once the first is gone.
                    break;
                }
        }
    }

    /// <summary>A name in braces within a longer text has a finding when it is read.</summary>
    private static bool IsCode(Passage passage, Match match) => passage.IsProse && match.Value.StartsWith("{{", StringComparison.Ordinal);

    /// <summary>Marks of a template or a tick box in a longer text: reading has found them already.</summary>
    private static bool IsSlip(Passage passage, Match match) => passage.IsProse
        && (match.Value.StartsWith("{{", StringComparison.Ordinal) || match is { Index: 0, Value: "[ ]" or "[]" });

    [GeneratedRegex("""
        (?<![\p{L}\p{N}])(?:TB[CADN]|t\.b\.[ca]\.|tb[ca])(?![\p{L}\p{N}])
        | £[ ]?[Xx?]+(?:[.,][Xx?]+)*[ ]?(?:million|billion|bn|[mk])?(?![\p{L}\p{N}])
        | £[ ]?(?:_{2,}|\[[^\]]{0,30}\])
        | (?<![\p{L}\p{N}.,])[Xx]+(?:[.,][Xx]+)?[ ]?(?:%|per[ ]cent|(?:million|billion|bn)\b)
        | (?<!(?:Annex|Appendix|Article|Chapter|Part|Schedule|Volume|Louis|size)[ ])(?<![\p{L}\p{N}])(?:X{2,}(?:,X{3})*
            |xx+(?:,xxx)*)(?![\p{L}\p{N}])
        | (?<![\p{L}\p{N}])20(?:[Xx]{2}|\d[Xx])(?:[/–-](?:[Xx]{2}|\d{2}))?(?![\p{L}\p{N}])
        | (?<![\p{L}\p{N}])[Dd]{2}[ ./-](?:[Mm]{2,5}|[Mm]onth)[ ./-][Yy]{2,4}(?![\p{L}\p{N}])
        | [\[<][ ]*(?i:insert|add|enter|type|name|date|number|figure|amount|details|organisation|author|title|text|to[ ]be|to[ ]follow
            |to[ ]come
            |tb[ca]|xx+|placeholder|todo|check|confirm|update|your|link|\.\.\.|…|\?+)(?![\p{L}])[^\]>]{0,80}[\]>]
        | \[[ _.…]*\]
        | (?<![\p{L}])(?i:insert|add)[ ](?i:text|name|names|figure|figures|number|date|table|details|picture|chart)[ ](?i:here)(?![\p{L}])
        | (?i:click[ ](?:or[ ]tap[ ])?here[ ]to[ ]enter[ ]\w+|type[ ](?:your[ ])?text[ ]here|choose[ ]an[ ]item\.)
        | (?i:lorem[ ]ipsum|dolor[ ]sit[ ]amet)
        | Error![ ]\w+(?:[ ]\w+){0,5}\.?
        | \#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|N/A)
        | \{\{[^{}]{0,80}\}\}|\{\{|\$\{[^{}]{0,80}\}|<<[^<>]{1,60}>>
        | \?{2,}|_{3,}|\.{5,}
        | (?<![\p{L}\p{N}])(?:TODO|FIXME)(?![\p{L}\p{N}])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholders();
}
