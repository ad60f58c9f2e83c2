using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>An abbreviation or term, and its meaning.</summary>
public sealed record GlossaryEntry : PlanRecord
{
    public PlanText? Term { get; init; }

    public PlanText? Meaning { get; init; }

    public PlanText? Note { get; init; }

    public ImmutableArray<PlanText> Forbidden { get; init; } = [];

    public static RecordSchema<GlossaryEntry> Schema { get; } = new RecordSchema<GlossaryEntry>("glossaryEntry", () => new GlossaryEntry())
        .Required("term", FieldTypes.Text, r => r.Term!, (r, v) => r with { Term = v }, "The term as papers print it")
        .Required("meaning", FieldTypes.Text, r => r.Meaning!, (r, v) => r with { Meaning = v }, "Meaning")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "Explanation")
        .List("forbidden", FieldTypes.Text, r => r.Forbidden, (r, v) => r with { Forbidden = v }, "Forbidden spellings");
}
