using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A term from one of the round's vocabularies: organisation types, pathways, years.</summary>
public sealed record Term : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Plural { get; init; }

    /// <summary>Of a type of organisation: whether its boards must agree the plan.</summary>
    public bool Statutory { get; init; }

    /// <summary>The schema of a vocabulary's terms; <paramref name="kind"/> is their kind in references.</summary>
    public static RecordSchema<Term> SchemaOf(string kind) => EntitySchema.Create(kind, () => new Term())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "The term as papers print it")
        .Optional("plural", FieldTypes.Text, r => r.Plural!, (r, v) => r with { Plural = v }, "Plural")
        .Optional("statutory", FieldTypes.Flag, r => r.Statutory, (r, v) => r with { Statutory = v },
            "Whether organisations of this type must agree the plan");
}
