using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The glossary explains what texts use.</summary>
internal sealed class TermUnused : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP266", "term-unused", "No text uses a term of the glossary", RuleStage.Plan, RuleEffect.Note);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Glossary.IsEmpty) yield break;
        var texts = new AllTexts();
        foreach (var passage in plan.Passages)
            if (passage.Record.Record is not GlossaryEntry) texts.All.Append(passage.Text).Append('\n');
        // Papers print the names of what they list, and what the round asks for.
        Round.Schema.Visit(plan.Round, texts);
        var all = texts.All.ToString();
        foreach (var entry in plan.Plan.Glossary)
            if (entry.Term is { Value.Length: > 1 } term && !IsUsed(term.Value, all))
                yield return new Finding(Info, term.Span, $"No text uses the term '{term}'.",
                    "Delete the entry, if papers do not need it.");
    }

    private static bool IsUsed(string term, string all)
    {
        var comparison = term.Count(char.IsUpper) > 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = all.IndexOf(term, comparison); at >= 0; at = all.IndexOf(term, at + 1, comparison))
            if ((at == 0 || !char.IsLetterOrDigit(all[at - 1])) && IsEnd(all, at + term.Length)) return true;
        return false;
    }

    /// <summary>The word ends here, or after the s of its plural.</summary>
    private static bool IsEnd(string all, int at) => at >= all.Length || !char.IsLetterOrDigit(all[at])
        || (all[at] == 's' && (at + 1 >= all.Length || !char.IsLetterOrDigit(all[at + 1])));

    private sealed class AllTexts : PlanVisitor
    {
        public System.Text.StringBuilder All { get; } = new();

        public override void Text(PlanText text) => All.Append(text.Value).Append('\n');
    }
}
