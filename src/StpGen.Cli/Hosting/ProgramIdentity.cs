using StpGen.Authoring.Plans;
using StpGen.Core.Findings;
using StpGen.Layout;
using StpGen.Writers.Pdf;

namespace StpGen.Cli.Hosting;

/// <summary>Which program this is, to the byte: papers of another one may differ.</summary>
internal static class ProgramIdentity
{
    /// <summary>
    /// The compiler numbers each assembly by its contents: code, templates, data and fonts inside it, versions of what it
    /// refers to. The runtime counts too, since it compresses.
    /// </summary>
    public static string Value { get; } =
        string.Join(' ', new[] { typeof(Finding), typeof(PlanReader), typeof(LayoutEngine), typeof(PdfWriter), typeof(Host) }
        .Select(t => t.Module.ModuleVersionId.ToString()).Append(Environment.Version.ToString()));
}
