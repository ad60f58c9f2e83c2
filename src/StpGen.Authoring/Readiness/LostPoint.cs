using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>A point that a section does not have.</summary>
/// <param name="Why">What is missing, the same words for all records that are alike in this.</param>
/// <param name="What">The name of the record that it is missing from; empty: the section as a whole.</param>
/// <param name="Owner">Who is responsible for the record; null: the plan names no one.</param>
/// <param name="Span">Of the record; null: it is not there.</param>
public sealed record LostPoint(string Why, string What, Owner? Owner, SourceSpan? Span);
