using System.Text.Json.Nodes;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>References of a made plan: once every record is there, each names one in turn, whoever may read it.</summary>
internal sealed class References
{
    private static readonly Lazy<Dictionary<string, List<string>>> OfRound = new(() =>
    {
        var round = PlanReader.Read(Plans.Sample()).Plan!.Round;
        IEnumerable<(string Kind, IEnumerable<Entity> Records)> known =
        [
            ("year", round.Years), ("stage", round.Stages), ("gap", round.Gaps), ("standard", round.Standards), ("pathway", round.Pathways),
            ("organisationType", round.OrganisationTypes), ("regulatoryRegime", round.RegulatoryRegimes),
            ("programmeRole", round.ProgrammeRoles),
            ("financeCategory", round.FinanceCategories), ("staffGroup", round.StaffGroups), ("bedType", round.BedTypes),
            ("requirement", round.RequirementSets[0].Items),
        ];
        return known.ToDictionary(k => Words.Article(k.Kind), k => k.Records.Select(r => r.Id).ToList(), StringComparer.Ordinal);
    });

    private readonly Dictionary<string, List<string>> _ids = OfRound.Value.ToDictionary(k => k.Key, k => k.Value.ToList(),
        StringComparer.Ordinal);
    private readonly List<(JsonNode Place, string Kind, int Known)> _open = [];
    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);

    public string Define(string kind, string id)
    {
        if (!_ids.TryGetValue(kind, out var ids)) _ids[kind] = ids = [];
        ids.Add(id);
        return id;
    }

    /// <summary>A place for an id of a kind.</summary>
    /// <param name="earlier">Only of a record that is there already, so that no circle comes of it.</param>
    public JsonNode To(string kind, bool earlier)
    {
        var place = JsonValue.Create($"to be filled: {kind}");
        // The record that asks has its own id already.
        _open.Add((place, kind, earlier ? Math.Max(1, _ids.GetValueOrDefault(kind)?.Count - 1 ?? 0) : int.MaxValue));
        return place;
    }

    public void Fill()
    {
        foreach (var (place, kind, known) in _open)
        {
            var ids = _ids[kind];
            var turn = _turns[kind] = _turns.GetValueOrDefault(kind) + 1;
            place.ReplaceWith(ids[turn % Math.Min(known, ids.Count)]);
        }
        _open.Clear();
    }
}
