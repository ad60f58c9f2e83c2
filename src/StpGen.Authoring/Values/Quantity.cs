using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>How sure a quantity is.</summary>
public enum Qualifier
{
    Exact,
    Circa,
    Around,
    Over,
    JustOver,
    AtLeast,
    UpTo,
    Under,
    JustUnder,
    Nearly,
    Almost,
}

/// <summary>A measured or stated amount: one value or a range, with its unit and how sure it is.</summary>
/// <param name="Low">The value, or the low end of a range, with the decimals that the plan wrote.</param>
/// <param name="High">The high end; equal to <paramref name="Low"/> for one value.</param>
/// <param name="Unit">
/// A word in the plural ("people", "sq miles", "million people"), "%", "p", "£", "£k", "£m" or "£bn"; empty for a bare count.
/// </param>
public sealed record Quantity(decimal Low, decimal High, string Unit, Qualifier Qualifier, SourceSpan Span)
{
    /// <summary>What is measured and not counted, so that there is less and not fewer of it.</summary>
    private static readonly string[] Measured =
    [
        "%", "p", "percentage point", "percentage points", "hour", "hours", "minute", "minutes", "day", "days", "week", "weeks", "month",
        "months", "year", "years", "mile", "miles", "sq mile", "sq miles", "square miles", "km", "metres", "tonnes", "litres",
    ];

    /// <summary>The day, month or year when it was measured; for a measured quantity only.</summary>
    public PlanDate? AsAt { get; init; }

    /// <summary><c>annual</c> or <c>cumulative</c>, for money over years.</summary>
    public string? Basis { get; init; }

    /// <summary>What it covers: <c>nhs</c>, <c>social-care</c>, <c>specialised</c>, <c>system</c>.</summary>
    public string? Scope { get; init; }

    public PlanText? Source { get; init; }

    /// <summary>The words of a fraction, which stand for the amount in per cent: <c>a quarter</c>, <c>two thirds of homes</c>.</summary>
    public string? Fraction { get; init; }

    /// <summary>The words of a change: <c>down by</c>, <c>a rise of</c>; null: it is an amount that is reached.</summary>
    public string? Change { get; init; }

    /// <summary>The words of a change that come after its amount: <c>fewer</c>, <c>reduction in admissions</c>.</summary>
    public string? ChangeAfter { get; init; }

    /// <summary>Whether a change makes less; null: it is an amount that is reached.</summary>
    public bool? IsFall { get; init; }

    /// <summary>The years that money is for, if more than one: <c>over 5 years</c>.</summary>
    public string? Period { get; init; }

    /// <summary>What it is for each of: <c>a year</c>, <c>per 100,000 people</c>; null: it is not for each of anything.</summary>
    public string? Rate { get; init; }

    /// <summary>When it applies or is reached, as the plan wrote it after the amount: <c>by 2020/21</c>.</summary>
    public string? When { get; init; }

    /// <summary>Whether it can be added to others and compared with them: exact, of one time, and no change.</summary>
    public bool IsPlain => Qualifier is Qualifier.Exact && Change is null && Period is null
        && RateReader.KeyOf(Rate) is null;

    public bool IsRange => Low != High;

    /// <summary>As British readers write it: <c>about £100m to £120m</c>, <c>more than 100 events</c>, <c>780,000 people</c>.</summary>
    public override string ToString()
    {
        var qualifier = Qualifier switch
        {
            Qualifier.Circa => "about ",
            Qualifier.Around => "around ",
            Qualifier.Over => "more than ",
            Qualifier.JustOver => "just over ",
            Qualifier.AtLeast => "at least ",
            Qualifier.UpTo => "up to ",
            Qualifier.Under => IsMeasured ? "less than " : "fewer than ",
            Qualifier.JustUnder => "just under ",
            Qualifier.Nearly => "nearly ",
            Qualifier.Almost => "almost ",
            _ => "",
        };
        var number = IsRange ? $"{Amount(Low)} to {Amount(High)}" : Amount(Low);
        var amount = Fraction ?? (ChangeAfter is { } inside && ChangeWords.IsBeforeUnit(inside) ? $"{number} {inside}{Suffix}"
            : number + Suffix);
        if (ChangeAfter is { } after && (Fraction is not null || !ChangeWords.IsBeforeUnit(after))) amount += " " + after;
        return string.Join(' ', ((string?[])[Change, qualifier + amount, Rate, Period, When]).Where(part => !string.IsNullOrEmpty(part)));
    }

    private bool IsMeasured => Unit.StartsWith('£') || Measured.Contains(Unit, StringComparer.OrdinalIgnoreCase);

    private string Suffix => Unit is "" or "%" || Unit.StartsWith('£') ? "" : Unit is "p" ? Unit : "\u00A0" + Unit;

    private string Amount(decimal value)
    {
        var number = Math.Abs(value).ToString($"N{value.Scale}", CultureInfo.InvariantCulture);
        var sign = value < 0 ? "\u2212" : "";
        return Unit == "%" ? $"{sign}{number}%" : Unit.StartsWith('£') ? $"{sign}£{number}{Unit[1..]}" : sign + number;
    }
}
