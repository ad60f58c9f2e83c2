using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A date as planning papers state it: its first and last day, and the original words.</summary>
/// <param name="Words">The plan's own words, if they say more than a date: <c>by Easter</c>; empty to print the date itself.</param>
public sealed record PlanDate(DateOnly First, DateOnly Last, DatePrecision Precision, string Words, SourceSpan Span)
{
    /// <summary><c>21 October 2016</c>, <c>October 2016</c>, or the original words.</summary>
    public override string ToString() => Words.Length > 0 ? Words : Precision switch
    {
        DatePrecision.Day => First.ToString("d\u00A0MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Week => "week of " + First.ToString("d\u00A0MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First:MMMM} to {Last:MMMM yyyy}"),
        _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
