using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>
/// Texts that leave the programme have no telephone number and no email address of a person. The programme's contact, channels, national
/// and freephone numbers and mailboxes of a role are meant to be known.
/// </summary>
internal sealed partial class PersonalContact : PlanRule
{
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "stp", "office", "team", "comms", "communication", "communications", "engagement", "enquiries", "enquiry", "info", "information",
        "contact", "contactus", "admin", "programme", "project", "ccg", "nhs", "pals", "complaints", "foi", "press", "media", "support",
        "help", "helpdesk", "hr", "finance", "patient", "patients", "public", "feedback", "consultation", "health", "care", "wellbeing",
        "board", "chair", "pmo", "transformation", "corporate", "governance", "secretary", "mailbox", "hello", "talk", "your", "our", "the",
        "experience", "involvement", "volunteer", "volunteers", "healthwatch", "council", "trust", "hospital", "service", "services",
    };

    public override RuleInfo Info { get; } = new(
        "STP221", "personal-contact", "A text for wider readers has a person's telephone number or email address", RuleStage.Plan,
        RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var releases = Releases.Of(plan);
        var declared = string.Join('\n', plan.Passages.Where(IsDeclared).Select(p => p.Text));
        foreach (var passage in plan.Passages)
        {
            // A source is never printed.
            if (IsDeclared(passage) || passage.Field == "source" || releases.Of(passage) is var readers && releases.IsNarrowest(readers))
                continue;
            foreach (Match match in Address().Matches(passage.Text))
                if (IsPersons(match.Groups["name"].Value) && !declared.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
                    yield return At(passage, match, "email address", releases.Name(readers));
            foreach (Match match in Telephone().Matches(passage.Text))
                if (!declared.Contains(match.Value, StringComparison.Ordinal))
                    yield return At(passage, match, "telephone number", releases.Name(readers));
        }
    }

    private static bool IsDeclared(Passage passage) => passage.Record.Record is Contact or Channel;

    /// <summary>Two names, or an initial and a name: <c>ada.example</c>, <c>a.example2</c>.</summary>
    private static bool IsPersons(string name)
    {
        var parts = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Split('.', '_');
        return parts.Length is 2 or 3 && parts[^1].Length > 1
            && parts.All(p => p.Length > 0 && p.All(c => char.IsLetter(c) || c is '-' or '\'')) && !parts.Any(Roles.Contains);
    }

    private Finding At(Passage passage, Match match, string what, string readers) =>
        new(Info, passage.SpanOf(match.Index, match.Length), $"This text is for '{readers}' and has a person's {what}.",
            "Delete it, or write the contact of the programme instead.");

    [GeneratedRegex(@"(?<![\w.+-])(?<name>[\w'+-]{1,40}(?:\.[\w'+-]{1,40}){0,3})@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <remarks>In the United Kingdom, but for numbers that begin with 03, 0800 and 0808.</remarks>
    [GeneratedRegex(@"(?<![\w.,£/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0(?!3|80))[1-9]\d{1,4}\)?[ -]?\d{3,4}(?:[ -]?\d{2,4})?(?![\w%]|[.,]\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
