using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A title names the gap, board or priority that its record refers to.</summary>
internal sealed partial class TitleDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP243", "title-differs", "A title names another gap, board or priority than its record", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) => Gaps(plan).Concat(Boards(plan)).Concat(Priorities(plan));

    private IEnumerable<Finding> Gaps(PlanUnderCheck plan)
    {
        var records = plan.Plan.Workstreams.Where(w => w.Gap is not null).Select(w => (Title: w.Name, Gap: w.Gap!))
            .Concat(plan.Plan.Challenges.Where(c => c.Gap is not null).Select(c => (c.Title, Gap: c.Gap!)))
            .Concat(plan.Plan.GapAnalyses.Where(g => g.Gap is not null).Select(g => (Title: g.Scale?.Label, Gap: g.Gap!)));
        foreach (var (title, gap) in records)
            if (title is not null && plan.Round.Gaps.FirstOrDefault(g => g.Id == gap.Id) is { } own
                && !Names(own).Any(n => Has(title.Value, n))
                && plan.Round.Gaps.FirstOrDefault(g => g.Id != gap.Id && Names(g).Any(n => Starts(title.Value, n))) is { } other)
                yield return Differs(title, "the gap", other.Name?.Value ?? other.Id, own.Name?.Value ?? own.Id, gap);
    }

    private IEnumerable<Finding> Boards(PlanUnderCheck plan)
    {
        foreach (var meeting in plan.Plan.Meetings)
            if (meeting is { Title: { } title, Body: { } body } && plan.Plan.Bodies.FirstOrDefault(b => b.Id == body.Id) is { } own
                && Head(title.Value) is var head && !Names(own).Any(n => Has(title.Value, n) || Has(n, head))
                && plan.Plan.Bodies.FirstOrDefault(b => b.Id != body.Id && Names(b).Any(n => Starts(title.Value, n) || IsEnd(n, head)))
                    is { } other)
                yield return Differs(title, "the board", other.Name?.Value ?? other.Id, own.Name?.Value ?? own.Id, body);
    }

    /// <summary>The number and the title of a priority, side by side.</summary>
    private IEnumerable<Finding> Priorities(PlanUnderCheck plan)
    {
        var titled = plan.Plan.Priorities.Where(p => p is { Title: not null, Number: not null }).ToList();
        foreach (var passage in plan.Passages.Where(p => p.Own.Contains("riority ", StringComparison.Ordinal)))
            foreach (Match match in Numbered().Matches(passage.Own))
            {
                var (number, rest) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value);
                var named = titled.Where(p => Starts(rest, p.Title!.Value)).ToList();
                if (named.Count == 0 || named.Any(p => p.Number == number)) continue;
                var (title, own) = (named[0].Title!, named[0].Number);
                yield return new Finding(Info, passage.SpanOf(match.Index, match.Groups[2].Index + title.Value.Length - match.Index),
                    $"'{title}' is priority {own}, but this text calls it priority {number}.", "Correct the number or the title.")
                {
                    Related = [new RelatedSpan(title.Span, $"Priority {own}: {title}")],
                };
            }
    }

    private Finding Differs(PlanText title, string what, string named, string own, Ref reference) =>
        new(Info, title.Span, $"This title names {what} '{named}', but its record refers to '{own}'.",
            "Correct the title or the reference.")
        {
            Related = [new RelatedSpan(reference.Span, $"The reference: {reference.Id}")],
        };

    private static IEnumerable<string> Names(Gap gap) => gap.Aliases.Append(gap.Name).OfType<PlanText>().Select(n => n.Value);

    private static IEnumerable<string> Names(Body body) => body.Aliases.Append(body.Name).OfType<PlanText>().Select(n => n.Value);

    private static bool Has(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string text, string name) => name.Length > 3 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    /// <summary>A title up to what it adds to a name, such as a date.</summary>
    private static string Head(string title) => title.Split([',', ';', ':', '(', '–', '—'])[0].Trim();

    /// <summary>Whether a name is a head with something before it: <c>STP Programme Board</c>.</summary>
    private static bool IsEnd(string name, string head) => head.Contains(' ', StringComparison.Ordinal)
        && name.EndsWith(" " + head, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b[Pp]riority (\d{1,2})(?:: |, | ?[–—-] ?| \(| )‘?([^.;:\uFFFF]{3,80})")]
    private static partial Regex Numbered();
}
