using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The populations that a text gives for the footprint's places add up to the footprint's.</summary>
internal sealed partial class PlacesDiffer : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP244", "places-differ", "Populations of places differ from the footprint's", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (PlanInTime.Of(plan).Last.Footprint is not { Population: { IsRange: false } whole } footprint) yield break;
        if (!QuantityMath.TryAlign(whole, QuantityMath.Of(1) with { Unit = "people" }, out var people, out var one) || one.Low == 0)
            yield break;
        var total = people.Low / one.Low;
        foreach (var finding in Recorded(footprint, whole)) yield return finding;
        var names = footprint.Places.Where(p => p is { Parent: null, Name: not null }).Select(p => p.Name!.Value).ToList();
        foreach (var passage in plan.Passages.Where(p => p.Until is null && names.Any(n => p.Own.Contains(n, StringComparison.Ordinal))))
        {
            var given = names.Select(n => (Name: n, Found: In(passage, n))).Where(g => g.Found is not null).ToList();
            if (given.Count == 0) continue;
            var (sum, slack) = (given.Sum(g => g.Found!.Value.People), total / 50);
            var isAll = given.Count == names.Count && names.Count > 1;
            if (isAll ? Math.Abs(sum - total) <= slack : sum <= total + slack) continue;
            var (index, length) = (given[0].Found!.Value.Index, given[0].Found!.Value.Length);
            yield return new Finding(Info, passage.SpanOf(index, length), given.Count == 1
                ? $"{given[0].Name} has {sum:#,0} people in this text, but the whole footprint has {whole}."
                : $"The places in this text have {sum:#,0} people, but the footprint has {whole}.", "Correct one of them.")
            {
                Related = [new RelatedSpan(whole.Span, $"The footprint: {whole}")],
            };
        }
    }

    /// <summary>The populations and projections that the places themselves have: none is above the footprint's, nor is their sum.</summary>
    private IEnumerable<Finding> Recorded(Footprint footprint, Quantity whole)
    {
        var top = footprint.Places.Where(p => p.Parent is null).ToList();
        foreach (var finding in Above(top.Select(p => (p, p.Population)), whole)) yield return finding;
        foreach (var later in footprint.Projections.Where(p => p is { When: not null, People: not null }))
            foreach (var finding in Above(top.SelectMany(place => place.Projections
                .Where(p => p.When is { } when && when.First == later.When!.First && when.Last == later.When.Last)
                .Select(p => (place, p.People))), later.People!))
                yield return finding;
    }

    private IEnumerable<Finding> Above(IEnumerable<(Place Place, Quantity? People)> places, Quantity whole)
    {
        var given = places.Where(p => p.People is { IsRange: false }).ToList();
        var aligned = given.Select(p => (p.Place, People: p.People!,
            Share: QuantityMath.TryAlign(p.People!, whole, out var part, out var all) && all.Low > 0 ? part.Low / all.Low : 0)).ToList();
        // Estimates of different sources are rounded in different ways.
        if (aligned.Sum(p => p.Share) <= 1.02m) yield break;
        var most = aligned.MaxBy(p => p.Share);
        yield return new Finding(Info, most.People.Span, most.Share > 1
            ? $"{most.Place.Name} has {most.People}, but the whole footprint has {whole}."
            : $"The places have more people together than the footprint, which has {whole}.", "Correct one of them.")
        {
            Related = [new RelatedSpan(whole.Span, $"The footprint: {whole}")],
        };
    }

    /// <summary>So many people beside the name of a place, before or after it.</summary>
    private static (decimal People, int Index, int Length)? In(Passage passage, string name)
    {
        foreach (Match match in Counted().Matches(passage.Own))
        {
            var end = match.Index + match.Length;
            var after = passage.Own.AsSpan(end);
            var before = passage.Own.AsSpan(0, match.Index).TrimEnd();
            if (!after.StartsWith(" in " + name) && !after.StartsWith(" live in " + name) && !after.StartsWith(" of " + name)
                && !before.EndsWith(name) && !before.EndsWith(name + " has") && !before.EndsWith(name + " (")
                && !before.EndsWith(name + ",")) continue;
            return (decimal.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
                match.Index, match.Groups[1].Length);
        }
        return null;
    }

    [GeneratedRegex(@"(?<![\d,.£])(\d{1,3}(?:,\d{3})+)(?: people| residents| inhabitants)")]
    private static partial Regex Counted();
}
