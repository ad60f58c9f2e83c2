using System.Buffers;
using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Findings;

/// <summary>A change of files that resolves a finding: for editors, code hosts and programs that make it for the author.</summary>
/// <param name="Title">What it does, as a hint would say it: <c>Write 'population'.</c></param>
/// <param name="Edits">Of different places, in any order.</param>
public sealed record Fix(string Title, ImmutableArray<FixEdit> Edits)
{
    /// <summary>Characters that may have a meaning in YAML, CSV or Markdown.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("'\"`\\:#{}[],;|<>*_&!%@?\n\r\t");

    /// <summary>Whether no one need look at it first: there is one right text, and nothing to decide.</summary>
    public bool IsCertain { get; init; }

    /// <summary>One place with other text.</summary>
    public static Fix Replace(SourceSpan span, string text) => new($"Write '{text}'.", [new(span, text)]);

    /// <summary>
    /// A word of a text with another; null: the file has the word in another form, or the new one could have a meaning there.
    /// </summary>
    /// <param name="harmless">Signs of the new word that have no meaning where the old one is.</param>
    public static Fix? InText(SourceText? source, SourceSpan span, string old, string text, string harmless = "")
    {
        if (source is null || span.Line != span.EndLine || span.Line > source.LineCount) return null;
        // What comes before the word itself, such as the scheme of an address, stays.
        if (span.EndColumn - span.Column > old.Length) span = span with { Column = span.EndColumn - old.Length };
        var line = source.Line(span.Line);
        if (span.Column < 1 || span.EndColumn - 1 > line.Length || line[(span.Column - 1)..(span.EndColumn - 1)] != old) return null;
        return text.Any(c => Signs.Contains(c) && !old.Contains(c) && !harmless.Contains(c)) ? null : Replace(span, text);
    }
}

/// <summary>A stretch of a file, and the text that takes its place.</summary>
public sealed record FixEdit(SourceSpan Span, string NewText);
