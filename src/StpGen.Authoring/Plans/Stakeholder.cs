using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>Somebody with an interest in the plan.</summary>
public sealed record Stakeholder : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Interest { get; init; }

    public PlanText? Offer { get; init; }

    public Quantity? Count { get; init; }

    public static Shape<Stakeholder> Shape { get; } = EntityShape.Create("stakeholder", () => new Stakeholder())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Who")
        .Optional("interest", Kinds.Text, r => r.Interest!, (r, v) => r with { Interest = v }, "What matters to them")
        .Optional("offer", Kinds.Text, r => r.Offer!, (r, v) => r with { Offer = v }, "What they can bring")
        .Optional("count", Kinds.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many there are");
}

/// <summary>Something that the footprint tries out first.</summary>
public sealed record Pathfinder : Entity
{
    public PlanText? Subject { get; init; }

    public Quantity? OneOf { get; init; }

    public static Shape<Pathfinder> Shape { get; } = EntityShape.Create("pathfinder", () => new Pathfinder())
        .Required("subject", Kinds.Text, r => r.Subject!, (r, v) => r with { Subject = v }, "What")
        .Optional("oneOf", Kinds.Quantity, r => r.OneOf!, (r, v) => r with { OneOf = v }, "How many there are of it");
}

/// <summary>Another strategy that the plan is tied to.</summary>
public sealed record StrategyLink : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Text { get; init; }

    public Quantity? Count { get; init; }

    public static Shape<StrategyLink> Shape { get; } = EntityShape.Create("strategyLink", () => new StrategyLink())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Which")
        .Optional("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "How")
        .Optional("count", Kinds.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "A number in it");
}

/// <summary>A relationship beyond the footprint.</summary>
public sealed record ExternalRelationship : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Text { get; init; }

    public static Shape<ExternalRelationship> Shape { get; } = new Shape<ExternalRelationship>("externalRelationship", () => new ExternalRelationship())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "With whom")
        .Optional("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "About what")
        .Shorthand("name");
}

/// <summary>A stretch of running text for a paper.</summary>
public sealed record NarrativeSection : Entity
{
    public PlanText? Title { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<PlanText> Topics { get; init; } = [];

    public ImmutableArray<PlanText> Papers { get; init; } = [];

    public string? Position { get; init; }

    public static Shape<NarrativeSection> Shape { get; } = EntityShape.Create("narrativeSection", () => new NarrativeSection())
        .Optional("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its heading")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "The text")
        .List("topics", Kinds.Text, r => r.Topics, (r, v) => r with { Topics = v }, "Topics of the round that it covers")
        .List("papers", Kinds.Text, r => r.Papers, (r, v) => r with { Papers = v }, "The kinds of paper that print it")
        .Optional("position", Kinds.OneOf("opening", "closing"), r => r.Position!, (r, v) => r with { Position = v }, "Whether it opens the paper or closes it");
}
