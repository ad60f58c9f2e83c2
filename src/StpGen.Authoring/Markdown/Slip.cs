using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>Characters that look like mark-up and would print as typed.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="IsCertain">Whether no one means it so; else the paper is built all the same.</param>
internal sealed record Slip(int Start, int Length, Advice Advice, bool IsCertain = true);
