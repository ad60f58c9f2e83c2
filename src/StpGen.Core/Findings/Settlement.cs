using StpGen.Core.Text;

namespace StpGen.Core.Findings;

/// <summary>Why a finding counts no longer: someone looked at it and decided.</summary>
/// <param name="Reason">In the author's own words.</param>
/// <param name="By">Who decided; empty: the plan does not say.</param>
/// <param name="Until">The first day on which it counts again, as written; empty: it does not end.</param>
/// <param name="Span">Where the decision is in the plan.</param>
public sealed record Settlement(string Reason, string By, string Until, SourceSpan Span);
