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
            .Select(c => new Note(TextOf(c.Blocks), ItemsOf(c), c.Span))
            .Concat(blocks.AllInlines().OfType<MissingText>().Where(m => !m.IsStated).Select(m => new Note(m.Text, [], m.Span))).ToList();
        var said = notes.SelectMany(n => n.Says).ToHashSet(StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        if (stage is not null) CheckStage(view, round, stage, facts, whole, said, explained, findings);
        var reported = findings.Where(f => f.Severity == Severity.Error).Select(f => f.Span).ToHashSet();
        foreach (var note in notes.Where(n => !n.Says.All(explained.Contains) && !reported.Contains(n.Span))
            .DistinctBy(n => (n.Text, n.Span)))
            findings.Add(new Finding(TemplateRules.NotYet, note.Span ?? SourceSpan.StartOf(template),
                $"This paper prints {Words.Quote(note.Text)}, which a final paper cannot say.",
                "Add what is missing to the plan, or change the template so that the paper does not mention it."));
    }

    private static string TextOf(ImmutableArray<Block> blocks) => string.Join(' ',
        blocks.DescendantsWithNotes().Select(b => PlainText.Of([.. b.Inlines]).Trim()).Where(text => text.Length > 0));

    private static ImmutableArray<string> ItemsOf(Callout box) =>
        [.. box.Blocks.OfType<ListBlock>().SelectMany(list => list.Items).Select(item => TextOf(item.Blocks))];

    /// <summary>A submission has everything that its stage asks for; another paper, what it prints of that.</summary>
    private static void CheckStage(PaperView view, Round round, Stage stage, PlanFacts facts, Lazy<PlanFacts> whole, HashSet<string> said,
        HashSet<string> explained, ImmutableArray<Finding>.Builder findings)
    {
        var place = view.Request.Stage?.Span is { Path: not null } own ? own : view.Plan.Stage?.Span ?? view.Request.Span;
        var isSubmission = view.Request.Kind?.Value == Submission;
        foreach (var asked in stage.AsksFor.Where(a => a.Field is not null && facts.Find(a.Field.Value) is null))
        {
            var sentence = asked.Sentence?.Value ?? "";
            var label = asked.Label?.Value ?? "";
            if (!isSubmission && !said.Contains(sentence) && !said.Contains(label)) continue;
            explained.UnionWith([sentence, label]);
            var missing = whole.Value.Find(asked.Field!.Value) is null
                ? MissingForStage.Of(stage, asked, place) : MissingForStage.OfPaper(stage, asked, place);
            findings.Add(missing with { Severity = Severity.Error });
        }
        var sentences = round.RequirementSets.Select(s => s.Sentence?.Value).OfType<string>()
            .Concat(round.RequirementSets.SelectMany(s => s.Items).Select(i => $"{i.Number}, {i.Title}")).ToHashSet(StringComparer.Ordinal);
        var answers = isSubmission && stage.AsksFor.Any(a => a.Field?.Value == "responses");
        if (!answers && !sentences.Overlaps(said)) return;
        explained.UnionWith(sentences);
        findings.AddRange(RequirementUnanswered.Of(view.Plan, round, stage.Id, place)
            .Select(f => f with { Severity = Severity.Error }));
    }

    /// <summary>What a paper says is still to come: in one sentence, or as the items of a list.</summary>
    private sealed record Note(string Text, ImmutableArray<string> Items, SourceSpan? Span)
    {
        public ImmutableArray<string> Says => Items.IsEmpty ? [Text] : Items;
    }
}
