using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>What the plan wants to achieve.</summary>
public sealed record Objective : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Text { get; init; }

    public ImmutableArray<PlanText> Areas { get; init; } = [];

    public static Shape<Objective> Shape { get; } = EntityShape.Create("objective", () => new Objective())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a few words")
        .Optional("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What that means")
        .List("areas", Kinds.Text, r => r.Areas, (r, v) => r with { Areas = v }, "In which areas");
}

/// <summary>Something that the plan can build on.</summary>
public sealed record Opportunity : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Area { get; init; }

    public string? Status { get; init; }

    public static Shape<Opportunity> Shape { get; } = EntityShape.Create("opportunity", () => new Opportunity())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("area", Kinds.Text, r => r.Area!, (r, v) => r with { Area = v }, "In which field")
        .Optional("status", Kinds.OneOf("identified", "to-be-identified"), r => r.Status!, (r, v) => r with { Status = v }, "Whether it is known yet");
}

/// <summary>What may stand in the way.</summary>
public sealed record Risk : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Category { get; init; }

    public int? Likelihood { get; init; }

    public int? Impact { get; init; }

    public PlanText? Mitigation { get; init; }

    public Holder? Owner { get; init; }

    public static Shape<Risk> Shape { get; } = EntityShape.Create("risk", () => new Risk())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("category", Kinds.Text, r => r.Category!, (r, v) => r with { Category = v }, "What kind")
        .Optional("likelihood", Kinds.Between(1, 5), r => r.Likelihood, (r, v) => r with { Likelihood = v }, "1 to 5")
        .Optional("impact", Kinds.Between(1, 5), r => r.Impact, (r, v) => r with { Impact = v }, "1 to 5")
        .Optional("mitigation", Kinds.Text, r => r.Mitigation!, (r, v) => r with { Mitigation = v }, "What is done about it")
        .Optional("owner", Kinds.Record(Holder.Shape), r => r.Owner!, (r, v) => r with { Owner = v }, "Who sees to it");
}

/// <summary>A difficulty that the programme office has.</summary>
public sealed record Issue : Entity
{
    public PlanText? Text { get; init; }

    public Holder? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public static Shape<Issue> Shape { get; } = EntityShape.Create("issue", () => new Issue())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("owner", Kinds.Record(Holder.Shape), r => r.Owner!, (r, v) => r with { Owner = v }, "Who sees to it")
        .Optional("due", Kinds.Date, r => r.Due!, (r, v) => r with { Due = v }, "By when");
}
