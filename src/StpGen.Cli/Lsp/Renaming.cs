using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StpGen.Cli.Editing;
using StpGen.Core.Text;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>Another id for a record, wherever the plan uses it, or nowhere.</summary>
internal static class Renaming
{
    public static Answer Prepare(AskedPlace place)
    {
        if (Navigation.UseAt(place) is not { } use) return Lsp.Answer.Nothing;
        return WhyNot(place, use) is { } reason ? Lsp.Answer.No(reason)
            : new(Obj(("range", Range(use.Span)), ("placeholder", use.Id)));
    }

    public static Answer Rename(AskedPlace place)
    {
        if (Navigation.UseAt(place) is not { } use) return Lsp.Answer.No("There is no id here.");
        if (WhyNot(place, use) is { } reason) return Lsp.Answer.No(reason);
        var name = place.Asked.Text("newName") ?? "";
        if (FieldForms.IdOf(use.Kind) is not { } form || !Regex.IsMatch(name, form.Pattern, RegexOptions.CultureInvariant))
            return Lsp.Answer.No($"{Words.Quote(name)} cannot be an id: ids have only lower-case letters, digits and hyphens.");
        if (name != use.Id && place.Plan.Read().Reading.Names.Ids.ContainsKey((use.Kind, name)))
            return Lsp.Answer.No($"There is already {Words.Article(Words.OfCamelCase(use.Kind))} with the id {Words.Quote(name)}.");
        var changes = new JsonObject();
        foreach (var file in Navigation.UsesOf(place, use).GroupBy(u => u.Span.Path, StringComparer.Ordinal))
            changes[place.Session.Diagnostics.UriOf(file.Key)] =
                List(file.Select(u => Obj(("range", Range(u.Span)), ("newText", name))));
        return new(Obj(("changes", changes)));
    }

    /// <summary>Why not every use could be renamed; null: each could.</summary>
    private static string? WhyNot(AskedPlace place, NameUse use)
    {
        var plan = place.Plan.Read();
        if (plan.Reading.Names.Ids.TryGetValue((use.Kind, use.Id), out var span) && !place.Plan.Has(span))
            return $"{Words.Quote(use.Id)} is an id of the planning round, which a plan cannot rename.";
        if (plan.Plan is null) return "A file of the plan cannot be read, so some uses would be missed. Correct its errors first.";
        return Navigation.UsesOf(place, use).FirstOrDefault(u => !u.IsPlain) is { } odd
            ? $"The file has this id in another form at {odd.Span}, so it cannot be renamed there." : null;
    }

}
