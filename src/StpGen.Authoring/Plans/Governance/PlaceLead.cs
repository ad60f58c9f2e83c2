using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A lead for a place.</summary>
public sealed record PlaceLead : PlanRecord
{
    public Ref? Place { get; init; }

    public PlanText? Subject { get; init; }

    public Ref? Organisation { get; init; }

    public Ref? Person { get; init; }

    public ImmutableArray<Ref> Support { get; init; } = [];

    public static RecordSchema<PlaceLead> Schema { get; } = new RecordSchema<PlaceLead>("placeLead", () => new PlaceLead())
        .Required("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "The place")
        .Optional("subject", FieldTypes.Sentence, r => r.Subject!, (r, v) => r with { Subject = v }, "Subject, such as public health")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation")
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .List("support", FieldTypes.RefTo("organisation"), r => r.Support, (r, v) => r with { Support = v }, "Supporting organisations");
}
