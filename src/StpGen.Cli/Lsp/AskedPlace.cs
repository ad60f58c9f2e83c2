using System.Text.Json.Nodes;
using StpGen.Cli.Editing;
using StpGen.Core.Text;

namespace StpGen.Cli.Lsp;

/// <summary>Where in a plan a request asks.</summary>
/// <param name="Path">In the plan.</param>
/// <param name="Line">From 0.</param>
/// <param name="Column">From 0, in UTF-16 code units.</param>
/// <param name="Asked">The whole request.</param>
internal sealed record AskedPlace(PlanSession Session, string Path, TextLines Text, int Line, int Column, JsonNode? Asked)
{
    public EditedPlan Plan => Session.Plan;

    /// <summary>Null: the file is not part of a plan, or cannot be read.</summary>
    public static AskedPlace? Of(JsonNode? asked, OpenTexts texts, PlanSessions sessions)
    {
        if (FileUri.PathOf(asked.At("textDocument").Text("uri")) is not { } path || sessions.Of(path) is not { } session
            || session.Plan.Relative(path) is not { } relative) return null;
        var text = texts.Find(path)?.Lines ?? session.Plan.Saved(relative);
        var position = asked.At("position");
        return text is null ? null
            : new AskedPlace(session, relative, text, position.Number("line") ?? 0, position.Number("character") ?? 0, asked);
    }

    /// <summary>Whether a stretch of the plan has this place in it, or at its end.</summary>
    public bool IsIn(SourceSpan span) => span.Path == Path
        && (span.Line, span.Column).CompareTo((Line + 1, Column + 1)) <= 0
        && (Line + 1, Column + 1).CompareTo((span.EndLine, span.EndColumn)) <= 0;
}
