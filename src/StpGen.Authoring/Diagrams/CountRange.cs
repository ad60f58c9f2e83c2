using System.Globalization;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>How many of something, with the ends of a range; about so many unless it is exact.</summary>
/// <param name="Words">As the plan has it: <c>more than 100</c>; null: it is a sum.</param>
internal readonly record struct CountRange(decimal Low, decimal High, bool IsAbout, string? Words = null)
{
    public decimal Middle => (Low + High) / 2;

    /// <summary><c>1,202</c>, <c>about 9,800</c>, <c>60 to 70</c>.</summary>
    public string Text =>
        Words ?? (Low == High ? (IsAbout ? "about " : "") + Number(Low) : $"{Number(Low)} to {Number(High)}");

    /// <summary>In a sentence with "from" and "to": <c>between 60 and 70</c>.</summary>
    public string Said => Low == High ? Text : $"between {Number(Low)} and {Number(High)}";

    public DiagramAmount Amount => new((double)Low, (double)High, Text);

    public static CountRange Of(Quantity quantity) =>
        new(quantity.Low, quantity.High, quantity.Qualifier is not Qualifier.Exact, (quantity with { Unit = "" }).ToString());

    /// <summary>A sum of several is not more exact than its parts: with one that is about so many it has 3 digits that count.</summary>
    public static CountRange Sum(IReadOnlyList<CountRange> counts)
    {
        if (counts.Count == 1) return counts[0];
        var sum = new CountRange(counts.Sum(c => c.Low), counts.Sum(c => c.High), counts.Any(c => c.IsAbout));
        return sum.IsAbout ? sum with { Low = Rounded(sum.Low), High = Rounded(sum.High) } : sum;
    }

    private static decimal Rounded(decimal number)
    {
        var unit = (decimal)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, (double)Math.Abs(number)))) - 2));
        return Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit;
    }

    public static string Number(decimal number) =>
        (number < 0 ? "\u2212" : "") + Math.Abs(NumberText.Tidy(number)).ToString("#,0.##", CultureInfo.InvariantCulture);
}

/// <summary>A row of counts, now and planned.</summary>
internal sealed record CountedChange(string Name, CountRange Now, CountRange Planned, CountRange? Otherwise)
{
    public bool IsChanged => Now.Low != Planned.Low || Now.High != Planned.High;

    public decimal Difference => Planned.Middle - Now.Middle;

    public bool IsAbout => Now.IsAbout || Planned.IsAbout || Now.Low != Now.High || Planned.Low != Planned.High;

    /// <summary>In per cent, rounded; null: there are none now.</summary>
    public decimal? Share => Now.Middle == 0 ? null : Math.Round(100 * Difference / Now.Middle, MidpointRounding.AwayFromZero);

    /// <summary><c>−85 (−9%)</c>.</summary>
    public string Change
    {
        get
        {
            if (Difference == 0) return "0";
            var share = Share is { } percent ? percent == 0 ? " (less than 1%)" : $" ({Signed(percent)}%)" : "";
            return (IsAbout ? "about " : "") + Signed(Difference) + share;
        }
    }

    /// <summary><c>General and acute beds: from 930 to 845, 85 fewer (−9%); 960 without change</c>.</summary>
    public string Sentence =>
        $"{Name}: from {Now.Said} to {Planned.Said}, {Fewer}" + (Otherwise is { } other ? $"; {other.Text} without change" : "");

    private string Fewer
    {
        get
        {
            if (Difference == 0) return "unchanged";
            var share = Share is { } percent and not 0 ? $" ({Signed(percent)}%)" : "";
            return $"{(IsAbout ? "about " : "")}{CountRange.Number(Math.Abs(Difference))} {(Difference < 0 ? "fewer" : "more")}{share}";
        }
    }

    private static string Signed(decimal number) => (number > 0 ? "+" : "") + CountRange.Number(number);
}
