using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>An id where it is written: in its record, in a reference to it, or in the path of a cited fact.</summary>
/// <param name="Span">The id alone, without quotation marks.</param>
/// <param name="IsPlain">Whether the file has it there as it is, so that another can take its place.</param>
internal sealed record NameUse(string Kind, string Id, SourceSpan Span, bool IsDefinition, bool IsPlain);

/// <summary>Finds every place of a plan that names a record by its id.</summary>
internal static partial class NameUses
{
    public static List<NameUse> In(ReadPlan plan)
    {
        var (names, uses) = (plan.Reading.Names, new List<NameUse>());
        var ids = names.Ids.Keys.ToHashSet();
        foreach (var ((kind, id), span) in names.Ids) uses.Add(Use(plan, kind, id, span, isDefinition: true));
        foreach (var reference in names.References)
            uses.Add(Use(plan, reference.Kind, reference.Id, reference.Span, isDefinition: false));
        foreach (var source in Texts(plan))
            foreach (Match match in Citation().Matches(source.Content))
                Add(uses, ids, match.Groups["path"].Value, match.Groups["path"].Index, source);
        foreach (var (path, source, offset) in Acceptances(plan)) Add(uses, ids, path, offset, source);
        return [.. uses.DistinctBy(u => (u.Kind, u.Id, u.Span))];
    }

    /// <summary>Texts that can cite facts: of the plan's records, and of files that they name; templates of its own too.</summary>
    private static IEnumerable<SourceText> Texts(ReadPlan plan)
    {
        foreach (var source in plan.Reading.Sources.Values) yield return source;
        foreach (var path in plan.Folder.Files.Keys)
            if (path.StartsWith("templates/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)
                && SourceLookup.Find(plan.Folder, plan.Folder.Show(path)) is { } template)
                yield return template;
    }

    /// <summary>The places that acceptances name by a path.</summary>
    private static IEnumerable<(string Path, SourceText Source, int Offset)> Acceptances(ReadPlan plan)
    {
        if (plan.Reading.Contents?.Find(Acceptance.Section)?.Value is not YamlSequence accepted) yield break;
        foreach (var item in accepted.Items.OfType<YamlMapping>())
            if (item.Find("at")?.Value is YamlScalar at && plan.Reading.Sources.TryGetValue(at.Span.Path, out var source)
                && source.Line(at.Span.Line).IndexOf(at.Value, at.Span.Column - 1, StringComparison.Ordinal) is >= 0 and var start)
                yield return (at.Value, source, source.OffsetOf(at.Span.Line, start + 1));
    }

    private static void Add(List<NameUse> uses, HashSet<(string, string)> ids, string path, int offset, SourceText source)
    {
        foreach (var part in FieldForms.PartsOf(path))
            if (part.Kind is { } kind && ids.Contains((kind, part.Name)))
                uses.Add(new(kind, part.Name, source.Span(offset + part.Start, offset + part.Start + part.Name.Length), false, true));
    }

    private static NameUse Use(ReadPlan plan, string kind, string id, SourceSpan span, bool isDefinition)
    {
        if (span.Line == span.EndLine && span.EndColumn - span.Column == id.Length + 2)
            span = span with { Column = span.Column + 1, EndColumn = span.EndColumn - 1 };
        var isPlain = plan.Reading.Sources.TryGetValue(span.Path, out var source) && span.Line == span.EndLine
            && source.Line(span.Line) is var line && span.EndColumn - 1 <= line.Length
            && line[(span.Column - 1)..(span.EndColumn - 1)] == id;
        return new(kind, id, span, isDefinition, isPlain);
    }

    [GeneratedRegex(@"\[@(?<path>[A-Za-z0-9.-]+)\]")]
    private static partial Regex Citation();
}
