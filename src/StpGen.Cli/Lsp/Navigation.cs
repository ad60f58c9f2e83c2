using System.Text.Json.Nodes;
using StpGen.Cli.Editing;
using StpGen.Core.Text;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>From an id to its record, and from a record to where it is used.</summary>
internal static class Navigation
{
    public static Answer Definition(AskedPlace place) =>
        UseAt(place) is { } use && place.Plan.Read().Reading.Names.Ids.TryGetValue((use.Kind, use.Id), out var span)
            && Location(place, span) is { } location ? new(location) : Lsp.Answer.Nothing;

    public static Answer References(AskedPlace place)
    {
        if (UseAt(place) is not { } use) return new(new JsonArray());
        var withDefinition = place.Asked.At("context") is not { } context || context.Says("includeDeclaration");
        return new(List(UsesOf(place, use).Where(u => withDefinition || !u.IsDefinition)
            .Select(u => Location(place, u.Span)).OfType<JsonObject>()));
    }

    /// <summary>The id at a place; null: there is none.</summary>
    public static NameUse? UseAt(AskedPlace place) => NameUses.In(place.Plan.Read()).Find(u => place.IsIn(u.Span));

    /// <summary>Every place with the same id, in the order of files and lines.</summary>
    public static IEnumerable<NameUse> UsesOf(AskedPlace place, NameUse use) => NameUses.In(place.Plan.Read())
        .Where(u => u.Kind == use.Kind && u.Id == use.Id)
        .OrderBy(u => u.Span.Path, StringComparer.Ordinal).ThenBy(u => (u.Span.Line, u.Span.Column));

    /// <summary>In a file of the plan, or of the program; null: an editor cannot open it.</summary>
    private static JsonObject? Location(AskedPlace place, SourceSpan span) =>
        place.Plan.Has(span) ? place.Session.Diagnostics.Location(span)
        : place.Session.Pages.Of(span.Path) is { } page ? Obj(("uri", page), ("range", Range(span))) : null;
}
