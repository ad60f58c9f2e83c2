using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Checking;

/// <summary>What a rule checks: a plan with its round, and whether papers will be final.</summary>
public sealed record PlanUnderCheck(LoadedPlan Loaded, bool IsFinal)
{
    private readonly Lazy<PlanIndex> _index = new(() => new(Loaded.Plan, Loaded.Round));
    private readonly Lazy<PlanFacts> _facts = new(() => new(Loaded.Plan, new(Loaded.Plan, Loaded.Round)));
    private readonly Lazy<ImmutableArray<Passage>> _passages = new(() => PassageReader.Of(Loaded));
    private readonly Lazy<HashSet<(string Kind, string? Id)>> _meant = new(() => [.. Loaded.Lost.Select(l => (l.Reference.Kind, l.Meant))]);
    private readonly Lazy<HashSet<SourceSpan>> _lost = new(() => [.. Loaded.Lost.Select(l => l.Reference.Span)]);
    private readonly Dictionary<Type, object> _shared = [];
    private readonly Dictionary<string, ImmutableArray<SourceSpan>> _found = new(StringComparer.Ordinal);

    public Plan Plan => Loaded.Plan;

    public Round Round => Loaded.Round;

    /// <summary>Its records by their ids; made when a rule asks for it.</summary>
    public PlanIndex Index => _index.Value;

    /// <summary>A finding for a rule that an exception ended; null: it ends the check.</summary>
    public Func<PlanRule, Exception, Finding>? Explain { get; init; }

    /// <summary>Every text of the plan, each once, in the order of its records.</summary>
    internal ImmutableArray<Passage> Passages => _passages.Value;

    /// <summary>For a rule of a day: what readers of a paper of that day may see; null: everything.</summary>
    public Viewpoint? Reader { get; init; }

    /// <summary>For a rule of a day: the plan of all times; null: <see cref="Plan"/> is it.</summary>
    public Plan? OfAllTimes { get; init; }

    /// <summary>What several rules ask of the plan, worked out once.</summary>
    internal T Shared<T>(Func<PlanUnderCheck, T> make) where T : class
    {
        if (!_shared.TryGetValue(typeof(T), out var value)) _shared[typeof(T)] = value = make(this);
        return (T)value;
    }

    /// <summary>Where a rule finds something; worked out once, for others that leave to it what it found.</summary>
    internal ImmutableArray<SourceSpan> Found(PlanRule rule)
    {
        if (!_found.TryGetValue(rule.Info.Id, out var found))
            _found[rule.Info.Id] = found = [.. rule.Check(this).Where(f => f.Span is not null).Select(f => f.Span!.Value)];
        return found;
    }

    /// <summary>The audience of <see cref="Reader"/>.</summary>
    public string Audience { get; init; } = "";

    /// <summary>How much a gap in the plan matters: a warning in a draft, an error for final papers.</summary>
    public Severity AtGate => IsFinal ? Severity.Error : Severity.Warning;

    /// <summary>What papers call a record that the plan refers to; its id if there is none.</summary>
    internal string NameOf(Ref reference) => Index.Find(reference.Kind, reference.Id) switch
    {
        Person person => person.Name?.Value,
        Organisation organisation => organisation.Name?.Value,
        Body body => body.Name?.Value,
        Programme programme => programme.Title?.Value,
        _ => null,
    } ?? reference.Id;

    /// <summary>Whether the plan has something at a path such as <c>finance.positions</c>.</summary>
    public bool Holds(string path) => _facts.Value.Find(path) is not null;

    /// <summary>Whether a path leads to a field that the plan may have, and does not.</summary>
    public bool Expects(string path) => _facts.Value.Expects(path);

    /// <summary>Whether something at a path was found wrong when the plan was read, so that it is not missing as well.</summary>
    public bool IsMisread(string path) => _facts.Value.IsMisread(path);

    /// <summary>
    /// Whether a reference with a misspelt id most likely means a record: that was reported, so nothing that should refer to it is missing
    /// as well.
    /// </summary>
    public bool IsMeant(string kind, string id) => _meant.Value.Contains((kind, id));

    /// <summary>Whether a reference leads nowhere.</summary>
    public bool IsLost(Ref? reference) => reference is not null && _lost.Value.Contains(reference.Span);

    /// <summary>The value of a cited fact; null if there is none.</summary>
    public string? Cite(string path) => _facts.Value.Cite(path, default);

    /// <summary>A path similar to one that leads nowhere.</summary>
    public string? Suggest(string path) => _facts.Value.Suggest(path);
}

/// <summary>A rule for plans, with its check. The Markdown file of the same name explains why it matters.</summary>
public abstract class PlanRule
{
    public abstract RuleInfo Info { get; }

    /// <summary>Whether it checks the plan as it is on the day of each paper, and not over its whole time.</summary>
    public virtual bool IsOfDay => false;

    public abstract IEnumerable<Finding> Check(PlanUnderCheck plan);
}
