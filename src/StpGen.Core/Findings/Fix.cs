using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Findings;

/// <summary>A change of files that resolves a finding: for editors, code hosts and programs that make it for the author.</summary>
/// <param name="Title">What it does, as a hint would say it: <c>Write 'population'.</c></param>
/// <param name="Edits">Of different places, in any order.</param>
public sealed record Fix(string Title, ImmutableArray<FixEdit> Edits)
{
    /// <summary>One place with other text.</summary>
    public static Fix Replace(SourceSpan span, string text) => new($"Write '{text}'.", [new(span, text)]);
}

/// <summary>A stretch of a file, and the text that takes its place.</summary>
public sealed record FixEdit(SourceSpan Span, string NewText);
