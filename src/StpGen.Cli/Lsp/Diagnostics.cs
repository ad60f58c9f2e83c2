using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StpGen.Authoring.Plans;
using StpGen.Cli.Editing;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>The findings of a plan as its editor shows them: file by file, and an empty list for a file that has none any more.</summary>
internal sealed class Diagnostics(EditedPlan plan, ReferencePages pages, Action<JsonObject> publish)
{
    /// <summary>What was last published of each file, by its path in the plan.</summary>
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);

    /// <param name="isAnswer">Whether an open file's editor waits for it, even if nothing is new.</param>
    public void Publish(bool isAnswer = false)
    {
        var files = plan.Findings.ToLookup(f => PlaceOf(f).Path, StringComparer.Ordinal);
        foreach (var path in files.Select(f => f.Key).Union(_published.Keys).Union(plan.OpenPaths).Order(StringComparer.Ordinal).ToList())
            Publish(path, files[path], isAnswer);
    }

    /// <summary>Takes back everything, when the plan is no longer looked at.</summary>
    public void Clear()
    {
        foreach (var path in _published.Keys.ToList()) Publish(path, [], isAnswer: false);
        _published.Clear();
    }

    public string UriOf(string path) => plan.Open(path)?.Uri ?? FileUri.Of(Path.Combine(plan.Root, path));

    public JsonObject Location(SourceSpan place) => Obj(("uri", UriOf(place.Path)), ("range", Range(place)));

    /// <summary>A finding in something of the program's own is shown where the plan begins.</summary>
    public SourceSpan PlaceOf(Finding finding) =>
        finding.Span is { } place && plan.Has(place) ? place : SourceSpan.StartOf(PlanReader.RootFile);

    public JsonObject Of(Finding finding) => Obj(
        ("range", Range(PlaceOf(finding))),
        ("severity", finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 }),
        ("code", finding.Rule.Id),
        ("codeDescription", pages.Of(finding.Rule) is { } page ? Obj(("href", page)) : null),
        ("source", "stpgen"),
        ("message", string.Join('\n', [finding.Message, .. finding.Hints])),
        ("relatedInformation", Related(finding)));

    private JsonArray? Related(Finding finding)
    {
        var places = finding.Related.Concat(finding.Places.Select(p => new RelatedSpan(p, "It is here too.")))
            .Where(r => plan.Has(r.Span)).ToImmutableArray();
        return places.IsEmpty ? null : List(places.Select(r => Obj(("location", Location(r.Span)), ("message", r.Message))));
    }

    private void Publish(string path, IEnumerable<Finding> findings, bool isAnswer)
    {
        var text = plan.Open(path);
        var list = List(findings.Select(Of));
        var written = list.ToJsonString();
        if ((text is null || !isAnswer) && _published.GetValueOrDefault(path, "[]") == written) return;
        _published[path] = written;
        publish(Obj(("uri", UriOf(path)), ("version", text?.Version), ("diagnostics", list)));
    }
}
