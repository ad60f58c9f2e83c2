using StpGen.Authoring.Values;

namespace StpGen.Authoring.Reading;

/// <summary>A reference that leads nowhere, and the id that it most likely means.</summary>
/// <param name="Meant">Null: none is near.</param>
public sealed record LostReference(Ref Reference, string? Meant);
