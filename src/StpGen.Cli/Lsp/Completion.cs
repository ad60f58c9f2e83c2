using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StpGen.Authoring.Schema;
using StpGen.Cli.Editing;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>What may come next: fields, allowed words, ids, examples of dates and amounts, and parts of a cited path.</summary>
internal static class Completion
{
    private const int Field = 5;
    private const int Value = 12;
    private const int Reference = 18;

    public static Answer Of(AskedPlace place)
    {
        var line = place.Text[place.Line];
        if (CitedPath.Before(line, place.Column) is { } cited) return new(InPath(place, cited));
        if (TemplateHelp.IsFor(place)) return TemplateHelp.Completion(place);
        if (!place.Path.EndsWith(".yaml", StringComparison.Ordinal)) return Lsp.Answer.Nothing;
        var cursor = YamlCursor.At(place.Text, place.Line, place.Column);
        if (cursor.Part is YamlPart.Block or YamlPart.Nothing) return new(new JsonArray());
        var forms = FieldForms.At(FieldForms.RootOf(place.Path), cursor.Path);
        var values = Values(place, cursor, forms);
        return new(List(cursor.Part == YamlPart.Value ? values : values.Concat(Fields(place, cursor, forms))));
    }

    /// <summary>Those that are required first, then its own in the order of the guide, then those that all records share.</summary>
    private static IEnumerable<JsonObject> Fields(AskedPlace place, YamlCursor cursor, ImmutableArray<FieldForm> forms)
    {
        var rest = place.Text[place.Line][cursor.End..].TrimStart();
        var (isNamed, isFlow) = (rest.StartsWith(':'), rest.StartsWith('}') || rest.StartsWith(','));
        var own = FieldForms.FieldsOf(forms);
        var items = cursor.IsAlone ? FieldForms.FieldsOf(FieldForms.ItemsOf(forms)) : [];
        return own.Where(f => !cursor.Siblings.Contains(f.Field.Name)).Select((f, i) => Of(f, i, ""))
            .Concat(items.Select((f, i) => Of(f, i, "- ")));

        JsonObject Of((IRecordSchema Owner, FieldInfo Field, bool IsShared) one, int index, string dash)
        {
            var isLong = !isFlow && FieldForms.Each(one.Field.Form).All(f => f is RecordForm or ListForm);
            var text = $"{dash}{one.Field.Name}{(isNamed ? "" : isLong ? ":" : ": ")}";
            return Item(place, cursor, one.Field.Name, Field, text, one.Field.IsRequired ? 0 : one.IsShared ? 2 : 1, index,
                one.Field.IsRequired ? "required" : null, FieldHelp.Of(one.Owner, one.Field), dash + one.Field.Name);
        }
    }

    private static IEnumerable<JsonObject> Values(AskedPlace place, YamlCursor cursor, ImmutableArray<FieldForm> forms)
    {
        // In a list that begins on the next line, an item is offered with its dash.
        var dash = cursor is { IsAlone: true, Part: YamlPart.Key } && !FieldForms.ItemsOf(forms).IsEmpty ? "- " : "";
        var index = 0;
        foreach (var form in FieldForms.ScalarsOf(dash.Length > 0 ? FieldForms.ItemsOf(forms) : forms))
            foreach (var (text, kind, detail) in ValuesOf(place, form))
                // An example is shown whatever is typed, after all that fits.
                yield return Item(place, cursor, text, kind, dash + text, detail == Example ? 9 : 0, index++, detail, null,
                    detail == Example && cursor.Typed.Length > 0 ? cursor.Typed : dash + text);
    }

    private const string Example = "for example";

    private static IEnumerable<(string Text, int Kind, string? Detail)> ValuesOf(AskedPlace place, FieldForm form) => form switch
    {
        WordsForm words => words.Words.Select(w => (w, Value, (string?)null)),
        FlagForm => [("true", Value, null), ("false", Value, null)],
        ReferenceForm reference => IdsOf(place, reference.Kind),
        TextForm or NumberForm when form.Description.Contains("such as", StringComparison.Ordinal) =>
            FieldHelp.ExamplesIn(form).Select(e => (e, Value, (string?)Example)),
        _ => [],
    };

    private static JsonArray InPath(AskedPlace place, CitedPath cited)
    {
        var forms = FieldForms.After(cited.Owner);
        var ids = FieldForms.ItemsOf(forms).OfType<RecordForm>().SelectMany(r => IdsOf(place, r.Schema.Name));
        var fields = FieldForms.FieldsOf(forms).Where(f => !f.IsShared).Select(f => (f.Field.Name, Field, (string?)f.Field.Summary));
        return List(ids.Concat(fields).Select((one, index) =>
        {
            var (name, kind, detail) = one;
            var edit = Obj(("range", Range(place.Line, cited.Start, place.Line, place.Column)), ("newText", name));
            return Obj(("label", name), ("kind", kind), ("detail", detail), ("sortText", Order(0, index)), ("textEdit", edit));
        }));
    }

    private static IEnumerable<(string Text, int Kind, string? Detail)> IdsOf(AskedPlace place, string kind) =>
        place.Plan.KnownIds(kind).Select(id => (id, Reference, place.Plan.TitleOf(kind, id)));

    private static JsonObject Item(AskedPlace place, YamlCursor cursor, string label, int kind, string text, int rank, int index,
        string? detail, string? help, string filter)
    {
        var edit = Obj(("range", Range(place.Line, cursor.Start, place.Line, cursor.End)), ("newText", text));
        return Obj(("label", label), ("kind", kind), ("detail", detail),
            ("documentation", help is null ? null : Obj(("kind", "markdown"), ("value", help))),
            ("sortText", Order(rank, index)), ("filterText", filter), ("textEdit", edit));
    }

    private static string Order(int rank, int index) => string.Create(CultureInfo.InvariantCulture, $"{rank}{index:0000}");
}
