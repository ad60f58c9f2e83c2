using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>Finds words in a text that are a name but for one word or for its capitals.</summary>
internal sealed class MisspeltNames
{
    private readonly NameRegistry _registry;
    private readonly NameWords _split;
    private readonly ImmutableArray<KnownName> _single;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wordsOfNames;
    private readonly Dictionary<(string, bool), KnownName?> _singles = [];
    private string[] _texts = [];

    /// <summary>Before each word of a text: how many have a capital, are in no name, or do not follow the one before.</summary>
    private (int Capitals, int Others, int Breaks)[] _counts = [];

    /// <param name="passages">All texts: a word that is used often is a word and no slip.</param>
    public MisspeltNames(PlanUnderCheck plan, ImmutableArray<Passage> passages)
    {
        (_registry, _split) = (NameRegistry.Of(plan), NameWords.For(plan));
        _wordsOfNames = _registry.Names.SelectMany(n => n.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _single = [.. _registry.Names.Where(n => n is { Words: [{ Length: >= 6 } word], Kind: "place" or "person" or "organisation" }
            && char.IsUpper(word[0]))];
        if (_single.IsEmpty) return;
        foreach (var passage in passages)
            foreach (var word in _split.In(passage.Text))
                if (MayBeSingle(word.Text)) _uses[word.Text] = _uses.GetValueOrDefault(word.Text) + 1;
    }

    public IEnumerable<(KnownName Name, int Start, int Length)> In(string text)
    {
        var words = _split.In(text);
        Count(words);
        for (var i = 0; i < words.Count;)
        {
            var taken = 1;
            foreach (var length in _registry.Lengths)
            {
                if (i + length > words.Count || !MayBeName(i, length)) continue;
                var window = _texts.AsSpan(i, length);
                if (_registry.Has(window))
                {
                    taken = length;
                    break;
                }
                if (NameAt(window) is not { } name) continue;
                yield return (name, words[i].Start, words[i + length - 1].End - words[i].Start);
                taken = length;
                break;
            }
            if (taken == 1 && SingleAt(text, words[i]) is { } single) yield return (single, words[i].Start, words[i].Text.Length);
            i += taken;
        }
    }

    private void Count(List<NameWord> words)
    {
        if (_texts.Length < words.Count) _texts = new string[words.Count * 2];
        if (_counts.Length <= words.Count) _counts = new (int, int, int)[(words.Count * 2) + 1];
        for (var i = 0; i < words.Count; i++)
        {
            var (word, before) = (words[i].Text, _counts[i]);
            _texts[i] = word;
            _counts[i + 1] = (before.Capitals + (char.IsUpper(word[0]) ? 1 : 0), before.Others + (_wordsOfNames.Contains(word) ? 0 : 1),
                before.Breaks + (words[i].Follows ? 0 : 1));
        }
    }

    /// <summary>Whether words are one phrase with a capital, and all but one at most are words of names.</summary>
    private bool MayBeName(int start, int length)
    {
        var (from, to) = (_counts[start], _counts[start + length]);
        return to.Others - from.Others <= 1 && to.Capitals > from.Capitals && to.Breaks == _counts[start + 1].Breaks;
    }

    private KnownName? NameAt(ReadOnlySpan<string> window)
    {
        for (var hole = 0; hole < window.Length; hole++)
            foreach (var name in _registry.ButFor(window, hole))
                if (IsSlip(window, name, hole)) return name;
        return null;
    }

    private bool IsSlip(ReadOnlySpan<string> window, KnownName name, int hole)
    {
        var (said, meant) = (window[hole], name.Words[hole]);
        if (said.Equals(meant, StringComparison.OrdinalIgnoreCase)) return IsOnlyCase(window, name);
        // "Alliance Boards" are several; "Larkmere Hospital NHS Trust" has lost a letter.
        if (hole == window.Length - 1 && (IsPluralOf(said, meant) || IsPluralOf(meant, said))) return false;
        if (!IsNearly(said, meant, window.Length)) return false;
        // A word of another name, or one that other texts use as well, is what was meant.
        return !_wordsOfNames.Contains(said) && char.IsUpper(meant[0]);
    }

    /// <summary>Most of its words have their capitals, and one has not; in the ordinary words of a sentence, none has.</summary>
    private static bool IsOnlyCase(ReadOnlySpan<string> window, KnownName name)
    {
        if (name.Kind is "guidance" or "channel") return false;
        var (right, wrong) = (0, 0);
        for (var i = 0; i < window.Length; i++)
        {
            if (!char.IsUpper(name.Words[i][0]))
            {
                // A small word with a capital is a matter of taste; others of the name are not.
                if (window[i] != name.Words[i]) return false;
                continue;
            }
            if (window[i] == name.Words[i]) right++;
            else wrong++;
        }
        return right > 0 && wrong > 0 && right >= wrong && (right > 1 || name.Kind is "person" or "place" or "organisation");
    }

    private static bool IsNearly(string said, string meant, int words)
    {
        if (Math.Abs(said.Length - meant.Length) > 2 || said.Any(char.IsDigit) || meant.Any(char.IsDigit)) return false;
        var most = meant.Length >= 6 ? 2 : meant.Length >= 4 || words >= 3 && meant.Length == 3 && char.IsUpper(said[0]) ? 1 : 0;
        return most > 0 && Nearest.Distance(said.ToLowerInvariant(), meant.ToLowerInvariant()) <= most;
    }

    private static bool IsPluralOf(string one, string other) =>
        one.Length > other.Length && one.StartsWith(other, StringComparison.OrdinalIgnoreCase) && one[other.Length..] is "s" or "es";

    /// <summary>A name of one word: only one letter off, with a capital, within a sentence, and written so only here.</summary>
    private KnownName? SingleAt(string text, NameWord word)
    {
        if (_single.IsEmpty || !MayBeSingle(word.Text)) return null;
        if (_uses.GetValueOrDefault(word.Text) > 2 || _wordsOfNames.Contains(word.Text)) return null;
        // The first word of a sentence has a capital whatever it is; a longer one is still unmistakable.
        var isFirst = text.AsSpan(0, word.Start).TrimEnd(" “‘(\"'") is { } before && (before.IsEmpty || ".!?:".Contains(before[^1]));
        if (!_singles.TryGetValue((word.Text, isFirst), out var found))
            _singles[(word.Text, isFirst)] = found = SingleFor(word.Text, isFirst);
        return found;
    }

    private KnownName? SingleFor(string word, bool isFirst)
    {
        var plain = word.ToLowerInvariant();
        foreach (var name in _single)
        {
            var meant = name.Words[0];
            if ((isFirst && meant.Length < 8) || Math.Abs(meant.Length - word.Length) > 1) continue;
            if (!IsPluralOf(word, meant) && !IsPluralOf(meant, word) && Nearest.Distance(plain, meant.ToLowerInvariant()) == 1) return name;
        }
        return null;
    }

    private static bool MayBeSingle(string word)
    {
        if (word.Length < 5 || !char.IsUpper(word[0])) return false;
        for (var i = 1; i < word.Length; i++)
            if (char.IsUpper(word[i])) return false;
        return true;
    }
}
