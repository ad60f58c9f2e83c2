using System.Text.Json.Nodes;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Templates;
using StpGen.Cli.Editing;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>What may come next in a template of a plan, and what a name in it means.</summary>
internal static class TemplateHelp
{
    private const int Function = 3;
    private const int Field = 5;
    private const int Variable = 6;
    private const int Keyword = 14;
    private const int File = 17;

    private static readonly string[] Keywords = ["if", "else", "else if", "end", "for", "in", "true", "false"];

    public static bool IsFor(AskedPlace place) => place.Path.StartsWith("templates/", StringComparison.Ordinal)
        && place.Path.EndsWith(".md", StringComparison.Ordinal);

    public static Answer Completion(AskedPlace place)
    {
        if (TemplateCursor.At(place.Text, place.Line, place.Column) is not { } cursor) return new(new JsonArray());
        if (cursor.IsPart) return new(List(Parts(place).Select(name => Item(place, cursor, name, File, null, null))));
        if (cursor.Owner.IsEmpty) return new(List(Names(place, cursor)));
        return new(List(FieldForms.FieldsOf(cursor.Forms(place.Text, place.Line))
            .Where(f => !f.IsShared || f.Field.Name == "source")
            .Select(f => Item(place, cursor, f.Field.Name, Field, f.Field.Summary, FieldHelp.Of(f.Owner, f.Field)))));
    }

    public static Answer Hover(AskedPlace place)
    {
        if (TemplateCursor.At(place.Text, place.Line, place.Column) is not { IsPart: false } cursor) return Lsp.Answer.Nothing;
        var help = cursor.Owner.IsEmpty
            ? TemplateGuide.Find(cursor.Name) is { } function ? HelpOf(function) : null
            : FieldForms.FieldsOf(cursor.Forms(place.Text, place.Line)).Where(f => f.Field.Name == cursor.Name)
                .Select(f => FieldHelp.Of(f.Owner, f.Field)).FirstOrDefault();
        return help is null ? Lsp.Answer.Nothing : new(Obj(("contents", Markdown(help)),
            ("range", Range(place.Line, cursor.Start, place.Line, cursor.End))));
    }

    private static IEnumerable<JsonObject> Names(AskedPlace place, TemplateCursor cursor) =>
        TemplateCursor.Variables(place.Text, place.Line).Select(v => Item(place, cursor, v, Variable, null, null))
            .Concat(TemplateCursor.Roots.Select(r => Item(place, cursor, r.Key, Variable, null, null)))
            .Concat(TemplateGuide.Functions.Select(f => Item(place, cursor, f.Name, Function, f.Gives, HelpOf(f))))
            .Concat(Keywords.Append("include").Select(k => Item(place, cursor, k, Keyword, null, null)));

    private static IEnumerable<string> Parts(AskedPlace place) =>
        TemplateLibrary.PartialNames(place.Plan.Read().Folder, place.Path.Split('/')[1]).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static string HelpOf(GuidedFunction function) =>
        $"**{function.Name}**: {function.Gives}.\n\n`{{{{ {function.Example} }}}}` prints: {function.Prints}";

    private static JsonObject Item(AskedPlace place, TemplateCursor cursor, string name, int kind, string? detail, string? help) =>
        Obj(("label", name), ("kind", kind), ("detail", detail), ("documentation", help is null ? null : Markdown(help)),
            ("textEdit", Obj(("range", Range(place.Line, cursor.Start, place.Line, cursor.End)), ("newText", name))));

    private static JsonObject Markdown(string text) => Obj(("kind", "markdown"), ("value", text));
}
