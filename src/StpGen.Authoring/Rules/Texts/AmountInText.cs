using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A text that gives the financial gap, or the solutions of a year, gives the amount of the plan's finances.</summary>
internal sealed partial class AmountInText : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP252", "amount-in-text", "An amount in a text differs from the plan's finances", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Finance is not { } finance) yield break;
        foreach (var passage in plan.Passages)
            if (!passage.IsNoWording)
                foreach (var sentence in Sentences.Of(passage.Own))
                    foreach (var (match, right, what) in IsOfFinances(passage) ? OwnFaults(sentence.Of(passage.Own), finance)
                        : Faults(sentence.Of(passage.Own), finance))
                        yield return new Finding(Info, passage.SpanOf(sentence.Start + match.Index, match.Length),
                            $"This text gives {what} as {match.Value}, but the plan's finances have {Shown(right)}.",
                            "Correct the amount in the text, or in the finances.")
                        {
                            Related = [new(right.Span with { EndLine = right.Span.Line, EndColumn = right.Span.Column }, "the finances")],
                        };
    }

    private static IEnumerable<(Match Match, Quantity Right, string What)> Faults(string sentence, FinancePlan finance)
    {
        var amounts = Amounts().Matches(sentence);
        if (amounts.Count == 0 || Other().IsMatch(sentence)) yield break;
        if (amounts.Count == 1 && Gap().IsMatch(sentence) && !Closing().IsMatch(sentence))
        {
            var years = Years().Matches(sentence);
            var right = years.Count == 0 ? finance.BaselineGap
                : years.Count == 1 ? Position(finance, "do-nothing", years[0]) ?? (IsLast(finance, years[0]) ? finance.BaselineGap : null)
                : null;
            if (right is not null && Differs(amounts[0], right))
                yield return (amounts[0], right, years.Count == 0 ? "the gap" : $"the gap of {years[0].Value}");
        }
        else if (Solutions().IsMatch(sentence))
            foreach (Match amount in amounts)
                if (InYear().Match(sentence, amount.Index + amount.Length) is { Success: true } year && year.Index == amount.Index
                    + amount.Length
                    && Position(finance, "solutions", year) is { } right && Differs(amount, right))
                    yield return (amount, right, $"the solutions of {year.Groups["year"].Value}/{year.Groups["end"].Value}");
    }

    private static bool IsOfFinances(Passage passage) =>
        passage.Record.Record is FinancePlan && passage.Field is "localSolution" or "residual";

    /// <summary>The finances say in words what closes the gap and what remains of it, in the last year unless they name another.</summary>
    private static IEnumerable<(Match Match, Quantity Right, string What)> OwnFaults(string sentence, FinancePlan finance)
    {
        if (finance.Positions.IsEmpty || Years().IsMatch(sentence)) yield break;
        var last = finance.Positions.Max(p => p.Year?.Id);
        foreach (Match amount in Amounts().Matches(sentence))
        {
            var (before, after) = (sentence[..amount.Index], sentence[(amount.Index + amount.Length)..]);
            var (kind, what) = Remaining().IsMatch(after) ? ("do-something", "what remains")
                : Funded().IsMatch(before) ? ("sustainability-and-transformation-funding", "the national funding")
                : Closed().IsMatch(before) ? ("solutions", "the solutions") : ("", "");
            if (finance.Positions.FirstOrDefault(p => p.Organisation is null && p.Scope == "system" && p.Kind?.Id == kind
                && p.Year?.Id == last)?.Amount is { } right && Differs(amount, right))
                yield return (amount, right, $"{what} in the last year");
        }
    }

    /// <summary>The system's own figure of a year.</summary>
    private static Quantity? Position(FinancePlan finance, string kind, Match year) => finance.Positions
        .Where(p => p.Organisation is null && p.Scope == "system" && p.Kind?.Id == kind
            && p.Year?.Id == $"{year.Groups["year"].Value}-{year.Groups["end"].Value}")
        .Select(p => p.Amount).FirstOrDefault();

    private static bool IsLast(FinancePlan finance, Match year) =>
        finance.Positions.Length == 0
            || finance.Positions.Max(p => p.Year?.Id) == $"{year.Groups["year"].Value}-{year.Groups["end"].Value}";

    /// <summary>Neither end nor the range, rounded as the text rounds.</summary>
    private static bool Differs(Match amount, Quantity right)
    {
        var scale = right.Unit switch { "£bn" => 1000m, "£m" => 1m, "£k" => 0.001m, "£" => 0.000001m, _ => 0 };
        if (scale == 0 || Value(amount.Groups["low"].Value, amount.Groups["unit"].Value) is not var (low, step)) return false;
        var high = amount.Groups["high"] is { Success: true } end && Value(end.Value, amount.Groups["unit"].Value) is var (value, _)
            ? value : low;
        var (one, other) = (Math.Abs(right.Low) * scale, Math.Abs(right.High) * scale);
        var (least, most) = (Math.Min(one, other) - step / 2, Math.Max(one, other) + step / 2);
        return low < least || high > most;
    }

    /// <summary>In millions, with the step to which it is rounded.</summary>
    private static (decimal Value, decimal Step)? Value(string figure, string unit)
    {
        if (!decimal.TryParse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out var number)) return null;
        var scale = unit.TrimStart() switch { "bn" or "billion" => 1000m, "k" => 0.001m, "" => 0.000001m, _ => 1m };
        var step = number.Scale switch { 0 => 1m, 1 => 0.1m, 2 => 0.01m, _ => 0.001m };
        return (number * scale, step * scale);
    }

    /// <summary>A deficit without its sign.</summary>
    private static string Shown(Quantity right) => right.ToString().Replace("\u2212", "", StringComparison.Ordinal) is var text
        && right.High < 0 && right.IsRange
        ? (right with { Low = -right.High, High = -right.Low }).ToString() : text;

    [GeneratedRegex("""
        (?<!(?:about|around|over|than|nearly|almost|some|roughly|least|to|approximately|circa
            |c\.?)\s)£(?<low>\d[\d,]*(?:\.\d+)?)
        (?:(?:\s?(?:million|billion|bn|m|k))?(?:\sto\s|–|-)£?(?<high>\d[\d,]*(?:\.\d+)?))?
        (?<unit>\s?(?:million|billion|bn|m|k)|)(?![\p{L}\d])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\bgap\b|\b(?:if|were)\s(?:we\sdo\s)?nothing\b|\bdo[ -]nothing\b|\bshortfall\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gap();

    [GeneratedRegex("""
        \b(?:clos\w*|narrow\w*|part|share|of\sit|of\sthe\sgap|of\sthis\sgap|remain\w*|residual|left|reduc\w*|sav\w*|toward\w*|solution\w*
            |halv\w*|cut\w*|bridg\w*)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\bsolutions\b|\bclose[sd]?\b.{0,60}\bgap\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Solutions();

    /// <summary>What makes an amount another than the system's.</summary>
    [GeneratedRegex("""
        \b(?:NHS|social\scare|specialised|councils?|CCGs?|trusts?|hospitals?|capital|estates?|each|per|county|workforce|national(?:ly)?
            |England|country|last\syear|had|was|were|cumulative|
        over\s(?:the\s)?(?:\d+|two|three|four|five)\syears|backlog|pay|agency|prescribing|medicines|prevention|mental)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\s(?:(?:will|would)\s)?remains?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Remaining();

    [GeneratedRegex(@"\b(?:transformation|national)\sfunding\s(?:(?:closes|covers|is|of)\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Funded();

    [GeneratedRegex(@"\b(?:[Pp]rogrammes?|[Ss]olutions|[Ss]chemes|[Ww]ork)\b[\p{L}\s]{0,60}\bcloses?\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"(?<year>20\d\d)[/–-](?:20)?(?<end>\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\s(?:of\s(?:it|the\sgap)\s)?(?:in|by|for)\s(?<year>20\d\d)[/–-](?:20)?(?<end>\d\d)(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InYear();
}
