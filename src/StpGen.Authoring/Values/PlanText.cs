using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Plain text of a plan and its position. It is never Markdown: it prints as it is, with the facts that it cites.</summary>
public sealed record PlanText(string Value, SourceSpan Span)
{
    /// <summary>Whether it can cite facts, <c>[@footprint.population]</c>: a title or a sentence, and not a name.</summary>
    public bool MayCite { get; init; }

    /// <summary>The text itself, within its quotation marks, if the file has it as it is; else the whole.</summary>
    public SourceSpan Inside =>
        Span.Line == Span.EndLine && Span.EndColumn - Span.Column == Value.Length + 2
            ? Span with { Column = Span.Column + 1, EndColumn = Span.EndColumn - 1 } : Span;

    public override string ToString() => Value;
}
