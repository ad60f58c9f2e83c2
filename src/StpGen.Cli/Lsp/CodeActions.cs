using System.Text.Json.Nodes;
using StpGen.Authoring.Rules.Acceptances;
using StpGen.Cli.Editing;
using StpGen.Core.Findings;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>What can be done about findings at a place: the change that resolves one, or an acceptance that needs its reason.</summary>
internal static class CodeActions
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll";

    public static Answer Of(AskedPlace place)
    {
        // A change belongs to the text as it is now.
        place.Session.Check();
        place.Session.CheckRules(() => false);
        var (from, to) = (place.Asked.At("range").At("start"), place.Asked.At("range").At("end"));
        var first = (from.Number("line") ?? 0, from.Number("character") ?? 0);
        var last = (to.Number("line") ?? first.Item1, to.Number("character") ?? first.Item2);
        var here = place.Plan.Findings.Where(f => f.Span is { } span && span.Path == place.Path
            && (span.Line - 1, span.Column - 1).CompareTo(last) <= 0 && first.CompareTo((span.EndLine - 1, span.EndColumn - 1)) <= 0);
        var actions = new List<JsonObject>();
        if (IsWanted(place, QuickFix))
            foreach (var finding in here.ToList())
            {
                if (Fixed(place, finding) is { } fix) actions.Add(fix);
                if (Accepted(place, finding) is { } acceptance) actions.Add(acceptance);
            }
        if (IsWanted(place, FixAll) && AllFixed(place) is { } all) actions.Add(all);
        return new(List(actions));
    }

    private static JsonObject? Fixed(AskedPlace place, Finding finding) =>
        finding.Fix is { } fix && fix.Edits.All(e => place.Plan.Has(e.Span))
            ? Obj(("title", fix.Title.TrimEnd('.')), ("kind", QuickFix), ("isPreferred", true),
                ("diagnostics", new JsonArray(place.Session.Diagnostics.Of(finding))), ("edit", Edit(place, fix.Edits)))
            : null;

    /// <summary>An entry without reason, person and end: until someone gives them, each is a finding of its own.</summary>
    private static JsonObject? Accepted(AskedPlace place, Finding finding) =>
        AcceptedFindings.CanBeAccepted(finding) && NewAcceptance.Of(place.Plan.Read(), finding) is { } edit
            ? Obj(("title", $"Accept {finding.Rule.Id} here, and give the reason"), ("kind", QuickFix),
                ("diagnostics", new JsonArray(place.Session.Diagnostics.Of(finding))), ("edit", Edit(place, [edit])))
            : null;

    /// <summary>Every change of the file that no one need look at first.</summary>
    private static JsonObject? AllFixed(AskedPlace place)
    {
        var edits = FixChoice.Of(place.Plan.Findings.Where(f => f.Fix is { IsCertain: true } fix
            && fix.Edits.All(e => e.Span.Path == place.Path))).SelectMany(f => f.Fix!.Edits).ToList();
        return edits.Count == 0 ? null
            : Obj(("title", "Fix what is certain in this file"), ("kind", FixAll), ("edit", Edit(place, edits)));
    }

    private static JsonObject Edit(AskedPlace place, IEnumerable<FixEdit> edits)
    {
        var changes = new JsonObject();
        foreach (var file in edits.GroupBy(e => e.Span.Path, StringComparer.Ordinal))
            changes[place.Session.Diagnostics.UriOf(file.Key)] =
                List(file.Select(e => Obj(("range", Range(e.Span)), ("newText", e.NewText))));
        return Obj(("changes", changes));
    }

    /// <summary>Whether a client asks for a kind of action; without a word on it, for all but changes of a whole file.</summary>
    private static bool IsWanted(AskedPlace place, string kind) =>
        place.Asked.At("context").At("only") is JsonArray { Count: > 0 } only
            ? only.Any(k => k is JsonValue value && value.TryGetValue<string>(out var asked)
                && (kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal)))
            : kind == QuickFix;
}
