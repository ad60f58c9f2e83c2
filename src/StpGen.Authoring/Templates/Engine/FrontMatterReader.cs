using System.Text.RegularExpressions;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// Takes the front matter off a template. Three hyphens also start a new page, so lines without an option between them are never taken for
/// front matter, whose comments would be lost.
/// </summary>
internal static partial class FrontMatterReader
{
    private const string Marker = "---";

    /// <summary>What the front matter gives, and the template with its lines blanked so that positions stay.</summary>
    public static (FrontMatter Front, SourceText Text) Split(SourceText template, Action<Finding> report)
    {
        var start = 1;
        while (start < template.LineCount && string.IsNullOrWhiteSpace(template.Line(start))) start++;
        var isMarker = template.Line(start).TrimEnd() == Marker;
        if (!isMarker && !Dashes().IsMatch(template.Line(start))) return (new FrontMatter(), template);
        var end = start + 1;
        while (end <= template.LineCount
            && !(isMarker ? template.Line(end).TrimEnd() == Marker : Dashes().IsMatch(template.Line(end)))) end++;
        var between = Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).Select(template.Line).ToList();
        var hasOptions = between.Exists(line => Option().IsMatch(line));
        var hasEnd = end <= template.LineCount;
        if (!isMarker)
        {
            if (hasOptions && hasEnd)
                Report($"'{template.Line(start).Trim()}' does not start front matter.", "Write three hyphens: ---.");
            return (new FrontMatter(), template);
        }
        if (hasOptions && !hasEnd)
        {
            Report("The front matter that starts here does not end.", "Add a line '---' after it.");
            return (new FrontMatter(), template);
        }
        if (!hasOptions && !(hasEnd && between.TrueForAll(string.IsNullOrWhiteSpace)))
        {
            if (hasEnd)
                Report("There is no option of a template between this '---' and the next.",
                    "Delete this line; the next '---' starts a new page.");
            else Report("A template cannot start with a page break.", "Delete this line.");
            return (new FrontMatter(), Blanked(template, start));
        }
        return (Read(template, start, end, report), Blanked(template, end));

        void Report(string message, string hint) =>
            report(new Finding(TemplateRules.FrontMatter, SourceSpan.At(template.Path, start, 1, template.Line(start).TrimEnd().Length),
                message, hint));
    }

    private static FrontMatter Read(SourceText template, int start, int end, Action<Finding> report)
    {
        var lines = template.Content.Split('\n');
        var front = new SourceText(template.Path, new string('\n', start) + string.Join('\n', lines[start..(end - 1)]));
        var context = new ReadContext();
        var read = YamlReader.Read(front, context.Report) is { } node ? FrontMatter.Schema.Read(node, context) : null;
        foreach (var finding in context.Findings) report(finding);
        return read ?? new FrontMatter();
    }

    /// <summary>The template without its first lines.</summary>
    private static SourceText Blanked(SourceText template, int count) =>
        new(template.Path, new string('\n', count) + string.Join('\n', template.Content.Split('\n')[count..]));

    /// <summary>Hyphens or dashes that look like the marker.</summary>
    [GeneratedRegex(@"^\s*[-\u2013\u2014]{1,9}\s*$")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[A-Za-z][\w-]*\s*:(\s|$)")]
    private static partial Regex Option();
}
