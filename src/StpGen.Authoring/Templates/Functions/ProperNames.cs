using StpGen.Authoring.Plans;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>The names and abbreviations of a plan, which keep their capital everywhere.</summary>
internal sealed class ProperNames(Plan plan)
{
    /// <summary>What every plan writes with a capital. “March” and “May” may be verbs, unless a year follows.</summary>
    private static readonly string[] Everywhere =
    [
        "Healthwatch", "Members of Parliament", "Member of Parliament", "Parliament", "England", "Wales", "Scotland", "Easter", "Christmas",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March 2", "April", "May 2",
        "June", "July", "August", "September", "October", "November", "December",
    ];

    private readonly List<string> _names =
    [
        .. Everywhere,
        .. plan.Organisations.Where(o => o.Count is null).SelectMany(o => new[] { o.Name?.Value, o.ShortName?.Value })
            .Concat((plan.Footprint?.Places ?? []).Select(p => p.Name?.Value))
            .Concat(plan.People.Select(p => p.Name?.Value))
            .Concat(plan.Glossary.Select(g => g.Term?.Value))
            .Append(plan.Footprint?.Name?.Value).OfType<string>().Where(n => n.Length > 0 && char.IsUpper(n[0])),
    ];

    public int Count => _names.Count;

    /// <summary>
    /// A phrase as it is written within a sentence: with a small letter at its start, unless a name or an abbreviation starts it.
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
