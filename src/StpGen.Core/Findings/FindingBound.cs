using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Core.Findings;

/// <summary>
/// Keeps the first findings of each file and severity, and counts the others, so that however many faults a file has, its findings
/// can be read, fit in memory, and are counted in full. The same finding twice counts as one.
/// </summary>
public sealed class FindingBound
{
    /// <summary>How many findings of each severity are kept for a file; no one reads more.</summary>
    public const int MostOfFile = 100;

    /// <summary>How many characters of a message are shown: a value that it quotes may be as long as a book.</summary>
    public const int LongestMessage = 600;

    public static readonly RuleInfo More = new(
        "STP127", "more-findings", "A file has more findings than are listed", RuleStage.Reading, RuleEffect.DraftOnly);

    private readonly ImmutableArray<Finding>.Builder _kept = ImmutableArray.CreateBuilder<Finding>();
    private readonly HashSet<(RuleInfo, SourceSpan?, string)> _seen = [];
    private readonly Dictionary<(string? Path, Severity Severity), Tally> _tallies = [];

    /// <summary>The number of findings added, including those that are only counted.</summary>
    public int Count { get; private set; }

    public void Add(Finding finding)
    {
        if (!_seen.Add((finding.Rule, finding.Span, finding.Message))) return;
        Count += finding.Count;
        var key = (finding.Span?.Path, finding.Severity);
        if (!_tallies.TryGetValue(key, out var tally)) _tallies[key] = tally = new Tally();
        if (finding.Rule != More && tally.Kept < MostOfFile)
        {
            tally.Kept++;
            _kept.Add(finding with
            {
                Message = Short(finding.Message),
                Hints = finding.Hints.Any(IsLong) ? [.. finding.Hints.Select(Short)]
                : finding.Hints
            });
            return;
        }
        tally.First ??= finding.Span;
        tally.More += finding.Count;
    }

    /// <summary>The findings kept, in the order they were added; after them, for each file with more, how many more.</summary>
    public ImmutableArray<Finding> ToImmutable()
    {
        var findings = _kept.ToImmutable().ToBuilder();
        foreach (var ((_, severity), tally) in _tallies)
            if (tally.More > 0) findings.Add(Rest(severity, tally));
        return findings.ToImmutable();
    }

    private static Finding Rest(Severity severity, Tally tally) =>
        new(More, severity, tally.First,
            string.Create(CultureInfo.InvariantCulture, $"This file has {tally.More:#,0} more {NameOf(severity, tally.More)} like these."))
        {
            Hints = ["Fix the first few; the rest often disappear."],
            Count = tally.More,
        };

    private static string NameOf(Severity severity, int count) =>
        (severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" }) + (count == 1 ? "" : "s");

    private static bool IsLong(string text) => text.Length > LongestMessage;

    private static string Short(string text)
    {
        if (!IsLong(text)) return text;
        var end = char.IsHighSurrogate(text[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;
        return text[..end] + " …";
    }

    private sealed class Tally
    {
        public int Kept { get; set; }

        public int More { get; set; }

        public SourceSpan? First { get; set; }
    }
}
