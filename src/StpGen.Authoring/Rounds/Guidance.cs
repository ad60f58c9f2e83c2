using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>Guidance that the round rests on.</summary>
public sealed record Guidance : Entity
{
    public PlanText? Title { get; init; }

    public PlanDate? Issued { get; init; }

    public PlanText? By { get; init; }

    public PlanText? Text { get; init; }

    public PlanText? Years { get; init; }

    public static Shape<Guidance> Shape { get; } = EntityShape.Create("guidance", () => new Guidance())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its title")
        .Required("issued", Kinds.Date, r => r.Issued!, (r, v) => r with { Issued = v }, "When it was issued")
        .Optional("by", Kinds.Text, r => r.By!, (r, v) => r with { By = v }, "Who issued it")
        .Optional("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What it asks for")
        .Optional("years", Kinds.Text, r => r.Years!, (r, v) => r with { Years = v }, "The years it covers");
}

/// <summary>A topic that every plan covers.</summary>
public sealed record PlanTopic : Entity
{
    public PlanText? Title { get; init; }

    public static Shape<PlanTopic> Shape { get; } = EntityShape.Create("planTopic", () => new PlanTopic())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its name");
}

/// <summary>What transformation funding depends on.</summary>
public sealed record FundingCondition : Entity
{
    public PlanText? Text { get; init; }

    public static Shape<FundingCondition> Shape { get; } = EntityShape.Create("fundingCondition", () => new FundingCondition())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What it depends on");
}
