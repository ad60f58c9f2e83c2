using StpGen.Authoring.Plans;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>Texts keep to the spellings of the glossary.</summary>
internal sealed class ForbiddenSpelling : PlanRule
{
    public override RuleInfo Info { get; } = new("STP213", "forbidden-spelling", "A text uses a spelling that the house does not", Severity.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var forbidden = plan.Plan.Glossary.SelectMany(g => g.Forbidden.Select(f => (Wrong: f.Value, Right: g))).Where(f => f.Wrong.Length > 0).DistinctBy(f => f.Wrong).ToList();
        if (forbidden.Count == 0) yield break;
        var texts = new Texts([.. plan.Plan.Glossary.SelectMany(g => g.Forbidden).Select(f => f.Span)]);
        Plan.Shape.Visit(plan.Plan, texts);
        foreach (var (text, span) in texts.Found)
            foreach (var (wrong, right) in forbidden)
                if (HasWord(text, wrong))
                    yield return new Finding(Info, span with { EndLine = span.Line, EndColumn = span.Column }, $"The house spelling of '{wrong}' is '{right.Term}'.", $"Write '{right.Term}'.")
                    {
                        Related = [new(right.Span with { EndLine = right.Span.Line, EndColumn = right.Span.Column }, "the glossary")],
                    };
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))) return true;
        return false;
    }

    /// <summary>Every text but the forbidden spellings themselves, names that sources use, and sources.</summary>
    private sealed class Texts(HashSet<Core.Text.SourceSpan> except) : PlanVisitor
    {
        private readonly HashSet<Core.Text.SourceSpan> _known = [];

        public List<(string Text, Core.Text.SourceSpan Span)> Found { get; } = [];

        public override void Text(PlanText text)
        {
            if (!except.Contains(text.Span) && _known.Add(text.Span)) Found.Add((text.Value, text.Span));
        }

        public override void Prose(Prose prose)
        {
            if (_known.Add(prose.Span)) Found.Add((prose.Markdown, prose.Span));
        }
    }
}
