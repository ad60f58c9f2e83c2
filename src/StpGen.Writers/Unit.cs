namespace StpGen.Writers;

/// <summary>No value: what visitors that only write return.</summary>
internal readonly record struct Unit;
