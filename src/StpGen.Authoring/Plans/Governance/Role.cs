using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A role in the programme.</summary>
public sealed record Role : Entity
{
    public PlanText? Title { get; init; }

    public Ref? Part { get; init; }

    public Holder? Holder { get; init; }

    public ImmutableArray<PlanText> Duties { get; init; } = [];

    public string? Status { get; init; }

    public PlanDate? Announced { get; init; }

    public bool Core { get; init; }

    public static RecordSchema<Role> Schema { get; } = EntitySchema.Create("role", () => new Role())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Title in the programme")
        .Required("part", FieldTypes.RefTo("programmeRole"), r => r.Part!, (r, v) => r with { Part = v }, "The matching role in the round")
        .Required("holder", FieldTypes.Record(Holder.Schema), r => r.Holder!, (r, v) => r with { Holder = v }, "The holder")
        .List("duties", FieldTypes.Sentence, r => r.Duties, (r, v) => r with { Duties = v }, "Duties")
        .Optional("status", FieldTypes.OneOf("sought", "agreed", "confirmed", "interim"), r => r.Status!, (r, v) => r with { Status = v },
            "Status")
        .Optional("announced", FieldTypes.Date, r => r.Announced!, (r, v) => r with { Announced = v }, "The date the holder was announced")
        .Optional("core", FieldTypes.Flag, r => r.Core, (r, v) => r with { Core = v }, "Whether it is a core role");
}
