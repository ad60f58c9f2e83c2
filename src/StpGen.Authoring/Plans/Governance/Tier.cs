using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A level at which the system plans: region, footprint, county, locality.</summary>
public sealed record Tier : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Purpose { get; init; }

    public ImmutableArray<PlanText> Topics { get; init; } = [];

    public ImmutableArray<PlanText> Enablers { get; init; } = [];

    public ImmutableArray<Ref> Members { get; init; } = [];

    public static RecordSchema<Tier> Schema { get; } = EntitySchema.Create("tier", () => new Tier())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Optional("purpose", FieldTypes.Sentence, r => r.Purpose!, (r, v) => r with { Purpose = v }, "Purpose")
        .List("topics", FieldTypes.Sentence, r => r.Topics, (r, v) => r with { Topics = v }, "Topics")
        .List("enablers", FieldTypes.Sentence, r => r.Enablers, (r, v) => r with { Enablers = v }, "Enablers that its members share")
        .List("members", FieldTypes.RefTo("organisation"), r => r.Members, (r, v) => r with { Members = v }, "Members");
}
