using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>A board, person or organisation that is withheld from readers is not named in a text for them.</summary>
internal sealed class RestrictedName : PlanRule
{
    private static readonly string[] Titles =
        ["Dr", "Sir", "Dame", "Lord", "Lady", "Professor", "Prof", "Mr", "Mrs", "Ms", "Miss", "Councillor", "Cllr"];

    public override RuleInfo Info { get; } = new(
        "STP224", "restricted-name", "A text names a record that is withheld from its readers", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
        ProtectsReaders = true,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var releases = Releases.Of(plan);
        var all = Names(plan, releases).ToList();
        var open = all.Where(n => n.Readers == 0).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var restricted = all.Where(n => n.Readers > 0 && !open.Contains(n.Name)).ToList();
        if (restricted.Count == 0) yield break;
        var least = restricted.Max(n => n.Readers);
        foreach (var passage in plan.Passages)
        {
            if (passage.Field == "source" || releases.Of(passage) is var readers && readers >= least) continue;
            if (WithheldWording.Of(plan).Has(passage)) continue;
            foreach (var (name, whose, span) in restricted.Where(n => n.Readers > readers).Select(n => (n.Name, n.Readers, n.Span)))
                if (Find(passage.Text, name) is { } at)
                {
                    yield return new Finding(Info, passage.SpanOf(at, name.Length),
                        $"This text is for '{releases.Name(readers)}', but names '{name}', which only '{releases.Name(whose)}' may see.",
                        "Delete the name, or give the text and the record the same 'release'.")
                    {
                        Related = [new(span, "the withheld record")],
                    };
                    break;
                }
        }
    }

    private static IEnumerable<(string Name, int Readers, SourceSpan Span)> Names(PlanUnderCheck plan, Releases releases) =>
        plan.Plan.Bodies.SelectMany(b => Of(b, [b.Name, .. b.Aliases]))
            .Concat(plan.Plan.Organisations.SelectMany(o => Of(o, [o.Name, .. o.Aliases])))
            .Concat(plan.Plan.People.SelectMany(p => Of(p, [p.Name, .. p.Aliases])))
            .Select(n => (n.Name, releases.Of(n.Record, "name"), n.Span));

    private static IEnumerable<(PlanRecord Record, string Name, SourceSpan Span)> Of(PlanRecord record, ImmutableArray<PlanText?> names)
    {
        foreach (var text in names)
        {
            var name = text?.Value ?? "";
            foreach (var title in Titles)
                if (name.StartsWith(title + " ", StringComparison.Ordinal)) name = name[(title.Length + 1)..];
            // A single word may be any word.
            if (name.Contains(' ')) yield return (record, name, text!.Span);
        }
    }

    private static int? Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]))) return at;
        return null;
    }
}
