using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Checking;

/// <summary>What a rule checks: a plan with its round, and whether papers will be final.</summary>
public sealed record PlanUnderCheck(Plan Plan, Round Round, PlanIndex Index, bool IsFinal)
{
    private readonly PlanFacts _facts = new(Plan, Index);
    private readonly Lazy<ImmutableArray<Passage>> _passages = new([]);

    public PlanUnderCheck(LoadedPlan loaded, bool isFinal)
        : this(loaded.Plan, loaded.Round, new PlanIndex(loaded.Plan, loaded.Round), isFinal) =>
        _passages = new(() => PassageReader.Of(loaded));

    /// <summary>Every text of the plan, each once, in the order of its records.</summary>
    internal ImmutableArray<Passage> Passages => _passages.Value;

    /// <summary>How much a gap in the plan matters: a warning in a draft, an error for final papers.</summary>
    public Severity AtGate => IsFinal ? Severity.Error : Severity.Warning;

    /// <summary>Whether the plan has something at a path such as <c>finance.positions</c>.</summary>
    public bool Holds(string path) => _facts.Find(path) is not null;

    /// <summary>The value of a cited fact; null if there is none.</summary>
    public string? Cite(string path) => _facts.Cite(path, default);

    /// <summary>A path similar to one that leads nowhere.</summary>
    public string? Suggest(string path) => _facts.Suggest(path);

    /// <summary>Whether the plan's stage is a given stage or comes after it, in the round's order.</summary>
    public bool HasReached(string stage)
    {
        var stages = Round.Stages.Select(s => s.Id).ToList();
        return Plan.Stage is { } current && stages.IndexOf(current.Id) >= stages.IndexOf(stage) && stages.Contains(stage);
    }
}

/// <summary>A rule for plans, with its check. The Markdown file of the same name explains why it matters.</summary>
public abstract class PlanRule
{
    public abstract RuleInfo Info { get; }

    public abstract IEnumerable<Finding> Check(PlanUnderCheck plan);
}
