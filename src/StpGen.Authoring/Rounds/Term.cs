using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A word of one of the round's vocabularies: organisation types, pathways, years.</summary>
public sealed record Term : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Plural { get; init; }

    /// <summary>The schema of a vocabulary's words; <paramref name="kind"/> is what references call them.</summary>
    public static RecordSchema<Term> SchemaOf(string kind) => EntitySchema.Create(kind, () => new Term())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "As papers write it")
        .Optional("plural", FieldTypes.Text, r => r.Plural!, (r, v) => r with { Plural = v }, "Several of it");
}
