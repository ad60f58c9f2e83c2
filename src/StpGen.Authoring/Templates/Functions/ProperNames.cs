using StpGen.Authoring.Plans;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>The names and abbreviations of a plan, which keep their capital wherever they stand.</summary>
internal sealed class ProperNames(Plan plan)
{
    private readonly List<string> _names =
    [
        .. plan.Organisations.SelectMany(o => new[] { o.Name?.Value, o.ShortName?.Value })
            .Concat((plan.Footprint?.Places ?? []).Select(p => p.Name?.Value))
            .Concat(plan.People.Select(p => p.Name?.Value))
            .Concat(plan.Glossary.Select(g => g.Term?.Value))
            .Append(plan.Footprint?.Name?.Value).OfType<string>().Where(n => n.Length > 0 && char.IsUpper(n[0])),
    ];

    /// <summary>
    /// A phrase as it stands within a sentence: with a small letter at its start, unless a name or an abbreviation starts it.
    /// </summary>
    public string Within(string phrase)
    {
        var words = phrase.Split(' ', 3);
        var named = words[0].Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c))
            || words is [_, [var second, ..], ..] && char.IsUpper(second)
            || _names.Any(n => phrase.StartsWith(n, StringComparison.Ordinal)
                && (phrase.Length == n.Length || !char.IsLetter(phrase[n.Length])));
        return named || phrase.Length == 0 ? phrase : char.ToLowerInvariant(phrase[0]) + phrase[1..];
    }
}
