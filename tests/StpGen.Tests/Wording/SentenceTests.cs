using System.Text.RegularExpressions;
using StpGen.Authoring;
using StpGen.Layout;
using StpGen.Layout.Rules;

namespace StpGen.Tests.Wording;

/// <summary>Messages are sentences and hints say what to do, in the form that docs/writing-style.md sets.</summary>
public sealed partial class SentenceTests
{
    private const int LongestSentence = 220;

    /// <summary>What a hint may begin with.</summary>
    private static readonly string[] Verbs =
    [
        "Add", "Bring", "Change", "Check", "Choose", "Close", "Combine", "Compare", "Copy", "Correct", "Delete", "Did", "Divide", "Find",
        "Fix", "Give", "Go", "Increase", "Indent", "Keep", "Look", "Move", "Name", "Open", "Print", "Put", "Refer", "Release", "Remove",
        "Rename", "Replace", "Run", "Save", "Set", "Shorten", "Split", "Start", "Stop", "Swap", "Use", "Write",
    ];

    public static TheoryData<string> Sources =>
        [.. "Authoring Core Layout Writers".Split(' ').SelectMany(p => WordingTests.Files("src/StpGen." + p, "*.cs"))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Messages_are_short_sentences_and_hints_begin_with_a_verb(string path)
    {
        var faults = Faults(WordingTests.Read(path));
        Assert.True(faults == "", faults);
    }

    [Fact]
    public void A_message_without_a_full_stop_and_a_hint_without_a_verb_are_found()
    {
        const string good =
            """report(new Finding(Info, span, $"'{name}' is not a colour.", near ? "Did you mean 'red'?" : "Write its name."));""";
        Assert.Equal("", Faults(good));
        Assert.Contains("no verb: Its name is wrong.",
            Faults(good.Replace("Write its name.", "Its name is wrong.", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("no full stop", Faults(good.Replace("a colour.", "a colour", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("exclamation mark", Faults(good.Replace("a colour.", "a colour!", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("no verb", Faults("""{ Hints = ["It should be a colour."] };"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_are_phrases_in_sentence_case()
    {
        var rules = AuthoringRules.All.Concat(LayoutRules.All).ToList();
        Assert.True(rules.Count > 50);
        Assert.All(rules, rule => Assert.Matches("^[A-Z].*[^.!]$", rule.Title));
    }

    private static string Faults(string source)
    {
        var faults = new List<string>();
        foreach (var (line, text, isHint) in Advice.In(source))
        {
            if (Quoted().Replace(text, "").Contains('!')) faults.Add($"{line}: exclamation mark: {text}");
            if (text[^1] is not ('.' or '?' or '…')) faults.Add($"{line}: no full stop: {text}");
            if (text.Length > LongestSentence) faults.Add($"{line}: too long: {text}");
            if (isHint && !Verbs.Contains(text.Split(' ')[0])) faults.Add($"{line}: no verb: {text}");
        }
        return string.Join('\n', faults);
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
