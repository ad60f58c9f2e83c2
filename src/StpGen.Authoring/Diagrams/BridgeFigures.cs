using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Rules.Money;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>A step that closes part of a gap.</summary>
/// <param name="Rated">Its parts, each with its confidence or "".</param>
/// <param name="Members">What a row for several savings is made of; empty: it is one.</param>
internal sealed record Saving(string Name, Money Amount, ImmutableArray<(string Confidence, Money Amount)> Rated, string Members)
{
    public Certainty Certainty => Rated.Select(r => r.Confidence).Distinct().ToList() switch
    {
        [] or [""] => Certainty.NotRated,
        ["low"] => Certainty.Low,
        ["medium"] => Certainty.Medium,
        ["high"] => Certainty.High,
        _ => Certainty.Mixed,
    };

    public static Saving Of(string name, IEnumerable<(string Confidence, Money Amount)> parts)
    {
        ImmutableArray<(string Confidence, Money Amount)> rated = [.. parts];
        return new(name, rated.Aggregate(new Money(), (sum, part) => sum + part.Amount), rated, "");
    }
}

/// <summary>The figures of a bridge in the words of a paper.</summary>
/// <param name="Left">Less than 0 is a surplus.</param>
internal sealed record BridgeFigures(FinanceCube Cube, string Year, string Scope, Money Gap, ImmutableArray<Saving> Savings,
    ImmutableArray<Saving> Funding, Money Left)
{
    private IEnumerable<Saving> Steps => Savings.Concat(Funding);

    public MoneyText Text { get; } = new(Cube.Unit, Savings.Concat(Funding)
        .SelectMany(s => (int[])[NumberText.Tidy(s.Amount.Low).Scale, NumberText.Tidy(s.Amount.High).Scale]).DefaultIfEmpty().Max());

    private Money Saved => Sum(Savings);

    private Money Funded => Sum(Funding);

    private bool IsClosed => Left is { Low: > -0.05m and <= 0.05m, High: > -0.05m and <= 0.05m };

    /// <summary>What the picture says in one line.</summary>
    public string Message => (IsClosed, Left) switch
    {
        (true, _) => $"The plan closes the whole gap of {Text.About(Gap)}",
        (_, { High: <= 0 }) => $"The plan closes the gap of {Text.About(Gap)} and leaves a surplus of {Text.Said(Left.Turned)}",
        (_, { Low: < 0 }) => $"{PartClosed}; at most {Text.Said(new(Left.High, Left.High))} is left to find",
        (_, { Low: 0 }) => $"{PartClosed}; up to {Text.Said(new(Left.High, Left.High))} is left to find",
        _ => $"{PartClosed}; {Text.Said(Left)} is left to find",
    };

    private string PartClosed => $"The plan closes {Text.Said(Saved + Funded)} of a gap of {Text.About(Gap)}";

    private string LeftName => Left.High <= 0 && !IsClosed ? "Surplus" : "Left to find";

    private Money LeftShown => Left.High <= 0 ? Left.Turned : Left;

    public FinanceBridge Diagram(string sources)
    {
        var left = Text.Amount(LeftShown) with { Low = (double)Left.Low, High = (double)Left.High };
        return new(new("Gap if we do nothing", Text.Amount(Gap)), [.. Savings.Select(Step)], [.. Funding.Select(Step)],
            new(LeftName, left), Text.Before, Text.After)
        {
            Alternative = Alternative,
            Description = DescriptionList.Of(Lines()),
            Scope = ScopeLine,
            Note = string.Join(' ', new[] { Arithmetic, MembersNote, sources }.Where(t => t.Length > 0)),
            Table = Table(),
        };
    }

    private BridgeStep Step(Saving saving) => new(saving.Name, Text.Amount(saving.Amount), saving.Certainty);

    private string Alternative
    {
        get
        {
            var parts = Words.Join([.. new[] { Count(Savings.Length, "saving", "savings"), Count(Funding.Length, "source of funding",
                "sources of funding") }.Where(t => t.Length > 0)]);
            var end = IsClosed ? "nothing is left to find" : Left.High <= 0 ? $"a surplus of {Text.Said(Left.Turned)} is left"
                : $"{Text.Said(Left)} is left to find";
            return $"A bar chart that starts from the gap if we do nothing, {Text.Said(Gap)} in {Year}, and takes away {parts}; {end}.";
        }
    }

    private static string Count(int number, string one, string many) => number switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {many}"),
    };

    private string ScopeLine
    {
        get
        {
            var rated = Savings.SelectMany(s => s.Rated).ToList();
            var line = $"{Words.Capital(Scope)}, {Year}, {Text.Unit}.";
            if (rated.All(r => r.Confidence.Length == 0)) return line;
            var low = rated.Where(r => r.Confidence == "low").Aggregate(new Money(), (sum, r) => sum + r.Amount);
            return line + " Darker bars: more certain."
                + (low.High > 0 ? $" {Text.Said(low)} of the {Text.Said(Saved)} is rated low." : "");
        }
    }

    /// <summary><c>138 to 142 − 114 (savings) − 21 (funding) = 3 to 7.</c></summary>
    private string Arithmetic
    {
        get
        {
            var sum = MoneyText.Bare(Gap);
            if (Savings.Length > 0) sum += $" \u2212 {MoneyText.Bare(Saved)} (savings)";
            if (Funding.Length > 0) sum += $" \u2212 {MoneyText.Bare(Funded)} (funding)";
            return $"{sum} = {MoneyText.Bare(Left)}.";
        }
    }

    private string MembersNote => string.Join(' ', Savings.Where(s => s.Members.Length > 0).Select(s => $"{s.Name}: {s.Members}."));

    private IEnumerable<DescriptionLine> Lines()
    {
        yield return new($"Gap if we do nothing: {Text.Said(Gap)}");
        if (Savings.Length > 0) yield return new($"Savings: {Text.Said(Saved)}", [.. Savings.Select(Line)]);
        if (Funding.Length > 0) yield return new($"Funding: {Text.Said(Funded)}", [.. Funding.Select(Line)]);
        yield return new($"{LeftName}: {(IsClosed ? "nothing" : Text.Said(LeftShown))}");
    }

    private DescriptionLine Line(Saving saving) => new($"{saving.Name}: {Text.Said(saving.Amount)}"
        + (saving.Certainty == Certainty.NotRated ? "" : $" ({Sure(saving)})") + (saving.Members.Length > 0 ? $": {saving.Members}" : ""));

    private static string Sure(Saving saving) =>
        saving.Certainty == Certainty.Mixed ? "confidence differs" : $"{saving.Certainty.ToString().ToLowerInvariant()} confidence";

    private Table Table()
    {
        var isRated = Savings.Any(s => s.Certainty != Certainty.NotRated);
        return new([], isRated ? [new(), new(), new(ColumnAlignment.Right)] : [new(), new(ColumnAlignment.Right)],
            Row("Step", "Confidence", Text.Unit),
            [
                Row("Gap if we do nothing", "", Text.Amount(Gap).Text),
                .. Steps.Select(s =>
                    Row(s.Name, s.Certainty == Certainty.NotRated ? "" : s.Certainty.ToString(), Text.Amount(s.Amount).Text)),
                Row(LeftName, "", Text.Amount(LeftShown).Text),
            ])
        { HasRowHeaders = true };

        TableRow Row(params string[] cells) => new([.. (isRated ? cells : [cells[0], cells[2]])
            .Select(c => new TableCell(c.Length == 0 ? [] : [new Paragraph([new TextRun(c)])]))]);
    }

    private static Money Sum(IEnumerable<Saving> steps) => steps.Aggregate(new Money(), (sum, s) => sum + s.Amount);
}
