using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>An abbreviation or a term, and what it stands for.</summary>
public sealed record GlossaryEntry : PlanRecord
{
    public PlanText? Term { get; init; }

    public PlanText? Meaning { get; init; }

    public PlanText? Note { get; init; }

    public ImmutableArray<PlanText> Forbidden { get; init; } = [];

    public static Shape<GlossaryEntry> Shape { get; } = new Shape<GlossaryEntry>("glossaryEntry", () => new GlossaryEntry())
        .Required("term", Kinds.Text, r => r.Term!, (r, v) => r with { Term = v }, "As papers write it")
        .Required("meaning", Kinds.Text, r => r.Meaning!, (r, v) => r with { Meaning = v }, "What it stands for")
        .Optional("note", Kinds.Text, r => r.Note!, (r, v) => r with { Note = v }, "What that is")
        .List("forbidden", Kinds.Text, r => r.Forbidden, (r, v) => r with { Forbidden = v }, "Spellings that papers do not use");
}
