using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>The person or organisation of a plan who is responsible for something.</summary>
/// <param name="Span">Of their own record.</param>
public sealed record Owner(string Id, string Name, SourceSpan Span);
