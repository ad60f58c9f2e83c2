using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>
/// The points of a plan at its stage. A section has a point for being there, and one for each thing that papers of the stage ask of its
/// records: a holder of each role, an owner and a due date of each next step, a response to each must-do, and what the round's own data
/// asks for.
/// </summary>
public sealed class StageReadiness
{
    private readonly Plan _plan;
    private readonly Round _round;
    private readonly Stage _stage;
    private readonly PlanFacts _facts;
    private readonly RecordOwners _owners;

    private StageReadiness(Plan plan, Round round, Stage stage, PlanFacts facts, RecordOwners owners) =>
        (_plan, _round, _stage, _facts, _owners) = (plan, round, stage, facts, owners);

    /// <param name="plan">As it is on the day that is asked about.</param>
    public static ImmutableArray<SectionReadiness> Of(Plan plan, Round round, Stage stage, PlanFacts facts, RecordOwners owners) =>
        new StageReadiness(plan, round, stage, facts, owners).Sections();

    private ImmutableArray<SectionReadiness> Sections()
    {
        var sections = ImmutableArray.CreateBuilder<SectionReadiness>();
        var missing = StageAsks.Missing(_stage, _facts).ToHashSet();
        var each = _stage.AsksForEach.ToList();
        var covers = _stage.Covers.ToList();
        foreach (var asked in _stage.AsksFor.Where(a => a.Field is not null))
        {
            var field = asked.Field!.Value;
            var points = new Points();
            points.Add(missing.Contains(asked),
                () => new(_facts.IsMisread(field) ? "a fault, so that it cannot be read" : "not in the plan yet", "", null, null));
            AddOwn(field, points);
            foreach (var one in Taken(each, e => e.Records?.Value == field)) Add(one, points);
            foreach (var one in Taken(covers, c => c.By?.Value == field || (c.Every?.Value == field && !IsAsked(c.By?.Value))))
                Add(one, points);
            sections.Add(points.Section(asked.Label?.Value ?? field, field));
        }
        foreach (var one in each)
            sections.Add(Add(one, new()).Section($"{Words.Capital(one.Noun!.Value)}: {one.Label}", one.Records!.Value));
        foreach (var one in covers)
            sections.Add(Add(one, new()).Section($"{Words.Capital(one.Noun!.Value)}: {one.Label}", one.By!.Value));
        return [.. sections.Where(s => s.Of > 0)];
    }

    private bool IsAsked(string? field) => _stage.AsksFor.Any(a => a.Field?.Value == field);

    /// <summary>What the model itself asks of a section's records.</summary>
    private void AddOwn(string field, Points points)
    {
        switch (field)
        {
            case "roles":
                points.Add(_plan.Roles, r => r.Holder?.Tbc is not null, r => Lost("to be confirmed", r.Title, r));
                break;
            case "decisionAreas":
                points.Add(_plan.DecisionAreas.SelectMany(a => a.Decisions).Where(d => d.Kind != "commit"), d => d.By is null,
                    d => Lost("no date for the decision", d.Short ?? d.Text, d));
                break;
            case "nextSteps":
                points.Add(_plan.NextSteps, s => s.Owner is null, s => Lost("no owner", s.Text, s));
                points.Add(_plan.NextSteps, s => s.Due is null, s => Lost("no due date", s.Text, s));
                break;
            case "responses":
                var mustDos = MustDo.Of(_plan, _round, _stage);
                points.Add(mustDos, m => !m.Open.IsEmpty,
                    m => new(m.State == MustDoState.Missing ? "no response to must-do"
                        : $"no response to {Words.Join(m.Open)} of must-do", Named(m), At(m.Place), m.Place));
                points.Add(mustDos.Where(m => m.State != MustDoState.Justified), m => m.HasNobody || m.State == MustDoState.Missing,
                    m => new("no programme or owner for must-do", Named(m), At(m.Place), m.Place));
                break;
            case "finance.positions" when _plan.Finance?.Positions is { IsEmpty: false } positions:
                points.Add(positions.All(p => p.Organisation is null),
                    () => new("no figures by organisation", "", null, positions[0].Span));
                points.Add(_round.Years, y => positions.All(p => p.Year?.Id != y.Id),
                    y => new("no figures for", y.Title?.Value ?? y.Id, null, null));
                break;
        }
    }

    private Points Add(AskedForEach asked, Points points)
    {
        points.Add(StageAsks.Records(asked, _facts, _plan.Stage?.Id), r => !StageAsks.Has(r, asked, _facts),
            r => Lost($"without {asked.Label}", r));
        return points;
    }

    private Points Add(Covered asked, Points points)
    {
        if (StageAsks.Covering(asked, _facts, _round) is not { } covered) return points;
        points.Add(covered.All, covered.Without.Contains, r => Lost($"{asked.Noun} without {Words.Article(asked.Label!.Value)}", r));
        return points;
    }

    private LostPoint Lost(string why, RecordValue record) =>
        new(why, PlanOutline.LabelOf(record, _facts) is { Length: > 0 } name ? name : record.Id ?? "", _owners.Of(record.Record!),
            record.Record!.Span);

    private LostPoint Lost(string why, PlanText? name, PlanRecord record) =>
        new(why, Words.Short(name?.Value.ReplaceLineEndings(" ") ?? ""), _owners.Of(record), record.Span);

    private Owner? At(SourceSpan? place) => place is { } there ? _owners.At(there) : null;

    private static string Named(MustDo mustDo) => $"{mustDo.Number} {mustDo.Title}".Trim();

    private static List<T> Taken<T>(List<T> all, Predicate<T> isMeant)
    {
        var taken = all.FindAll(isMeant);
        all.RemoveAll(isMeant);
        return taken;
    }

    private sealed class Points
    {
        private readonly ImmutableArray<LostPoint>.Builder _lost = ImmutableArray.CreateBuilder<LostPoint>();
        private int _of;

        public void Add(bool isLost, Func<LostPoint> lost)
        {
            _of++;
            if (isLost) _lost.Add(lost());
        }

        public void Add<T>(IEnumerable<T> all, Func<T, bool> isLost, Func<T, LostPoint> lost)
        {
            foreach (var one in all) Add(isLost(one), () => lost(one));
        }

        public SectionReadiness Section(string label, string field) => new(label, field, _of, _lost.ToImmutable());
    }
}
