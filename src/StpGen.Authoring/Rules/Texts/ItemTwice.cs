using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A list has each of its items once.</summary>
internal sealed class ItemTwice : PlanRule
{
    /// <summary>Shorter items, such as "Yes", may well be there twice.</summary>
    private const int LeastLetters = 6;

    public override RuleInfo Info { get; } = new(
        "STP269", "item-twice", "A list has an item twice", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        // A long sentence that is there twice has its own finding.
        var known = plan.Found(new SentenceTwice()).Select(s => (s.Path, s.Line)).ToHashSet();
        // The texts of a field follow one another.
        var items = new Dictionary<string, Passage>(StringComparer.OrdinalIgnoreCase);
        Passage? before = null;
        foreach (var item in plan.Passages)
        {
            if (before is null || !ReferenceEquals(before.Record.Record, item.Record.Record)
                || before.Field != item.Field || before.From != item.From)
                items.Clear();
            before = item;
            var text = item.Text.Trim(' ', '.', ';', ',');
            if (item.IsNoWording || text.Length < LeastLetters || items.TryAdd(text, item)) continue;
            var (span, first) = (item.SpanOf(0, item.Text.Length), items[text].SpanOf(0, items[text].Text.Length));
            if (span == first || known.Contains((span.Path, span.Line))) continue;
            yield return new Finding(Info, span, $"'{text}' is in this list already.", "Delete it, or write what was meant.")
            {
                Related = [new(first, "the first")],
            };
        }
    }
}
