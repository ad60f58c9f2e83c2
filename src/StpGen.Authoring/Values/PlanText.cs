using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Plain text of a plan and where it stands. It is never Markdown: whatever it holds prints as it is.</summary>
public sealed record PlanText(string Value, SourceSpan Span)
{
    public override string ToString() => Value;
}
