using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>What makes one of the gaps as wide as it is.</summary>
public sealed record Challenge : Entity
{
    public Ref? Gap { get; init; }

    public PlanText? Title { get; init; }

    public ImmutableArray<PlanText> Details { get; init; } = [];

    public ImmutableArray<Ref> Places { get; init; } = [];

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public static Shape<Challenge> Shape { get; } = EntityShape.Create("challenge", () => new Challenge())
        .Required("gap", Kinds.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "Which gap")
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a line")
        .List("details", Kinds.Text, r => r.Details, (r, v) => r with { Details = v }, "What it consists of")
        .List("places", Kinds.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where above all")
        .List("organisations", Kinds.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Whom it concerns above all");
}

/// <summary>A theme that runs across the gaps.</summary>
public sealed record SharedTheme : Entity
{
    public PlanText? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public static Shape<SharedTheme> Shape { get; } = EntityShape.Create("sharedTheme", () => new SharedTheme())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "In a line")
        .List("gaps", Kinds.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "Which ones; none: all");
}

/// <summary>What has to change by the end of the plan.</summary>
public sealed record NeededChange : Entity
{
    public PlanText? Title { get; init; }

    public Prose? Text { get; init; }

    public PlanDate? By { get; init; }

    public static Shape<NeededChange> Shape { get; } = EntityShape.Create("neededChange", () => new NeededChange())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a line")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What that means")
        .Optional("by", Kinds.Date, r => r.By!, (r, v) => r with { By = v }, "By when");
}
