using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules;

/// <summary>Texts use the spellings in the glossary.</summary>
internal sealed class ForbiddenSpelling : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP213", "forbidden-spelling", "A text uses a spelling that the glossary forbids", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var forbidden = plan.Plan.Glossary.SelectMany(g => g.Forbidden.Select(f => (Wrong: f.Value, Right: g)))
            .Where(f => f.Wrong.Length > 0).DistinctBy(f => f.Wrong).ToList();
        if (forbidden.Count == 0) yield break;
        var texts = new Texts([.. plan.Plan.Glossary.SelectMany(g => g.Forbidden).Select(f => f.Span)], forbidden);
        Plan.Schema.Visit(plan.Plan, texts);
        foreach (var (wrong, right, span) in texts.Found)
            yield return new Finding(Info, span with { EndLine = span.Line, EndColumn = span.Column },
                $"The agreed spelling of '{wrong}' is '{right.Term}'.", $"Write '{right.Term}'.")
            {
                Related = [new(right.Span with { EndLine = right.Span.Line, EndColumn = right.Span.Column }, "the glossary")],
            };
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))) return true;
        return false;
    }

    /// <summary>Looks at every text except the forbidden spellings themselves, aliases and sources.</summary>
    private sealed class Texts(HashSet<SourceSpan> except, List<(string Wrong, GlossaryEntry Right)> forbidden) : PlanVisitor
    {
        /// <summary>Each text once, although a record is visited for each period.</summary>
        private readonly HashSet<(SourceSpan, string)> _known = [];

        public List<(string Wrong, GlossaryEntry Right, SourceSpan Span)> Found { get; } = [];

        public override void Text(PlanText text)
        {
            if (!except.Contains(text.Span)) Look(text.Value, text.Span);
        }

        public override void Prose(Prose prose) => Look(prose.Markdown, prose.Span);

        private void Look(string text, SourceSpan span)
        {
            foreach (var (wrong, right) in forbidden)
                if (HasWord(text, wrong) && _known.Add((span, wrong))) Found.Add((wrong, right, span));
        }
    }
}
