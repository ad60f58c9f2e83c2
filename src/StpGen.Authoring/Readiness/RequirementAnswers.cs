using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Readiness;

/// <summary>Which response of a plan answers which requirement of its round, and how.</summary>
internal sealed class RequirementAnswers
{
    private readonly Dictionary<string, Response> _responses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mustDos;

    public RequirementAnswers(Plan plan, Round round)
    {
        // A response of its own comes before one that answers it as well.
        foreach (var response in plan.Responses.Where(r => r.Requirements.Any() && r.Answers is not null))
            _responses.TryAdd(response.Answers!.Id, response);
        foreach (var response in plan.Responses.Where(r => r.Requirements.Any()))
            foreach (var also in response.AlsoAnswers) _responses.TryAdd(also.Id, response);
        _mustDos = round.RequirementSets.SelectMany(s => s.Items)
            .SelectMany(item => item.Items.Select(part => (part.Id, Item: item.Id)).Append((item.Id, item.Id)))
            .GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);
    }

    /// <summary>The response to a requirement itself; null: there is none.</summary>
    public Response? To(Requirement requirement) => _responses.GetValueOrDefault(requirement.Id);

    /// <summary>How a must-do, or a requirement within it, is answered.</summary>
    public CoverageMark Mark(Requirement mustDo, Requirement part) => (To(part) ?? To(mustDo)) switch
    {
        null => CoverageMark.Open,
        { NotApplicable: not null } => CoverageMark.NotApplicable,
        { Text: null, Document: not null } => CoverageMark.Elsewhere,
        { Answers: { } answers } when _mustDos.GetValueOrDefault(answers.Id) != mustDo.Id => CoverageMark.Elsewhere,
        var response => response.Requirements.Any(r => r.Id == part.Id) ? CoverageMark.Answered : CoverageMark.Within,
    };

    /// <summary>A must-do itself and each response that it, or a requirement within it, has.</summary>
    public IEnumerable<Response> Responses(Requirement mustDo) => mustDo.Items.Prepend(mustDo).Select(To).OfType<Response>()
        .Distinct<Response>(ReferenceEqualityComparer.Instance);
}
