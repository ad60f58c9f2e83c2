using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Schema;
using StpGen.Cli.Reporting;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>Puts together what is left to do in a plan on a day, for its author or for anyone.</summary>
internal sealed class StatusBuilder
{
    /// <summary>How far ahead what is due is listed, in days, where the deadline of the stage is nearer.</summary>
    private const int Ahead = 28;

    private readonly LoadedPlan _loaded;
    private readonly Plan _plan;
    private readonly PlanFacts _facts;
    private readonly DateOnly _day;

    public StatusBuilder(LoadedPlan loaded, DateOnly day)
    {
        (_loaded, _day) = (loaded, day);
        _plan = new Viewpoint(day, null, "").See(Plan.Schema, loaded.Plan) ?? loaded.Plan;
        _facts = new PlanFacts(_plan, new PlanIndex(_plan, loaded.Round));
        Owners = new RecordOwners(_plan, _facts);
    }

    public RecordOwners Owners { get; }

    /// <param name="status">With what is known already.</param>
    /// <param name="of">Whose work alone is shown; null: everyone's.</param>
    /// <param name="mayShow">Whether its readers may see a place of the plan.</param>
    public PlanStatus Build(PlanStatus status, RunReport findings, Owner? of, Func<SourceSpan, bool> mayShow)
    {
        var stage = _loaded.Round.Stages.FirstOrDefault(s => s.Id == _plan.Stage?.Id);
        ImmutableArray<SectionReadiness> sections =
            stage is null ? [] : StageReadiness.Of(_plan, _loaded.Round, stage, _facts, Owners);
        ImmutableArray<MustDo> mustDos = stage is null ? [] : MustDo.Of(_plan, _loaded.Round, stage);
        var open = Owned(findings.Findings, mayShow);
        return status with
        {
            Name = _plan.Footprint?.Name is { } name ? StatusForAnyone.Show(name.Value, name.Span, mayShow) : "",
            Stage = stage?.Title?.Value ?? "",
            Of = of,
            Deadlines = Deadlines(),
            Points = sections.Sum(s => s.Points),
            OfPoints = sections.Sum(s => s.Of),
            Sections = [.. sections.Select(s => s with { Lost = [.. s.Lost.Where(l => IsAsked(l.Owner))] })
                .Where(s => of is null || !s.Lost.IsEmpty).Select(s => StatusForAnyone.Show(s, mayShow))],
            MissingSections = [.. StageAsks.Missing(stage, _facts).Select(a => a.Label?.Value ?? a.Field!.Value)],
            Unanswered = mustDos.Count(m => !m.Open.IsEmpty),
            MustDos = [.. mustDos
                .Where(m => of is null || IsAsked(m.Place is { } place ? Owners.At(place) : null))
                .Select(m => StatusForAnyone.Show(m, mayShow))],
            Posts = [.. OpenPost.In(_plan).Select(p => (Post: p, Owner: Owners.Of(p.Post))).Where(p => IsAsked(p.Owner)).Select(p =>
                new StatusPost(StatusForAnyone.Show(p.Post.Title, p.Post.Of.Span, mayShow), StatusForAnyone.Show(p.Owner, mayShow),
                    p.Post.Post.Due, p.Post.Post.Due is { } due && due.Last < _day))],
            Items = [.. DueItem.In(_plan, _day, Owners).Where(i => IsAsked(i.Owner)).Select(i => StatusForAnyone.Show(i, mayShow))],
            Horizon = stage?.Due is { } end && end.Last > _day.AddDays(Ahead) ? end.Last : _day.AddDays(Ahead),
            Papers = [.. _loaded.Plan.Documents.DistinctBy(d => d.Id).Select(d => new StatusPaper(d.Id,
                StatusForAnyone.Show(d.Title?.Value ?? d.Id, d.Span, mayShow),
                findings.Findings.Where(f => f.Severity == Severity.Error && (f.Papers.IsEmpty || f.Papers.Contains(d.Id)))
                    .Sum(f => f.Count)))],
            Open = [.. open.Where(f => IsAsked(f.Owner))],
            Known = [.. Owned(findings.Known, mayShow).Where(f => IsAsked(f.Owner))],
            Settled = [.. Owned(findings.Accepted, mayShow).Where(f => IsAsked(f.Owner))],
        };

        bool IsAsked(Owner? owner) => of is null || (owner is not null && (owner.Id == of.Id || owner.Span == of.Span));
    }

    private IEnumerable<StatusFinding> Owned(ImmutableArray<Finding> findings, Func<SourceSpan, bool> mayShow) =>
        findings.Select(f => new StatusFinding(f, StatusForAnyone.Show(f.Span is { } place ? Owners.At(place) : null, mayShow)));

    /// <summary>Those to come, and that of the plan's own stage.</summary>
    private ImmutableArray<StatusDeadline> Deadlines() =>
    [
        .. _loaded.Round.Stages.Where(s => s.Due is not null)
            .Select(s => new StatusDeadline(s.Id, s.Title?.Value ?? s.Id, s.Due!, s.Due!.Last.DayNumber - _day.DayNumber,
                s.Id == _plan.Stage?.Id))
            .Where(d => d.Days >= 0 || d.IsOwn).OrderBy(d => d.Due.Last),
    ];
}
