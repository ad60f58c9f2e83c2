using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Plain text of a plan and its position. It is never Markdown: it prints exactly as it is.</summary>
public sealed record PlanText(string Value, SourceSpan Span)
{
    public override string ToString() => Value;
}
