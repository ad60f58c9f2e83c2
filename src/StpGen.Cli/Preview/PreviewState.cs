using System.Text;
using System.Text.Json;
using StpGen.Authoring.Reading;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Preview;

/// <summary>What the page shows beside a paper: which papers there are, and what is found in the plan.</summary>
internal static class PreviewState
{
    /// <summary>In columns, of the lines of files that findings quote.</summary>
    private const int Width = 72;

    /// <param name="latest">The plan as it is now, or as it cannot be read.</param>
    /// <param name="shown">The plan whose papers are shown.</param>
    public static byte[] Of(PlanEdition latest, PlanEdition? shown) => Encoding.UTF8.GetBytes(JsonReport.Compose(json =>
    {
        var (findings, accepted) = latest.Findings();
        json.WriteStartObject();
        json.WriteString("plan", latest.Read.Folder.DisplayName);
        json.WriteString("title", shown?.Title ?? "");
        json.WriteBoolean("isPlan", latest.IsPlan);
        json.WriteString("tally", $"{Tally.Of(findings)}{Tally.Uncounted(accepted, [])}");
        json.WriteStartArray("papers");
        foreach (var paper in shown?.Papers ?? [])
        {
            json.WriteStartObject();
            json.WriteString("id", paper.Id);
            json.WriteString("title", paper.Title?.Value ?? paper.Id);
            json.WriteString("kind", paper.Kind?.Value ?? "");
            json.WriteString("audience", paper.Audience?.Id ?? "");
            json.WriteBoolean("failed", shown!.HasFailed(paper.Id));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in findings) Write(json, finding, latest);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter json, Finding finding, PlanEdition plan)
    {
        json.WriteStartObject();
        json.WriteString("severity", FindingOrder.NameOf(finding.Severity));
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Slug);
        json.WriteString("message", finding.Message);
        if (finding.Span is { } span)
        {
            json.WriteString("place", PlaceIn(plan, span));
            if (Excerpt(span, plan) is { } excerpt)
            {
                json.WriteString("line", excerpt.Text);
                json.WriteString("marks", excerpt.Marks);
            }
        }
        json.WriteStartArray("hints");
        foreach (var hint in finding.Hints) json.WriteStringValue(hint);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related) json.WriteStringValue($"{PlaceIn(plan, related.Span)}: {related.Message}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Within the plan: its name is at the top of the page.</summary>
    private static string PlaceIn(PlanEdition plan, SourceSpan span)
    {
        var (place, folder) = (span.ToString(), plan.Read.Folder.DisplayName + "/");
        return place.StartsWith(folder, StringComparison.Ordinal) ? place[folder.Length..] : place;
    }

    private static SourceExcerpt? Excerpt(SourceSpan span, PlanEdition plan)
    {
        // About the file as a whole.
        if (span is { Line: 1, Column: 1, EndLine: 1, EndColumn: 1 }) return null;
        var source = plan.Read.Reading.Sources.GetValueOrDefault(span.Path) ?? SourceLookup.Find(plan.Read.Folder, span.Path);
        if (source is null || span.Line > source.LineCount) return null;
        var line = source.Line(span.Line);
        return SourceExcerpt.Of(line, span.Column, span.EndLine > span.Line ? line.TrimEnd().Length + 1 : span.EndColumn, Width);
    }
}
