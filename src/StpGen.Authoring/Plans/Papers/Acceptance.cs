using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>Findings that someone looked at and decided to leave as they are, for some time.</summary>
public sealed record Acceptance : PlanRecord
{
    public const string Section = "accepted";

    /// <summary>The number or the name of a rule.</summary>
    public PlanText? Rule { get; init; }

    /// <summary>A path in the plan, or a file.</summary>
    public PlanText? At { get; init; }

    /// <summary>Words of the message, where the rule finds more than one thing at the place.</summary>
    public PlanText? Says { get; init; }

    public PlanText? Because { get; init; }

    public PlanText? By { get; init; }

    /// <summary>The first day on which the findings count again.</summary>
    public PlanDate? End { get; init; }

    public static RecordSchema<Acceptance> Schema { get; } = new RecordSchema<Acceptance>("acceptance", () => new Acceptance())
        .Required("rule", FieldTypes.Text, r => r.Rule!, (r, v) => r with { Rule = v },
            "The number or name of the rule, as findings show it")
        .Required("at", FieldTypes.Text, r => r.At!, (r, v) => r with { At = v },
            "The place: a path such as milestones.vision-agreed, or a file")
        .Optional("says", FieldTypes.Text, r => r.Says!, (r, v) => r with { Says = v },
            "Words of the message, to accept only one of several findings")
        .Required("because", FieldTypes.Text, r => r.Because!, (r, v) => r with { Because = v }, "The reason")
        .Required("by", FieldTypes.Text, r => r.By!, (r, v) => r with { By = v }, "Who decided")
        .Required("until", FieldTypes.Date, r => r.End!, (r, v) => r with { End = v }, "The first day on which the findings count again")
        .OwnFieldsOnly();
}
