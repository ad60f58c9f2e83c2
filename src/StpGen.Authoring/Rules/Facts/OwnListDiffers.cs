using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A title that counts organisations, such as "Directors of the 2 councils", counts those that its own record lists.</summary>
internal sealed partial class OwnListDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP246", "own-list-differs", "A title counts other than its own record lists", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            if (passage.Field is not ("title" or "name") || Listed(passage.Record, plan) is not { Count: > 0 } organisations) continue;
            foreach (Match match in Counted().Matches(passage.Own))
            {
                var noun = match.Groups["noun"].Value;
                var meant = organisations.Where(o => IsMeant(o, noun, plan)).ToList();
                if (meant.Count == 0 || NumberWords.Value(match.Groups["number"].Value) is not { } number) continue;
                var listed = meant.Sum(o => o.Count?.Low ?? 1);
                // All that it lists may be meant, of whatever type.
                if (number == listed || number == organisations.Count) continue;
                yield return new Finding(Info, passage.SpanOf(match.Index, match.Length),
                    $"The title has '{match.Value}', but its record lists {listed:0}: "
                        + $"{Core.Text.Words.Join([.. meant.Select(o => o.Name?.Value ?? o.Id)])}.",
                    "Correct the number, or the list.");
            }
        }
    }

    private static List<Organisation>? Listed(RecordValue record, PlanUnderCheck plan)
    {
        ImmutableArray<Ref> listed = record.Record is Seat seat ? seat.Organisations : [];
        // One that is misspelt is listed too.
        return listed.Any(plan.IsLost) ? null
            : [.. listed.Select(o => plan.Index.Find(o.Kind, o.Id)).OfType<Organisation>()];
    }

    private static bool IsMeant(Organisation organisation, string noun, PlanUnderCheck plan)
    {
        if (noun is "organisations" or "partners" or "bodies") return true;
        var type = plan.Round.OrganisationTypes.FirstOrDefault(t => t.Id == organisation.Type?.Id);
        var words = $"{type?.Title} {type?.Id}".ToLowerInvariant();
        return words.Contains(noun.TrimEnd('s').ToLowerInvariant(), StringComparison.Ordinal);
    }

    [GeneratedRegex($@"(?<![\p{{L}}\d.,/£–-])(?:the\s)?(?<number>{NumberWords.Pattern}|both)\s(?<noun>councils|CCGs|trusts"
        + @"|organisations|partners|practices|federations)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
