using System.Text.Json.Nodes;
using StpGen.Cli.Editing;
using StpGen.Core.Text;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>What is under the pointer: of an id the record that it names, of a field its meaning and form.</summary>
internal static class Hover
{
    public static Answer Of(AskedPlace place)
    {
        if (Navigation.UseAt(place) is { IsDefinition: false } use) return new(Of(place, use));
        if (TemplateHelp.IsFor(place)) return TemplateHelp.Hover(place);
        if (!place.Path.EndsWith(".yaml", StringComparison.Ordinal)) return Lsp.Answer.Nothing;
        var cursor = YamlCursor.At(place.Text, place.Line, place.Column);
        return cursor.Part == YamlPart.Key && FieldAt(place, cursor) is { } help
            ? new(Markdown(help, Range(place.Line, cursor.Start, place.Line, cursor.End))) : Lsp.Answer.Nothing;
    }

    private static string? FieldAt(AskedPlace place, YamlCursor cursor)
    {
        var name = cursor.Whole.Trim(' ', '"', '\'');
        var forms = FieldForms.At(FieldForms.RootOf(place.Path), cursor.Path);
        var field = FieldForms.FieldsOf(forms).FirstOrDefault(f => f.Field.Name == name);
        return field.Field is null ? null : FieldHelp.Of(field.Owner, field.Field);
    }

    private static JsonObject? Of(AskedPlace place, NameUse use)
    {
        var plan = place.Plan.Read();
        if (!plan.Reading.Names.Ids.TryGetValue((use.Kind, use.Id), out var span)) return null;
        var where = place.Plan.Has(span) ? $"{span.Path}, line {span.Line}" : "of the planning round";
        var text = $"**{Words.Capital(Words.OfCamelCase(use.Kind))}** `{use.Id}` ({where})";
        if (RecordExcerpt.Of(plan, span) is { } lines) text += $"\n\n```yaml\n{lines}\n```";
        return Markdown(text, Range(use.Span));
    }

    private static JsonObject Markdown(string text, JsonObject range) =>
        Obj(("contents", Obj(("kind", "markdown"), ("value", text))), ("range", range));
}
