using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Findings;

/// <summary>Another place that is relevant to a finding, and what is there.</summary>
public sealed record RelatedSpan(SourceSpan Span, string Message);

/// <summary>One thing found: which rule, how much it matters, where, what is wrong in a sentence, and what to do about it.</summary>
/// <param name="Span">Where; null only when there is no file to point into.</param>
/// <param name="Message">A sentence that a programme manager would use, ending with a full stop.</param>
public sealed record Finding(RuleInfo Rule, Severity Severity, SourceSpan? Span, string Message)
{
    public Finding(RuleInfo rule, SourceSpan? span, string message, params ReadOnlySpan<string> hints)
        : this(rule, rule.Severity, span, message) => Hints = [.. hints];

    /// <summary>What to do, a sentence each.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    public ImmutableArray<RelatedSpan> Related { get; init; } = [];

    /// <summary>Other places that it is about, too many or too plain for a sentence each.</summary>
    public ImmutableArray<SourceSpan> Places { get; init; } = [];

    /// <summary>Where what is wrong can be printed, if not at each of its places; empty: at any of them.</summary>
    public ImmutableArray<SourceSpan> PrintedAt { get; init; } = [];

    /// <summary>Whether it may be right after all, so that it stops no paper although others of its rule do.</summary>
    public bool IsSuspicion { get; init; }

    /// <summary>The ids of the papers that it stops; none: every one, or none at all.</summary>
    public ImmutableArray<string> Papers { get; init; } = [];

    /// <summary>How many findings it represents: more than one if a file has so many that the rest are only counted.</summary>
    public int Count { get; init; } = 1;
}
