using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The abbreviations of a plan: where texts use them, and what explains them.</summary>
internal sealed partial class Abbreviations
{
    /// <summary>What every reader knows, and what is said as a word.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "NHS", "UK", "EU", "US", "USA", "GP", "A&E", "IT", "MP", "TV", "BBC", "VAT", "PDF", "HIV", "AIDS", "DNA", "CT", "MRI", "ID", "OK",
            "DVD", "CD", "AM", "PM", "FAQ", "CEO",
        "MBE", "OBE", "CBE", "QC", "PHD", "BMA", "TBC", "TBA", "TBD", "FIXME", "TODO", "HM", "AGM", "PO", "SMS", "URL", "ICT",
    };

    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _words;

    /// <summary>Each explanation of an abbreviation, with where it is.</summary>
    public List<(string Short, string Meaning, Passage? Text, Match? Match, PlanText? Field)> Meanings { get; } = [];

    private Abbreviations(PlanUnderCheck plan)
    {
        _words = new(() => SmallWordsOf(plan.Passages));
        // A spelling that the glossary forbids has a finding of its own.
        foreach (var forbidden in plan.Plan.Glossary.SelectMany(g => g.Forbidden)) _explained.Add(Singular(forbidden.Value));
        foreach (var entry in plan.Plan.Glossary)
            if (entry is { Term: { } term, Meaning: { } meaning })
            {
                foreach (Match match in Uses().Matches(term.Value)) _explained.Add(Singular(match.Value));
                if (Uses().Match(term.Value) is { Success: true } only && only.Length == term.Value.Length)
                    Meanings.Add((Singular(term.Value), meaning.Value, null, null, meaning));
            }
        foreach (var organisation in plan.Plan.Organisations)
            if (organisation is { ShortName: { } shortName, Name: { } name } && Uses().IsMatch(shortName.Value))
            {
                _explained.Add(Singular(shortName.Value));
                Meanings.Add((Singular(shortName.Value), name.Value, null, null, name));
            }
        var names = new Names(_explained);
        Plan.Schema.Visit(plan.Plan, names);
        Round.Schema.Visit(plan.Round, names);
        foreach (var passage in plan.Passages)
        {
            if (!passage.Text.Contains('(')) continue;
            foreach (Match match in Explained().Matches(passage.Text))
            {
                _explained.Add(Singular(match.Groups["short"].Value));
                if (Expansion(match) is { } meaning)
                    Meanings.Add((Singular(match.Groups["short"].Value), meaning, passage, match, null));
            }
            foreach (Match match in Spelled().Matches(passage.Text)) _explained.Add(Singular(match.Groups["short"].Value));
        }
    }

    public static Abbreviations Of(PlanUnderCheck plan) => plan.Shared(p => new Abbreviations(p));

    /// <summary>The abbreviations that a text uses and nothing explains.</summary>
    public IEnumerable<Match> UnexplainedIn(string text) => Uses().Matches(text).Where(m =>
        Singular(m.Value) is var word && !Known.Contains(word) && !_explained.Contains(word) && !Roman().IsMatch(word)
        // Capitals for stress, as in "DO NOT".
        && !_words.Value.Contains(word.ToLowerInvariant()));

    /// <summary>The words before the brackets that the letters stand for, one a letter; null: they are not clear.</summary>
    private static string? Expansion(Match match)
    {
        var letters = Singular(match.Groups["short"].Value).Where(char.IsUpper).ToArray();
        var words = match.Groups["before"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var take = letters.Length; take <= Math.Min(words.Length, letters.Length + 3); take++)
        {
            var part = words[^take..];
            var initials = part.Where(w => w is not ("and" or "of" or "for" or "the" or "to" or "in" or "&"))
                .Select(w => char.ToUpperInvariant(w[0]));
            if (initials.SequenceEqual(letters)) return string.Join(' ', part);
        }
        return null;
    }

    private static HashSet<string> SmallWordsOf(IEnumerable<Passage> passages)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var passage in passages)
            foreach (var match in SmallWords().EnumerateMatches(passage.Text))
                known.Add(passage.Text.AsSpan(match.Index, match.Length));
        return words;
    }

    /// <summary>Without the s of the plural.</summary>
    public static string Singular(string word) => word.Length > 2 && word[^1] == 's' ? word[..^1] : word;

    /// <summary>Names and titles explain the abbreviations in them as far as they can be.</summary>
    private sealed class Names(HashSet<string> explained) : PlanVisitor
    {
        private string _field = "";

        public override void Field(string name, FieldRole role) => _field = name;

        public override void Text(PlanText text)
        {
            if (_field is "name" or "aliases" or "shortName" or "planName" or "brand" or "plural")
                foreach (Match match in Uses().Matches(text.Value)) explained.Add(Singular(match.Value));
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}&./#@-])\p{Lu}(?:\p{Lu}|&(?=\p{Lu})){1,6}s?(?![\p{L}\p{N}&/@-]|\.\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?<before>(?:[\p{L}’'&-]+\s){2,9})\((?:the\s)?[“""]?(?<short>\p{Lu}[\p{L}&]{1,7})[”""]?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex(@"(?<short>\p{Lu}[\p{Lu}&]{1,7}s?)\s?\((?:\p{L}[\p{L}’'-]*[\s,]*(?:and\s)?){2,9}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Ll}{2,7}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWords();

    [GeneratedRegex("^[IVXLC]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();
}
