using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>If the footprint counts the organisations of a type and the plan lists some, the numbers agree at the count's date.</summary>
internal sealed class CountDiffers : PlanRule
{
    /// <summary>No more organisations are shown with a finding.</summary>
    private const int MostShown = 12;

    public override RuleInfo Info { get; } = new(
        "STP205", "count-differs", "A count differs from the list it counts", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var types = plan.Round.OrganisationTypes.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var all = plan.Plan.Footprint?.Counts ?? [];
        var perType = all.CountBy(c => c.Type?.Id ?? "").ToDictionary();
        foreach (var count in all)
        {
            if (count is not { Type: { } type, Value: { IsRange: false } value, Label: { } label }) continue;
            if (plan.IsMeant("organisationType", type.Id)) continue;
            var isWhole = types.GetValueOrDefault(type.Id) is not { } term || IsWhole(label.Value, term);
            if (perType[type.Id] > 1 && !isWhole) continue;
            var views = value.AsAt is { } date ? PlanInTime.OfAllTimes(plan).Between(date.First, date.Last).ToArray() : [plan.Plan];
            if (views.Any(v => Agrees(value, isWhole, Listed(v, type.Id)))) continue;
            var listed = Listed(views[^1], type.Id);
            var names = Words.Join([.. listed.Take(MostShown).Select(o => o.Name?.Value ?? o.Id)]);
            var number = listed.Sum(o => o.Count?.Low ?? 1);
            yield return new Finding(Info, value.Span,
                $"The plan counts {value} {label}, but lists {number:0}: {names}{(listed.Count > MostShown ? " …" : "")}.",
                "Correct the count, add the missing organisations, or leave out 'type' if not all of them are listed.")
            {
                PrintedAt = [value.Span],
                Related = [.. listed.Take(MostShown).Select(o => new RelatedSpan(o.Name?.Span ?? Start(o.Span), o.Name?.Value ?? o.Id))],
            };
        }
    }

    /// <summary>The organisations of a type that are not outside the footprint.</summary>
    private static List<Organisation> Listed(Plan plan, string type) =>
        [.. plan.Organisations.Where(o => o.Type?.Id == type && !o.Outside)];

    /// <summary>An organisation that is partly inside may be counted or not; a count of some of them says nothing of the others.</summary>
    private static bool Agrees(Quantity count, bool isWhole, List<Organisation> listed)
    {
        if (listed.Count == 0 || listed.Any(o => o.Count is { Qualifier: not Qualifier.Exact })) return true;
        var most = listed.Sum(o => o.Count?.High ?? 1);
        var least = listed.Where(o => o.Coverage?.Extent != "part").Sum(o => o.Count?.Low ?? 1);
        if (!isWhole) return count.Low <= most;
        return count.Qualifier switch
        {
            Qualifier.Circa => Math.Abs(count.Low - Math.Clamp(count.Low, least, most)) <= Math.Max(1, count.Low / 10),
            Qualifier.Over => most > count.Low,
            Qualifier.AtLeast => most >= count.Low,
            Qualifier.UpTo => least <= count.Low,
            Qualifier.Under or Qualifier.Nearly => least < count.Low,
            _ => count.Low >= least && count.Low <= most,
        };
    }

    /// <summary>Whether a label names the type and not some kind of it: no word of it is new.</summary>
    private static bool IsWhole(string label, Term type)
    {
        if (label.Length <= 6 && label.TrimEnd('s') is var letters && letters.Length > 1 && letters.All(char.IsUpper)) return true;
        var known = Singular($"{type.Title} {type.Plural}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Singular(label).All(known.Contains);
    }

    private static IEnumerable<string> Singular(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? w[..^3] + "y" : w.TrimEnd('s'));

    private static SourceSpan Start(SourceSpan span) => span with { EndLine = span.Line, EndColumn = span.Column };
}
