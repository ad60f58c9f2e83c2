using System.Collections.Immutable;
using StpGen.Authoring.Wording;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>Finds words in a text that are a name but for one word or for its capitals.</summary>
internal sealed class MisspeltNames
{
    private readonly NameRegistry _registry;
    private readonly ImmutableArray<KnownName> _single;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wordsOfNames;

    /// <param name="passages">All texts: a word that is used often is a word and no slip.</param>
    public MisspeltNames(NameRegistry registry, ImmutableArray<Passage> passages)
    {
        _registry = registry;
        _wordsOfNames = registry.Names.SelectMany(n => n.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _single = [.. registry.Names.Where(n => n is { Words: [{ Length: >= 6 } word], Kind: "place" or "person" or "organisation" }
            && char.IsUpper(word[0]))];
        if (_single.IsEmpty) return;
        foreach (var passage in passages)
            foreach (var word in NameWords.In(passage.Text)) _uses[word.Text] = _uses.GetValueOrDefault(word.Text) + 1;
    }

    public IEnumerable<(KnownName Name, int Start, int Length)> In(string text)
    {
        var words = NameWords.In(text).ToArray();
        var texts = Array.ConvertAll(words, w => w.Text);
        for (var i = 0; i < words.Length;)
        {
            var taken = 1;
            foreach (var length in _registry.Lengths)
            {
                if (i + length > words.Length || !IsOnePhrase(words, i, length)) continue;
                var window = texts.AsSpan(i, length);
                if (!HasCapital(window)) continue;
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
        if (_single.IsEmpty || word.Text.Length < 5 || !char.IsUpper(word.Text[0]) || word.Text.Skip(1).Any(char.IsUpper)) return null;
        if (_uses.GetValueOrDefault(word.Text) > 2 || _wordsOfNames.Contains(word.Text)) return null;
        // The first word of a sentence has a capital whatever it is; a longer one is still unmistakable.
        var isFirst = text.AsSpan(0, word.Start).TrimEnd(" “‘(\"'") is { } before && (before.IsEmpty || ".!?:".Contains(before[^1]));
        foreach (var name in _single)
        {
            var meant = name.Words[0];
            if (isFirst && meant.Length < 8) continue;
            if (!IsPluralOf(word.Text, meant) && !IsPluralOf(meant, word.Text)
                && Nearest.Distance(word.Text.ToLowerInvariant(), meant.ToLowerInvariant()) == 1) return name;
        }
        return null;
    }

    private static bool IsOnePhrase(NameWord[] words, int start, int length)
    {
        for (var i = start + 1; i < start + length; i++)
            if (!words[i].Follows) return false;
        return true;
    }

    private static bool HasCapital(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (char.IsUpper(word[0])) return true;
        return false;
    }
}
