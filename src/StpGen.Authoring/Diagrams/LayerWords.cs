using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a chart of levels says.</summary>
internal static class LayerWords
{
    private const int MostNamed = 4;

    /// <summary>Which services move, or how many stay; without a full stop.</summary>
    public static string Message(ImmutableArray<ChartLayer> chart, LayerMoves moves)
    {
        if (!moves.HasNow || !moves.HasNext)
        {
            var count = chart.Sum(t => t.Now.Length + t.Proposed.Length);
            var levels = chart.Count(t => t.Now.Length + t.Proposed.Length > 0);
            return $"{Count(count, "service is", "services are")} "
                + $"{(moves.HasNow ? "planned" : "proposed")} at {Count(levels, "level", "levels")}";
        }
        var next = chart.SelectMany(t => t.Proposed).ToList();
        var (stay, moved) = (next.Count(s => s.Change == LayerChange.Stays), next.Where(s => s.Change == LayerChange.Moves).ToList());
        var named = next.Count(s => s.Change == LayerChange.NamedOnce);
        var parts = new List<string>();
        if (moved.Count > 0)
        {
            var targets = chart.Where(t => t.Proposed.Any(s => s.Change == LayerChange.Moves)).Select(t => t.Name).ToList();
            var what = moved.Count > MostNamed ? $"{moved.Count} services"
                : Words.Join([.. moved.Select((s, i) => i == 0 ? Words.Capital(s.Name) : Names.Small(s.Name))]);
            parts.Add($"{what} {(moved.Count == 1 ? "moves" : "move")} to "
                + (targets.Count == 1 ? $"the level ‘{targets[0]}’" : "other levels"));
        }
        if (stay > 0) parts.Add($"{Count(stay, "service stays", "services stay")} at {(stay == 1 ? "its level" : "their levels")}");
        if (named > 0)
            parts.Add(parts.Count == 0
                ? $"The proposal names {Count(named, "service", "services")}, not one of them in the same words as now"
                : $"{Count(named, "is", "are")} named in the proposal only");
        return parts.Count == 0 ? "The proposal names no services" : string.Join("; ", parts);
    }

    public static ImmutableArray<Block> Description(ImmutableArray<ChartLayer> chart, LayerMoves moves) =>
        DescriptionList.Of(chart.Select(t => new DescriptionLine(t.Name,
        [
            .. Line(moves.HasNext ? "Now" : "", t.Now, t.NotesNow, chart, "moves to"),
            .. Line(moves.HasNow ? "Proposed" : "", t.Proposed, t.NotesProposed, chart, "moves from"),
        ])));

    /// <summary>The services and notes of a cell in a table.</summary>
    public static string Listed(ImmutableArray<LayerService> services, ImmutableArray<string> notes) => string.Join(". ",
        new[] { string.Join("; ", services.Select(s => s.Name)), string.Join(". ", notes) }.Where(t => t.Length > 0));

    /// <summary>The level that names a service.</summary>
    public static string Level(ImmutableArray<ChartLayer> chart, LayerService service) =>
        chart.First(t => t.Now.Contains(service) || t.Proposed.Contains(service)).Name;

    private static IEnumerable<DescriptionLine> Line(string head, ImmutableArray<LayerService> services, ImmutableArray<string> notes,
        ImmutableArray<ChartLayer> chart, string moves)
    {
        if (services.IsEmpty && notes.IsEmpty) yield break;
        var listed = services.Select(s => s.Other is { } other ? $"{s.Name} ({moves} {chart[other].Name})" : s.Name);
        var text = string.Join(". ", new[] { string.Join("; ", listed), string.Join(". ", notes) }.Where(t => t.Length > 0));
        yield return new(head.Length == 0 ? text : $"{head}: {text}");
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
