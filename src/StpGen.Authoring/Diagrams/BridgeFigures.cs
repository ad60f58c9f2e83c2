using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The figures of a bridge in the words of a paper.</summary>
/// <param name="Left">Less than 0 is a surplus.</param>
internal sealed record BridgeFigures(string Unit, string Year, string Scope, Money Gap, ImmutableArray<Saving> Savings,
    ImmutableArray<Saving> Funding, Money Left)
{
    private IEnumerable<Saving> Steps => Savings.Concat(Funding);

    public MoneyText Text { get; } = new(Unit, MoneyText.Decimals(Savings.Concat(Funding).Select(s => s.Amount)));

    private Money Saved => Money.Sum(Savings.Select(s => s.Amount));

    private Money Funded => Money.Sum(Funding.Select(s => s.Amount));

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
            Note = string.Join(' ', new[] { Arithmetic, Saving.MembersOf(Savings), sources }.Where(t => t.Length > 0)),
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

    private string ScopeLine => $"{Words.Capital(Scope)}, {Year}, {Text.Unit}." + Saving.HowSure(Savings, Text);

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

    private IEnumerable<DescriptionLine> Lines()
    {
        yield return new($"Gap if we do nothing: {Text.Said(Gap)}");
        if (Savings.Length > 0) yield return new($"Savings: {Text.Said(Saved)}", [.. Savings.Select(Line)]);
        if (Funding.Length > 0) yield return new($"Funding: {Text.Said(Funded)}", [.. Funding.Select(Line)]);
        yield return new($"{LeftName}: {(IsClosed ? "nothing" : Text.Said(LeftShown))}");
    }

    private DescriptionLine Line(Saving saving) => new($"{saving.Name}: {Text.Said(saving.Amount)}"
        + (saving.Sure.Length > 0 ? $" ({saving.Sure})" : "") + (saving.Members.Length > 0 ? $": {Words.Join(saving.Members)}" : ""));

    private Table Table()
    {
        var isRated = Savings.Any(s => s.Certainty != Certainty.NotRated);
        string[][] rows =
        [
            ["Gap if we do nothing", "", Text.Amount(Gap).Text],
            .. Steps.Select(s => (string[])[s.Name, Words.Capital(s.Sure), Text.Amount(s.Amount).Text]),
            [LeftName, "", Text.Amount(LeftShown).Text],
        ];
        return isRated ? DiagramTable.Of(["Step", "How sure", Text.Unit], rows, right: 2)
            : DiagramTable.Of(["Step", Text.Unit], rows.Select(r => (string[])[r[0], r[2]]));
    }
}
