namespace StpGen.Core.Findings;

/// <summary>What is wrong, in a sentence, and what to do about it.</summary>
public sealed record Advice(string Message, string Hint);
