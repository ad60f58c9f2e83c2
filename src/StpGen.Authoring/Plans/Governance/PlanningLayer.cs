using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>Services planned at a tier, now or as proposed.</summary>
public sealed record PlanningLayer : PlanRecord
{
    public string? Approach { get; init; }

    public Ref? Tier { get; init; }

    public ImmutableArray<PlanText> Services { get; init; } = [];

    public ImmutableArray<PlanText> Notes { get; init; } = [];

    public static RecordSchema<PlanningLayer> Schema { get; } = new RecordSchema<PlanningLayer>("planningLayer", () => new PlanningLayer())
        .Required("approach", FieldTypes.OneOf("current", "proposed"), r => r.Approach!, (r, v) => r with { Approach = v },
            "Current or proposed")
        .Required("tier", FieldTypes.RefTo("tier"), r => r.Tier!, (r, v) => r with { Tier = v }, "The tier")
        .List("services", FieldTypes.Sentence, r => r.Services, (r, v) => r with { Services = v }, "Services planned there")
        .List("notes", FieldTypes.Sentence, r => r.Notes, (r, v) => r with { Notes = v }, "Notes");
}
