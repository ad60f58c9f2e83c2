using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>An answer to a must-do of the round gives no later day than its deadline.</summary>
internal sealed partial class DeadlineMissed : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP256", "deadline-missed", "An answer gives a later date than the deadline of its must-do", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            if (passage.Record.Record is not Response { Answers: { } answers }
                || plan.Index.Find(answers.Kind, answers.Id) is not Requirement asked) continue;
            foreach (var sentence in Sentences.Of(passage.Own))
            {
                var text = sentence.Of(passage.Own);
                if (Dates().Matches(text) is not [var date] || Day(date) is not { } day) continue;
                var requirement = asked.Items.IsEmpty ? asked : Meant(asked, text);
                if (requirement?.Deadline is not { } deadline || Dates().Matches(deadline.Value) is not [var due]
                    || Day(due) is not { } last || day <= last) continue;
                yield return new Finding(Info, passage.SpanOf(sentence.Start + date.Groups["date"].Index, date.Groups["date"].Length),
                    $"This answer gives {date.Groups["date"].Value}, but must-do {requirement.Number} is due {deadline}.",
                    "Correct the date, or say why the plan is later.");
            }
        }
    }

    /// <summary>The one requirement of a must-do that a sentence is about: it shares the most words with it, and enough of them.</summary>
    private static Requirement? Meant(Requirement asked, string sentence)
    {
        var words = Words(sentence);
        var shared = asked.Items.Where(i => i.Text is not null).Select(i => (Item: i, Count: Words(i.Text!.Value).Count(words.Contains)))
            .OrderByDescending(s => s.Count).ToList();
        return shared is [(var item, >= 3 and var most), ..] && (shared.Count == 1 || shared[1].Count < most) ? item : null;
    }

    private static HashSet<string> Words(string text) =>
        new(LongWords().Matches(text).Select(m => m.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day that a date can mean.</summary>
    private static DateOnly? Day(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["end"].Success) return new DateOnly(year + 1, 3, 31);
        if (!match.Groups["month"].Success) return new DateOnly(year, 12, 31);
        var month = DateTime.ParseExact(match.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month;
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    [GeneratedRegex("""
        \b(?:[Bb]y|[Bb]efore|[Nn]o\slater\sthan|[Ff]rom|[Ii]n|[Uu]ntil)\s(?:the\send\sof\s)?
        (?<date>(?:\d{1,2}\s)?(?:(?<month>January|February|March|April|May|June|July|August|September|October|November
            |December)\s)?(?<year>20\d\d)(?:[/–-](?<end>\d\d))?)(?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWords();
}
