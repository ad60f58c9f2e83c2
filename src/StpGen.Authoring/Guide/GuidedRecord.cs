using System.Collections.Immutable;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Guide;

/// <summary>A kind of record as an author meets it: where it is written, and what it may have.</summary>
/// <param name="Name">In the singular: <c>programme</c>.</param>
/// <param name="Places">Where a plan has such records, the shortest first: <c>programmes</c>, <c>programmes.benefits</c>.</param>
/// <param name="Summary">What it is for: of the first place.</param>
/// <param name="IsListed">Whether its first place is a list.</param>
public sealed record GuidedRecord(
    string Name, ImmutableArray<string> Places, string Summary, bool IsListed, IRecordSchema Schema, ImmutableArray<GuidedField> Fields)
{
    /// <summary>The field that may be written alone in place of the record; null: there is none.</summary>
    public string? Shorthand => Schema.ShorthandField;
}

/// <summary>A field as an author meets it.</summary>
/// <param name="IsShared">Whether all records have it.</param>
/// <param name="Stages">The titles of the round's stages that ask for it, in their order.</param>
/// <param name="Papers">The kinds of paper that print it, in alphabetical order.</param>
public sealed record GuidedField(
    string Name, string Summary, bool IsRequired, bool IsShared, FieldForm Form, ImmutableArray<string> Stages,
    ImmutableArray<string> Papers);
