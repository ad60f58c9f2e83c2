using System.Collections.Concurrent;
using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>
/// The papers of a plan before they are set on pages, each composed once and only when it is asked for. They know what no paper
/// prints: a paper that lists it is composed again when the others are.
/// </summary>
internal sealed class PlanPapers
{
    private readonly ReadPlan _plan;
    private readonly PaperOptions _options;
    private readonly ConcurrentDictionary<PaperRequest, Lazy<Result<Paper>>> _composed = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ImmutableArray<UnprintedRecords>> _unprinted;

    public PlanPapers(ReadPlan plan, PaperOptions options)
    {
        (_plan, _options) = (plan, options);
        // What a paper that cannot be composed would print is not known.
        _unprinted = new(() => AreWhole ? Authoring.Papers.Unprinted.Of(plan.Outline,
            FactSet.Union(plan.Plan!.Plan.Documents.Select(Printed).OfType<FactSet>()), plan.Plan.Plan) : []);
    }

    /// <summary>What no paper of the plan prints.</summary>
    public ImmutableArray<UnprintedRecords> Unprinted => _unprinted.Value;

    /// <summary>Whether each paper of the plan can be composed, so that what is not printed is known.</summary>
    public bool AreWhole => _plan.Plan!.Plan.Documents.AsParallel().All(d => Printed(d) is not null);

    /// <summary>A paper as it is to be built.</summary>
    public Result<Paper> Compose(PaperRequest request)
    {
        var first = First(request);
        return first.Value is { AsksForUnprinted: true }
            ? PaperComposer.Compose(_plan.Plan!, request, _plan.Folder, _options, () => Unprinted) : first;
    }

    /// <summary>What a paper prints; null: it cannot be composed.</summary>
    public FactSet? Printed(PaperRequest request)
    {
        try
        {
            return First(request).Value?.Printed(_plan.Outline);
        }
        catch (Exception)
        {
            // A bug that a paper meets is reported when that paper is made.
            return null;
        }
    }

    private Result<Paper> First(PaperRequest request) =>
        _composed.GetOrAdd(request, r => new(() => PaperComposer.Compose(_plan.Plan!, r, _plan.Folder, _options))).Value;
}
