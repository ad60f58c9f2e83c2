using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a plan's responses answer, and the programmes that do it.</summary>
internal sealed class CoverageAnswers(DiagramSource source)
{
    private readonly Dictionary<string, Response> _responses = ByRequirement(source);
    private readonly Dictionary<string, string> _owners = OwnersOf(source);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A must-do, and each place outside its own response where it is answered.</summary>
    public sealed record Answer(CoverageRow Row, ImmutableArray<(string Number, string Where)> Elsewhere);

    public Answer Row(Requirement item)
    {
        var own = _responses.GetValueOrDefault(item.Id);
        var parts = item.Items.IsEmpty ? [item] : item.Items;
        var elsewhere = ImmutableArray.CreateBuilder<(string, string)>();
        var marks = ImmutableArray.CreateBuilder<CoverageMark>();
        foreach (var part in parts)
        {
            var response = _responses.GetValueOrDefault(part.Id) ?? own;
            marks.Add(response is null ? CoverageMark.Open : Mark(item, part, response));
            if (response is not null && marks[^1] == CoverageMark.Elsewhere)
                elsewhere.Add((part.Number?.Value ?? part.Id, Where(part, response)));
        }
        // A response to the must-do counts as well where each requirement has its own.
        var responses = parts.Select(p => _responses.GetValueOrDefault(p.Id)).Prepend(own).OfType<Response>()
            .Distinct<Response>(ReferenceEqualityComparer.Instance).ToList();
        var programmes = responses.SelectMany(r => r.Programmes).Select(source.Find<Programme>).OfType<Programme>()
            .DistinctBy(p => p.Id).ToList();
        var owners = (own?.Lead is not null ? [own] : responses).Select(r => source.Holder(r, "lead", r.Lead)).Where(o => o.Length > 0)
            .Distinct().ToList();
        return new(new(item.Number?.Value ?? "", item.Title?.Value ?? item.Text?.Value ?? item.Id, marks.ToImmutable(),
            [.. programmes.Select(Programme)], Words.Join(owners)), elsewhere.ToImmutable());
    }

    /// <summary>
    /// The programmes of the first level that answer nothing, and how many there are in all; those from before the plan are not asked to.
    /// </summary>
    public (ImmutableArray<string> Names, int Of) Unused()
    {
        var all = source.Plan.Programmes;
        var above = all.ToDictionary(p => p.Id, p => p.Parent?.Id, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in _used)
            for (var at = id; at is not null && used.Add(at); at = above.GetValueOrDefault(at)) { }
        var first = all.Where(p => p.Kind is not ("existing" or "county") && (p.Parent is null || !above.ContainsKey(p.Parent.Id)))
            .ToList();
        return ([.. first.Where(p => !used.Contains(p.Id)).Select(p => source.Short(p, "title", p.Title, p.Short))], first.Count);
    }

    /// <summary>Where requirements are answered that the plan's own responses do not answer, each place once; empty: none are.</summary>
    public static string Elsewhere(IEnumerable<Answer> rows)
    {
        var places = rows.SelectMany(r => r.Elsewhere).GroupBy(e => e.Where).Select(g =>
            $"{Words.Join([.. g.Select(e => e.Number)])} in {g.Key.TrimEnd('.')}").ToList();
        return places.Count == 0 ? "" : $"Answered elsewhere: {string.Join("; ", places)}.";
    }

    private static Dictionary<string, Response> ByRequirement(DiagramSource source)
    {
        var responses = new Dictionary<string, Response>(StringComparer.Ordinal);
        // A response of its own comes before one that answers it as well.
        foreach (var response in source.Plan.Responses.Where(r => r.Requirements.Any() && r.Answers is not null))
            responses.TryAdd(response.Answers!.Id, response);
        foreach (var response in source.Plan.Responses.Where(r => r.Requirements.Any()))
            foreach (var also in response.AlsoAnswers) responses.TryAdd(also.Id, response);
        return responses;
    }

    /// <summary>The must-do of each requirement.</summary>
    private static Dictionary<string, string> OwnersOf(DiagramSource source) => source.Round.RequirementSets.SelectMany(s => s.Items)
        .SelectMany(item => item.Items.Select(part => (part.Id, Item: item.Id)).Append((item.Id, item.Id)))
        .GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);

    private CoverageMark Mark(Requirement item, Requirement part, Response response)
    {
        if (response.NotApplicable is { } reason)
        {
            source.Read(response, "notApplicable", reason);
            return CoverageMark.NotApplicable;
        }
        if (response.Text is null && response.Document is not null) return CoverageMark.Elsewhere;
        if (response.Answers is { } answers && _owners.GetValueOrDefault(answers.Id) != item.Id) return CoverageMark.Elsewhere;
        return response.Requirements.Any(r => r.Id == part.Id) ? CoverageMark.Answered : CoverageMark.Within;
    }

    private string Where(Requirement part, Response response) => response.Text is null && response.Document is not null
        ? source.Text(response, "document", response.Document)
        : "our response to " + (Number(response.Answers) ?? part.Number?.Value);

    private string? Number(Ref? requirement) => source.Find<Requirement>(requirement)?.Number?.Value;

    private CoverageProgramme Programme(Programme programme)
    {
        _used.Add(programme.Id);
        var groups = new PriorityGroups(source.Plan);
        var priority = programme.Priorities.Select(source.Find<Priority>).FirstOrDefault(p => p is not null);
        return new(source.Short(programme, "title", programme.Title, programme.Short),
            priority is null ? null : source.Read(priority, "number", priority).Number, groups.Of(priority));
    }
}
