using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What is planned at each level, now and as proposed, and which services move.</summary>
internal sealed class LayersBuilder : DiagramBuilder
{
    private const string Current = "current", Proposed = "proposed";

    public override string Name => "layers";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var names = new PlanNames(source);
        var layers = source.Plan.PlanningLayers;
        var tiers = source.Plan.Tiers
            .Where(t => layers.Any(l => l.Tier?.Id == t.Id && (l.Services.Length > 0 || l.Notes.Length > 0))).ToList();
        var moves = new LayerMoves(tiers.Select(t => Services(t, Current)), tiers.Select(t => Services(t, Proposed)));
        if (moves.IsEmpty) return DiagramAnswer.Nothing;

        var chart = tiers.Select((tier, i) => new ChartLayer(names.Tier(tier), moves.Now(i), moves.Next(i))
        {
            NotesNow = Notes(tier, Current),
            NotesProposed = Notes(tier, Proposed),
        }).ToImmutableArray();
        var all = chart.SelectMany(t => t.Now.Concat(t.Proposed)).ToList();
        if (all is [var only]) return source.Said($"{Words.Capital(only.Name)} is planned at one level: {LayerWords.Level(chart, only)}.");

        var message = LayerWords.Message(chart, moves);
        return source.Drawn(new LayerChart(chart, moves.HasNow, moves.HasNext)
        {
            Alternative = AlternativeText.Of($"What is planned at each of {chart.Length} levels.", message),
            Description = LayerWords.Description(chart, moves),
            Note = source.Sources,
            Table = DiagramTable.Of(["Level", .. Heads(moves)], chart.Select(t => (string[])
            [
                t.Name, .. moves.HasNow ? (string[])[LayerWords.Listed(t.Now, t.NotesNow)] : [],
                .. moves.HasNext ? (string[])[LayerWords.Listed(t.Proposed, t.NotesProposed)] : [],
            ]), right: 3),
        }, message);

        List<string> Services(Tier tier, string approach) =>
        [
            .. layers.Where(l => l.Tier?.Id == tier.Id && l.Approach == approach)
                .SelectMany(l => l.Services.Select(s => source.Text(l, "services", s).Trim())).Where(s => s.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

        ImmutableArray<string> Notes(Tier tier, string approach) =>
        [
            .. layers.Where(l => l.Tier?.Id == tier.Id && l.Approach == approach)
                .SelectMany(l => l.Notes.Select(n => source.Text(l, "notes", n).Trim())).Where(n => n.Length > 0),
        ];
    }

    private static IEnumerable<string> Heads(LayerMoves moves) =>
        (moves.HasNow ? (string[])["Now"] : []).Concat(moves.HasNext ? ["Proposed"] : []);
}
