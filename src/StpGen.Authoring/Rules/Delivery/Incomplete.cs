using System.Globalization;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>What each record of a list should have, and which do not.</summary>
/// <param name="name">What a record is called in the plural: <c>risks</c>.</param>
internal sealed class Incomplete(RuleInfo rule, string name, string advice)
{
    private readonly List<(SourceSpan Span, string Title, IReadOnlyList<string> Lacks)> _found = [];
    private readonly Dictionary<string, int> _lacking = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Adds a record with what it could have and whether it has it.</summary>
    /// <param name="span">Where its title is.</param>
    public void Add(SourceSpan span, string title, params ReadOnlySpan<(string What, bool Has)> parts)
    {
        _count++;
        var lacks = new List<string>();
        foreach (var (what, has) in parts)
            if (!has) lacks.Add(what);
        foreach (var what in lacks) _lacking[what] = _lacking.GetValueOrDefault(what) + 1;
        if (lacks.Count > 0) _found.Add((span with { EndLine = span.Line, EndColumn = span.Column }, title, lacks));
    }

    /// <summary>A finding for each record without something; what no record of several has is said once.</summary>
    public IEnumerable<Finding> Findings()
    {
        var none = _lacking.Where(l => l.Value == _count && _count > 1).Select(l => l.Key).ToList();
        if (none.Count > 0)
            yield return new Finding(rule, _found[0].Span,
                string.Create(CultureInfo.InvariantCulture, $"None of the {_count} {name} has {Words.Join(none, "or")}."), advice);
        foreach (var (span, title, lacks) in _found)
            if (lacks.Except(none).ToList() is { Count: > 0 } own)
                yield return new Finding(rule, span, $"{Words.Quote(title)} has {Bare(own)}.", advice);
    }

    private static string Bare(List<string> lacks) =>
        Words.Join([.. lacks.Select(l => $"no {l[(l.IndexOf(' ') + 1)..]}")]);
}
