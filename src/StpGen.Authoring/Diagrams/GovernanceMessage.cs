using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a chart of boards and groups says.</summary>
internal static class GovernanceMessage
{
    /// <summary>How many report to the board with the most seats, and to which it reports; without a full stop.</summary>
    public static string Of(ImmutableArray<ChartBody> chart)
    {
        var main = Main(chart);
        if (chart.All(b => b.Parent is null))
            return string.Create(CultureInfo.InvariantCulture, $"The partnership has {chart.Length} boards and groups");
        var (all, direct) = (Under(chart, main), chart.Index().Where(b => b.Item.Parent == main).Select(b => b.Item.Name).ToList());
        var above = chart[main].Parent is { } parent ? The(chart[parent].Name) : "";
        var text = (all, direct.Count) switch
        {
            (0, _) => $"{The(chart[main].Name)} reports to {above}",
            (1, _) => $"{The(direct[0])} reports to {The(chart[main].Name)}",
            var (count, reporting) when count == reporting => string.Create(CultureInfo.InvariantCulture,
                $"{count} boards and groups report to {The(chart[main].Name)}"),
            var (count, _) => string.Create(CultureInfo.InvariantCulture, $"{count} boards and groups work under {The(chart[main].Name)}"),
        };
        return Words.Capital(text) + (all > 0 && above.Length > 0 ? $", which reports to {above}" : "");
    }

    /// <summary>How to read it, and how the seats of the main board are shared between places.</summary>
    public static string Scope(ImmutableArray<ChartBody> chart)
    {
        var main = chart[Main(chart)];
        var places = main.Seats.Where(s => s.Place.Length > 0).CountBy(s => s.Place).ToList();
        var balance = places.Count is < 2 or > 4 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Words.Capital(The(main.Name))}: ")
            + Words.Join([.. places.Select((p, i) => string.Create(CultureInfo.InvariantCulture,
                $"{p.Value} {(i > 0 ? "" : p.Value == 1 ? "seat " : "seats ")}for {p.Key}"))]) + ".";
        return string.Join(' ', new[] { chart.Any(b => b.Parent is not null) ? "Arrows: reports to." : "", balance }
            .Where(t => t.Length > 0));
    }

    /// <summary>A name within a sentence, with its article.</summary>
    public static string The(string name) => name.StartsWith("The ", StringComparison.Ordinal) ? "the " + name[4..]
        : name.StartsWith("the ", StringComparison.Ordinal) ? name : "the " + name;

    /// <summary>Of the boards with lines to others that with the most seats, or else with the most below it; of these the first.</summary>
    private static int Main(ImmutableArray<ChartBody> chart) =>
        chart.Index().MaxBy(b => (b.Item.Parent is not null || Under(chart, b.Index) > 0, b.Item.Seats.Length, Under(chart, b.Index),
            -b.Index)).Index;

    private static int Under(ImmutableArray<ChartBody> chart, int of)
    {
        var (under, count) = (new HashSet<int> { of }, 0);
        // Parents come before those that report to them.
        foreach (var (i, body) in chart.Index())
        {
            if (body.Parent is not { } parent || !under.Contains(parent)) continue;
            under.Add(i);
            count++;
        }
        return count;
    }
}
