using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>An abbreviation or a term, and what it stands for.</summary>
public sealed record GlossaryEntry : PlanRecord
{
    public PlanText? Term { get; init; }

    public PlanText? Meaning { get; init; }

    public PlanText? Note { get; init; }

    public ImmutableArray<PlanText> Forbidden { get; init; } = [];

    public static RecordSchema<GlossaryEntry> Schema { get; } = new RecordSchema<GlossaryEntry>("glossaryEntry", () => new GlossaryEntry())
        .Required("term", FieldTypes.Text, r => r.Term!, (r, v) => r with { Term = v }, "As papers write it")
        .Required("meaning", FieldTypes.Text, r => r.Meaning!, (r, v) => r with { Meaning = v }, "What it stands for")
        .Optional("note", FieldTypes.Text, r => r.Note!, (r, v) => r with { Note = v }, "What that is")
        .List("forbidden", FieldTypes.Text, r => r.Forbidden, (r, v) => r with { Forbidden = v }, "Spellings that papers do not use");
}
