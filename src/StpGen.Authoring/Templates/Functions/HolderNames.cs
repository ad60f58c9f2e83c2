using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Names the holder or lead of something for readers: name, post and organisation, or “to be confirmed”.</summary>
internal static class HolderNames
{
    private const string ToBeConfirmed = "to be confirmed";

    /// <summary>Several holders in one line, separated by semicolons.</summary>
    public static object InLine(FunctionCall call)
    {
        if (Of(call, withPost: true) is not Prose { Blocks: [ListBlock list] } several) return Of(call, withPost: true);
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var item in list.Items)
        {
            if (line.Count > 0) line.Add(new TextRun("; "));
            line.AddRange(((Paragraph)item.Blocks[0]).Content);
        }
        return several with { Blocks = [new Paragraph(line.ToImmutable())] };
    }

    /// <summary>One holder, or a list of them as a list.</summary>
    public static object Of(FunctionCall call, bool withPost)
    {
        var holders = call.Arguments[0] is ScriptArray list ? list.OfType<RecordView>().ToList() : call.Arguments[0] is RecordView one
            ? [one] : [];
        var role = call.Arguments.Count > 1 && call.Arguments[1] is not null ? call.Text(1) : "";
        var named = holders.Where(h => !h.IsAbsent).Select(h => One(call, h, withPost, role)).Where(n => n.Length > 0).ToList();
        return named.Count switch
        {
            0 => new MissingNote(ToBeConfirmed),
            1 => new Prose([new Paragraph(named[0])], PlainText.Of(named[0]), default),
            _ => new Prose([new ListBlock(ListKind.Bulleted, 1, [.. named.Select(n => new ListItem([new Paragraph(n)]))])],
                string.Join("; ", named.Select(PlainText.Of)), default),
        };
    }

    private static ImmutableArray<Inline> One(FunctionCall call, RecordView holder, bool withPost, string role)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var place = holder.Contains("place") && call.Field(holder, "place") is RecordView { IsAbsent: false } where
            ? call.Context.Plain(call.Field(where, "name")) : "";
        if (call.Field(holder, "person") is RecordView { IsAbsent: false } person)
        {
            inlines.Add(new TextRun(call.Context.Plain(call.Field(person, "name"))));
            if (withPost && Post(call, person, role) is { Length: > 0 } post) inlines.Add(new TextRun($" ({post})"));
        }
        else if (call.Field(holder, "organisation") is RecordView { IsAbsent: false } organisation)
        {
            inlines.Add(new TextRun(call.Context.Plain(call.Field(organisation, "name"))));
        }
        if (call.Field(holder, "tbc") is RecordView { IsAbsent: false } tbc)
        {
            if (inlines.Count > 0) inlines.Add(new TextRun(", "));
            inlines.Add(new MissingText((place.Length > 0 ? place + ": " : "") + ToBeConfirmed
                + (call.Field(tbc, "due") is PlanDate due ? $" by {due}" : ""))
            { IsStated = true });
        }
        else if (place.Length > 0 && inlines.Count > 0)
        {
            inlines.Add(new TextRun($", for {place}"));
        }
        return inlines.ToImmutable();
    }

    /// <summary>A person's main post on the day: <c>Chief Executive, Vale NHS Trust</c>.</summary>
    /// <param name="role">The role it is beside: a post of that name is left out.</param>
    public static string Post(FunctionCall call, RecordView person, string role = "")
    {
        if (call.Field(person, "jobs") is not ScriptArray { Count: > 0 } jobs) return "";
        var job = jobs[0];
        var title = call.Context.Plain(call.Field(job, "title"));
        if (call.Field(job, "interim") is true && !title.StartsWith("Interim", StringComparison.OrdinalIgnoreCase))
            title = "Interim " + title;
        var organisations = call.Field(job, "organisations") is ScriptArray list
            ? list.Select(o => call.Context.Plain(call.Field(o, "name"))).ToList() : [];
        if (title.Equals(role, StringComparison.OrdinalIgnoreCase)) return Words.Join(organisations);
        return organisations.Count == 0 ? title : $"{title}, {Words.Join(organisations)}";
    }
}
