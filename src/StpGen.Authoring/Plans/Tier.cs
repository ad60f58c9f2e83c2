using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A level at which the system plans: region, footprint, county, locality.</summary>
public sealed record Tier : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Purpose { get; init; }

    public ImmutableArray<PlanText> Topics { get; init; } = [];

    public ImmutableArray<PlanText> Enablers { get; init; } = [];

    public ImmutableArray<Ref> Members { get; init; } = [];

    public static Shape<Tier> Shape { get; } = EntityShape.Create("tier", () => new Tier())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "What it is called")
        .Optional("purpose", Kinds.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it concentrates on")
        .List("topics", Kinds.Text, r => r.Topics, (r, v) => r with { Topics = v }, "What is dealt with there")
        .List("enablers", Kinds.Text, r => r.Enablers, (r, v) => r with { Enablers = v }, "Enablers that are worked on there together")
        .List("members", Kinds.RefTo("organisation"), r => r.Members, (r, v) => r with { Members = v }, "Who belongs to it");
}

/// <summary>Services that are planned at a tier, now or as proposed.</summary>
public sealed record PlanningLayer : PlanRecord
{
    public string? Approach { get; init; }

    public Ref? Tier { get; init; }

    public ImmutableArray<PlanText> Services { get; init; } = [];

    public ImmutableArray<PlanText> Notes { get; init; } = [];

    public static Shape<PlanningLayer> Shape { get; } = new Shape<PlanningLayer>("planningLayer", () => new PlanningLayer())
        .Required("approach", Kinds.OneOf("current", "proposed"), r => r.Approach!, (r, v) => r with { Approach = v }, "Now, or as proposed")
        .Required("tier", Kinds.RefTo("tier"), r => r.Tier!, (r, v) => r with { Tier = v }, "At which tier")
        .List("services", Kinds.Text, r => r.Services, (r, v) => r with { Services = v }, "What is planned there")
        .List("notes", Kinds.Text, r => r.Notes, (r, v) => r with { Notes = v }, "What to know about it");
}
