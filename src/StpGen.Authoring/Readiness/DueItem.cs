using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>How something with a date is doing.</summary>
public enum DueState
{
    /// <summary>Its date is past, and it is not reported as done.</summary>
    Late,

    /// <summary>A milestone that is reported as missed.</summary>
    Missed,

    /// <summary>A milestone that is reported as being at risk.</summary>
    AtRisk,

    /// <summary>Its date is to come.</summary>
    Due,

    /// <summary>A milestone whose date is past, and of which the plan does not say how it ended.</summary>
    Unreported,
}

/// <summary>An action, an issue, a decision or a milestone that is not done, and its date.</summary>
/// <param name="Kind">What it is called: <c>next step</c>.</param>
/// <param name="Owner">Null: the plan names none.</param>
/// <param name="Span">Of its record.</param>
public sealed record DueItem(string Kind, string Title, Owner? Owner, PlanDate Date, DueState State, SourceSpan Span)
{
    /// <summary>Each that has a date, in the order of their dates.</summary>
    /// <param name="plan">As it is on the day.</param>
    public static ImmutableArray<DueItem> In(Plan plan, DateOnly day, RecordOwners owners)
    {
        var visitor = new Visitor(day, owners);
        Plan.Schema.Visit(plan, visitor);
        return [.. visitor.Found.OrderBy(i => i.Date.Last).ThenBy(i => i.Date.First)];
    }

    private sealed class Visitor(DateOnly day, RecordOwners owners) : PlanVisitor
    {
        private readonly HashSet<SourceSpan> _known = [];

        public override bool AsItStands => true;

        public List<DueItem> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            switch (record.Record)
            {
                case NextStep step: Add("next step", step.Text, step.Due, step); break;
                case Issue issue: Add("issue", issue.Text, issue.Due, issue); break;
                case Decision { Kind: not "commit" } decision:
                    Add("decision", decision.Short ?? decision.Text, decision.By, decision);
                    break;
                case Milestone { Status: not "done" } milestone:
                    Add("milestone", milestone.Title, milestone.LatestDate, milestone, milestone.Status switch
                    {
                        "missed" => DueState.Missed,
                        "at-risk" => DueState.AtRisk,
                        null when milestone.LatestDate is { } date && date.Last < day => DueState.Unreported,
                        _ => null,
                    });
                    break;
            }
        }

        private void Add(string kind, PlanText? title, PlanDate? date, PlanRecord record, DueState? state = null)
        {
            if (date is null || !_known.Add(record.Span)) return;
            Found.Add(new(kind, Words.Short(title?.Value.ReplaceLineEndings(" ").Trim() ?? ""),
                owners.Of(record) ?? owners.At(record.Span), date, state ?? (date.Last < day ? DueState.Late : DueState.Due), record.Span));
        }
    }
}
