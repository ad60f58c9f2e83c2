using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Stages;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Checks that a final paper has what its own stage asks for, and that it nowhere says that something will follow.
/// </summary>
internal static class NotYetChecks
{
    /// <summary>The kind of paper that the stages of a round ask for.</summary>
    private const string Submission = "submission";

    /// <param name="whole">The plan at any time and for any reader.</param>
    public static void Check(PaperView view, Round round, Stage? stage, PlanFacts facts, Lazy<PlanFacts> whole,
        ImmutableArray<Block> blocks, string template, ImmutableArray<Finding>.Builder findings)
    {
        var notes = blocks.DescendantsWithNotes().OfType<Callout>().Where(c => c.Kind == CalloutKind.Missing)
            .Select(c => (Text: PlainText.Of([.. c.Blocks.AllInlines()]).Trim(), c.Span))
            .Concat(blocks.AllInlines().OfType<MissingText>().Where(m => !m.IsStated).Select(m => (m.Text, m.Span))).ToList();
        var said = notes.Select(n => n.Text).ToHashSet(StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        if (stage is not null) CheckStage(view, round, stage, facts, whole, said, explained, findings);
        var reported = findings.Where(f => f.Severity == Severity.Error).Select(f => f.Span).ToHashSet();
        foreach (var (text, span) in notes.Where(n => !explained.Contains(n.Text) && !reported.Contains(n.Span)).Distinct())
            findings.Add(new Finding(TemplateRules.NotYet, span ?? SourceSpan.StartOf(template),
                $"This paper prints {Words.Quote(text)}, which a final paper cannot say.",
                "Add what is missing to the plan, or change the template so that the paper does not mention it."));
    }

    /// <summary>A submission has everything that its stage asks for; another paper, what it prints of that.</summary>
    private static void CheckStage(PaperView view, Round round, Stage stage, PlanFacts facts, Lazy<PlanFacts> whole, HashSet<string> said,
        HashSet<string> explained, ImmutableArray<Finding>.Builder findings)
    {
        var place = view.Request.Stage?.Span is { Path: not null } own ? own : view.Plan.Stage?.Span ?? view.Request.Span;
        var isSubmission = view.Request.Kind?.Value == Submission;
        foreach (var asked in stage.AsksFor.Where(a => a.Field is not null && facts.Find(a.Field.Value) is null))
        {
            var sentence = asked.Sentence?.Value ?? "";
            if (!isSubmission && !said.Contains(sentence)) continue;
            explained.Add(sentence);
            var missing = whole.Value.Find(asked.Field!.Value) is null
                ? MissingForStage.Of(stage, asked, place) : MissingForStage.OfPaper(stage, asked, place);
            findings.Add(missing with { Severity = Severity.Error });
        }
        var sentences = round.RequirementSets.Select(s => s.Sentence?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var answers = isSubmission && stage.AsksFor.Any(a => a.Field?.Value == "responses");
        if (!answers && !sentences.Overlaps(said)) return;
        explained.UnionWith(sentences);
        findings.AddRange(RequirementUnanswered.Of(view.Plan, round, stage.Id, place)
            .Select(f => f with { Severity = Severity.Error }));
    }
}
