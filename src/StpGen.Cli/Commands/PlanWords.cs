using System.Text;
using System.Text.RegularExpressions;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>The words and numbers of a plan's files: which all readers may see, and which are only in what is withheld.</summary>
internal sealed partial class PlanWords
{
    private readonly string _open;
    private readonly string _withheld;
    private readonly HashSet<string> _closedWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openNumbers = new(StringComparer.Ordinal);

    private PlanWords(string open, string withheld)
    {
        (_open, _withheld) = (open, withheld);
        // A collection of all matches is many times as large as the files of a plan.
        var numbers = _openNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var number in Numbers().EnumerateMatches(open)) numbers.Add(open.AsSpan(number.Index, number.Length));
        var words = _closedWords.GetAlternateLookup<ReadOnlySpan<char>>();
        // Other words of a plan are only in quotation marks.
        foreach (var word in Words().EnumerateMatches(withheld))
            if (IsTelling(withheld.AsSpan(word.Index, word.Length))) words.Add(withheld.AsSpan(word.Index, word.Length));
        foreach (var word in Words().EnumerateMatches(open)) words.Remove(open.AsSpan(word.Index, word.Length));
    }

    /// <param name="mayShow">Whether all readers may see the line of a place.</param>
    /// <param name="isAside">Whether a line neither opens words nor closes them.</param>
    /// <param name="names">What has a name that is known anyway, such as the files of papers.</param>
    public static PlanWords Of(IEnumerable<SourceText> sources, Func<SourceSpan, bool> mayShow, Func<SourceSpan, bool> isAside,
        IEnumerable<string> names)
    {
        var (open, withheld) = (new StringBuilder().AppendJoin('\n', names).Append('\n'), new StringBuilder());
        foreach (var text in sources)
            for (var line = 1; line <= text.LineCount; line++)
                if (SourceSpan.At(text.Path, line, 1) is var place && !isAside(place))
                    (mayShow(place) ? open : withheld).Append(text.Line(line)).Append('\n');
        return new(open.ToString(), withheld.ToString());
    }

    /// <summary>Whether a text has no words that are only in what is withheld, alone or together in quotation marks.</summary>
    /// <param name="numbersToo">Whether each number has to be one that all readers may see: another may be a sum.</param>
    public bool AreOpen(string text, bool numbersToo) =>
        !Words().Matches(text).Any(w => _closedWords.Contains(w.Value) && !StartsSentence(text, w.Index))
        && Quoted().Matches(text).All(q => q.Groups[1].Value is var words
            && (!_withheld.Contains(words, StringComparison.Ordinal) || _open.Contains(words, StringComparison.Ordinal)))
        && (!numbersToo || Numbers().Matches(text).All(n => _openNumbers.Contains(n.Value)));

    /// <summary>Whether a word has a capital or a digit, as names have.</summary>
    private static bool IsTelling(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsUpper(c) || char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>Such a word has its capital from where it is.</summary>
    private static bool StartsSentence(string text, int index) =>
        index == 0 || (index > 1 && text[index - 1] == ' ' && text[index - 2] is '.' or ':');

    [GeneratedRegex("'([^'\n]{2,})'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\d]{4,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\d([\d,.]*\d)?")]
    private static partial Regex Numbers();
}
