using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Names;

/// <summary>Texts name people in the order of their names and with the title that the plan gives them.</summary>
internal sealed class NameForm : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP229", "name-form", "A text turns a name round or gives a person another title", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var people = new PeopleByWord(plan.Plan.People);
        var split = NameWords.For(plan);
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || passage.Record.Record is Person) continue;
            var words = split.In(passage.Own);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (!words[i + 1].Follows) continue;
                if (people.Turned(words[i].Text, words[i + 1].Text) is { } turned)
                    yield return At(passage, words[i].Start, words[i + 1].End, turned, "This turns round the name of '{0}'.");
                else if (PersonTitles.IsTitle(words[i].Text) && IsOtherTitle(people, words, i) is { } named)
                    yield return At(passage, words[i].Start, words[named.Last].End, named.Person,
                        "The title of '{0}' is another in the plan.");
            }
        }
    }

    private static (Person Person, int Last)? IsOtherTitle(PeopleByWord people, List<NameWord> words, int at)
    {
        // Before another title, the second is the one before the name.
        if (PersonTitles.IsTitle(words[at + 1].Text)) return null;
        var isFull = at + 2 < words.Count && words[at + 2].Follows;
        var person = isFull ? people.Named(words[at + 1].Text, words[at + 2].Text) : null;
        var last = person is null ? at + 1 : at + 2;
        // A title with a surname alone is of the only one who has it, unless another name follows.
        person ??= isFull && char.IsUpper(words[at + 2].Text[0]) ? null : people.WithSurname(words[at + 1].Text);
        if (person?.Name is not { } name) return null;
        var (titles, said) = (PersonTitles.In(name.Value), PersonTitles.Of(words[at].Text));
        var isSame = said.Length > 0 ? titles.Contains(said) : titles.Count == 0;
        if (!isSame && at > 0 && words[at].Follows && PersonTitles.Of(words[at - 1].Text) is { Length: > 0 } before)
            isSame = titles.Contains(before);
        return isSame ? null : (person, last);
    }

    private Finding At(Passage passage, int start, int end, Person person, string message) =>
        new(Info, passage.SpanOf(start, end - start),
            string.Format(System.Globalization.CultureInfo.InvariantCulture, message, person.Name),
            $"Write '{person.Name}', or correct the name in the plan.")
        {
            Fix = passage.FixOf(start, end - start, person.Name!.Value),
            Related = [new(person.Name.Span, "the person")],
        };
}
