using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>The lines that accept a finding, but for what only people know: the reason, who decided, and until when.</summary>
internal static class NewAcceptance
{
    /// <summary>After the plan's other acceptances, or else at the end of its first file; null: there is no place for it.</summary>
    public static FixEdit? Of(ReadPlan plan, Finding finding)
    {
        if (finding.Span is not { } span || plan.Plan is null) return null;
        var at = plan.Places.NameOf(span) is { Length: > 0 } path ? path : span.Path;
        if (!at.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '_')) return null;
        var (place, indent, isFirst) = Where(plan);
        if (place is null) return null;
        var source = plan.Reading.Sources[place.Value.Path];
        var end = source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lead = new string(' ', indent);
        string[] lines =
        [
            .. isFirst ? (string[])[$"{Acceptance.Section}:"] : [],
            $"{lead}- rule: {finding.Rule.Id}", $"{lead}  at: {at}", $"{lead}  because:", $"{lead}  by:", $"{lead}  until:",
        ];
        var isAtStart = place.Value.Column == 1;
        return new(place.Value, (isAtStart ? "" : end) + string.Join(end, lines) + (isAtStart ? end : ""));
    }

    private static (SourceSpan? Place, int Indent, bool IsFirst) Where(ReadPlan plan)
    {
        if (plan.Reading.Contents?.Find(Acceptance.Section) is { } section)
            return section.Value is YamlSequence { Items: [.., YamlMapping { Entries: [.., { } last] } item] }
                && item.Span.Line > section.KeySpan.Line && item.Entries[0].KeySpan.Line == item.Span.Line
                ? (EndOf(plan, last.Value.Span), Math.Max(item.Entries[0].KeySpan.Column - 3, 0), false) : (null, 0, false);
        var root = plan.Folder.Show(PlanReader.RootFile);
        if (!plan.Reading.Sources.TryGetValue(root, out var source)) return (null, 0, false);
        var (line, column) = source.PositionOf(source.Content.Length);
        return (SourceSpan.At(root, line, column), 2, true);
    }

    /// <summary>The end of the line on which a value ends; of a text of several lines, its last.</summary>
    private static SourceSpan? EndOf(ReadPlan plan, SourceSpan value)
    {
        if (!plan.Reading.Sources.TryGetValue(value.Path, out var source)) return null;
        var line = value.EndColumn == 1 && value.EndLine > value.Line ? value.EndLine - 1 : value.EndLine;
        while (line > value.Line && string.IsNullOrWhiteSpace(source.Line(line))) line--;
        return SourceSpan.At(value.Path, line, source.Line(line).Length + 1);
    }
}
