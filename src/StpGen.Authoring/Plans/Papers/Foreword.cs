using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>What a person says to the readers of a paper before it begins.</summary>
public sealed record Foreword : PlanRecord
{
    public Ref? Person { get; init; }

    public PlanText? Role { get; init; }

    public Prose? Text { get; init; }

    public static RecordSchema<Foreword> Schema { get; } = new RecordSchema<Foreword>("foreword", () => new Foreword())
        .Required("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person who signs it")
        .Optional("role", FieldTypes.Text, r => r.Role!, (r, v) => r with { Role = v },
            "The role in which they sign it; their role in the programme if left out")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Text");
}
