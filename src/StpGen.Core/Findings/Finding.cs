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

    /// <summary>A change that resolves it; null: it takes a person to find one.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Why it counts no longer; null: it counts.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>The field that it is about, by its path in the plan such as <c>finance.positions.2.amount</c>; empty: none.</summary>
    public string Place { get; init; } = "";

    /// <summary>Its name in reports, which stays the same when lines move; empty until a report is made.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Whether it makes a run fail.</summary>
    /// <param name="strict">A warning does too.</param>
    public bool IsFailure(bool strict) => Severity == Severity.Error || (strict && Severity == Severity.Warning);

    /// <summary>How many findings it represents: more than one if a file has so many that the rest are only counted.</summary>
    public int Count { get; init; } = 1;
}
