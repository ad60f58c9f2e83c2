using StpGen.Authoring.Papers;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Building;

/// <summary>What <c>stpgen build</c> was asked for.</summary>
internal sealed record BuildRequest(string Plan, PaperOptions Options, IReadOnlyList<ReportRequest> Reports)
{
    /// <summary>Ids; none means every paper.</summary>
    public string[] Documents { get; init; } = [];

    public IReadOnlyList<Format> Formats { get; init; } = Format.Of([]);

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
