using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Preview;

/// <summary>A plan as it was read at one moment. Each of its papers is made once, when it is first asked for.</summary>
internal sealed class PlanEdition
{
    private readonly Host _host;
    private readonly BuildRequest _request;
    private readonly ImmutableDictionary<string, Lazy<MadePaper>> _pages;
    private readonly ImmutableDictionary<string, Lazy<MadePaper>> _files;
    private readonly Lazy<ImmutableArray<Finding>> _ofPlan;
    private readonly PaperBuilder? _builder;

    public PlanEdition(Host host, BuildRequest request)
    {
        (_host, _request, Read) = (host, request, Pipeline.Read(host, request.Plan));
        if (Read.Plan is not { } loaded)
        {
            (Papers, _ofPlan) = ([], new(() => Read.Findings));
            _pages = _files = ImmutableDictionary<string, Lazy<MadePaper>>.Empty;
            return;
        }
        Papers = [.. loaded.Plan.Documents.Where(d => OutputNames.CanName(d.Id)).DistinctBy(d => d.Id)];
        var look = Pipeline.Look(Read, final: false);
        _builder = Builder("html");
        _pages = Lazily(_builder);
        _files = Lazily(Builder("pdf"));
        _ofPlan = new(() => [.. Read.Findings, .. UnexpectedFault.Check(host, Read, request.Options), .. look.Findings]);

        PaperBuilder Builder(string format) =>
            new(host, request with { Formats = Format.Of([format]), Force = true }, Read, look.Value!, "");
    }

    public ReadPlan Read { get; }

    public ImmutableArray<PaperRequest> Papers { get; }

    /// <summary>Whether there is a plan, whatever is wrong with it.</summary>
    public bool IsPlan => Read.Plan is not null;

    /// <summary>The title of the plan; empty: it has none.</summary>
    public string Title => Read.Plan?.Plan.Footprint?.Name?.Value ?? "";

    /// <summary>A paper as a web page; null: the plan has no such paper.</summary>
    public MadePaper? Page(string id) => _pages.GetValueOrDefault(id)?.Value;

    /// <summary>A paper as PDF.</summary>
    public MadePaper? Pdf(string id) => _files.GetValueOrDefault(id)?.Value;

    /// <summary>Whether a paper was made and could not be.</summary>
    public bool HasFailed(string id) => _pages[id] is { IsValueCreated: true, Value.HasFailed: true };

    /// <summary>Checks the plan, which takes a moment.</summary>
    public void Check() => _ = _ofPlan.Value;

    /// <summary>What is found in the plan and in the papers made so far, as a build orders it; and what the plan accepts.</summary>
    public (ImmutableArray<Finding> Counted, ImmutableArray<Finding> Accepted) Findings()
    {
        var made = _pages.Values.Concat(_files.Values).Where(p => p.IsValueCreated).Select(p => p.Value).ToList();
        var findings = _ofPlan.Value.AddRange(made.SelectMany(m => m.Findings));
        var isWhole = _pages.Values.All(p => p.IsValueCreated);
        if (isWhole && _builder is not null)
            findings = findings.AddRange(_builder.NotPrinted([.. _pages.Values.Select(p => p.Value)]));
        var settled = Pipeline.Settle(Read, [.. findings.DistinctBy(f => (f.Rule, f.Span, f.Message))], _request.Options,
            hasPapers: isWhole && !made.Exists(m => m.HasFailed));
        return (FindingOrder.Sort(settled.Where(f => f.Settled is null)), [.. settled.Where(f => f.Settled is not null)]);
    }

    private ImmutableDictionary<string, Lazy<MadePaper>> Lazily(PaperBuilder builder) =>
        Papers.ToImmutableDictionary(p => p.Id, p => new Lazy<MadePaper>(() => builder.Make([p])[0]), StringComparer.Ordinal);
}
