using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>How a paper is to be made, where that differs from what the plan says.</summary>
/// <param name="Revision">What a draft says beside DRAFT.</param>
/// <param name="Final">Without the mark of a draft.</param>
/// <param name="At">The day of which the paper tells what was true; null: its own date.</param>
/// <param name="Audience">Who is to read it; null: as the plan says.</param>
/// <param name="Stage">The stage it is for; null: as the plan says.</param>
public sealed record PaperOptions(string? Revision = null, bool Final = false, DateOnly? At = null, string? Audience = null, string? Stage = null);

/// <summary>A composed paper, and the Markdown that its template made of the plan, values filled in.</summary>
public sealed record Paper(Document Document, string Markdown);
