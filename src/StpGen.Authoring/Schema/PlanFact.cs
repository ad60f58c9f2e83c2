using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A field of a record, known by where the record is written: the same in every view of the plan.</summary>
public readonly record struct PlanFact(SourceSpan Record, string Field);
