using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Templates;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Building;

/// <summary>What <c>stpgen build</c> was asked for.</summary>
internal sealed record BuildRequest(string Plan, PaperOptions Options, IReadOnlyList<ReportRequest> Reports)
{
    /// <summary>Ids; none means every paper.</summary>
    public string[] Documents { get; init; } = [];

    public IReadOnlyList<Format> Formats { get; init; } = Format.Of([]);

    /// <summary>The formats of a paper: those that show slides only where its kind is made as slides.</summary>
    public ImmutableArray<Format> FormatsOf(PaperRequest paper, PlanFolder folder)
    {
        var isDeck = new Lazy<bool>(() => TemplateLibrary.IsDeck(folder, paper.Kind?.Value ?? ""));
        return [.. Formats.Where(f => !f.IsSlides || isDeck.Value)];
    }

    /// <summary>As typed; null for the plan's own folder for papers.</summary>
    public string? Out { get; init; }

    /// <summary>Prints errors only.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Which findings count and are shown.</summary>
    public FindingChoice Choice { get; init; } = new();

    public bool KeepMarkdown { get; init; }

    /// <summary>Writes every paper again, even if unchanged.</summary>
    public bool Force { get; init; }
}
