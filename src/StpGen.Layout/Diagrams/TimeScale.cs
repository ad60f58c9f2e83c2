using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>
/// Where days are along a timeline: to scale, or, if many would be in one place, in equal steps from each date to the next.
/// </summary>
internal sealed class TimeScale
{
    /// <summary>Days between marks of the axis, roughly, with the months that they are, or 0 for a week.</summary>
    private static readonly ImmutableArray<int> Steps = [0, 1, 3, 6, 12, 24, 60, 120];

    private const double Close = 4, Apart = 10;

    private readonly double _left;
    private readonly double _right;
    private readonly ImmutableArray<int> _days;

    private TimeScale(ImmutableArray<int> days, double left, double right, bool isToScale) =>
        (_days, _left, _right, IsToScale) = (days, left, right, isToScale);

    public bool IsToScale { get; }

    public int First => _days[0];

    public int Last => _days[^1];

    public static TimeScale Of(Timeline timeline, double left, double right)
    {
        var days = timeline.Items.SelectMany(i => i.Former.Append(i.Days)).SelectMany(d => (int[])[d.First, d.Last]).ToList();
        var (first, last) = (days.Min(), Math.Max(days.Max(), days.Min() + 13));
        // The day of the paper is shown if it is not far from the rest.
        if (timeline.Today >= first - (last - first) / 4 && timeline.Today <= last + (last - first) / 4) days.Add(timeline.Today);
        // What has no end needs room to its right.
        if (timeline.Items.Any(i => i.Form == TimelineForm.Open)) last = Math.Max(last, days.Max() + (days.Max() - days.Min()) / 8 + 14);
        ImmutableArray<int> sorted = [.. days.Append(last).Distinct().Order()];
        var scale = new TimeScale(sorted, left, right, isToScale: true);
        var close = timeline.Items.Select(i => i.Days.First).Distinct().Order().Select(scale.At).ToList();
        var crowded = close.Zip(close.Skip(1)).Count(p => p.Second - p.First < Close);
        return 3 * crowded > close.Count ? new(sorted, left, right, isToScale: false) : scale;
    }

    public bool Has(int day) => day >= First && day <= Last;

    public double At(int day)
    {
        if (IsToScale) return _left + (_right - _left) * (day - First) / Math.Max(1, Last - First);
        var next = _days.BinarySearch(day);
        if (next >= 0) return _left + (_right - _left) * next / Math.Max(1, _days.Length - 1);
        next = Math.Clamp(~next, 1, _days.Length - 1);
        var share = (double)(day - _days[next - 1]) / (_days[next] - _days[next - 1]);
        return _left + (_right - _left) * (next - 1 + Math.Clamp(share, 0, 1)) / (_days.Length - 1);
    }

    /// <summary>The marks of the axis, as close to each other as their words allow; none if it is not to scale.</summary>
    public ImmutableArray<(int Day, string Text)> Marks(TextRuler ruler, double size)
    {
        if (!IsToScale) return [];
        foreach (var step in Steps)
        {
            var marks = Every(step);
            if (marks.IsEmpty) continue;
            var width = marks.Max(m => ruler.Width(m.Text, size)) + Apart;
            var fits = marks.Zip(marks.Skip(1)).All(p => At(p.Second.Day) - At(p.First.Day) >= width);
            if (fits && marks.Length <= 16) return marks;
        }
        return [];
    }

    private ImmutableArray<(int Day, string Text)> Every(int months)
    {
        var marks = ImmutableArray.CreateBuilder<(int, string)>();
        var first = DateOnly.FromDayNumber(First);
        if (months == 0)
        {
            // Weeks begin on Mondays.
            for (var day = First + (8 - (int)first.DayOfWeek) % 7; day <= Last && marks.Count < 40; day += 7)
                marks.Add((day, DateOnly.FromDayNumber(day).ToString("d MMM", CultureInfo.InvariantCulture)));
            return marks.ToImmutable();
        }
        // Years of the NHS begin in April, and so do their quarters.
        var start = months >= 12 ? new DateOnly(first.Year - 1, 1, 1) : new DateOnly(first.Year, 1, 1);
        for (var month = start; month.DayNumber <= Last && marks.Count < 40; month = month.AddMonths(months))
            if (month.DayNumber >= First)
                marks.Add((month.DayNumber, month.ToString(months >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture)));
        return marks.ToImmutable();
    }
}
