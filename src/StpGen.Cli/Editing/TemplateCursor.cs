using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;

namespace StpGen.Cli.Editing;

/// <summary>What is at a place between the braces of a template: a name, and the names before its dots.</summary>
/// <param name="Owner">The names before the one at the place.</param>
/// <param name="Start">Where the name begins on the line, from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Name">The whole name.</param>
internal sealed partial record TemplateCursor(ImmutableArray<string> Owner, int Start, int End, string Name)
{
    /// <summary>A circle of variables has no end.</summary>
    private const int MostVariables = 8;

    /// <summary>Functions that give some of the items of their first list.</summary>
    private static readonly HashSet<string> SameItems = new(StringComparer.Ordinal)
    {
        "where", "except", "having", "without", "limit", "after", "sort_by", "by_surname", "more_than", "up_to", "without_parent",
        "children", "by_date", "ahead", "behind", "first", "last",
    };

    /// <summary>The names that every template has.</summary>
    public static IReadOnlyDictionary<string, IRecordSchema> Roots { get; } = new Dictionary<string, IRecordSchema>(StringComparer.Ordinal)
    {
        ["plan"] = Plan.Schema,
        ["paper"] = PaperRequest.Schema,
        ["round"] = Round.Schema,
        ["stage"] = Stage.Schema,
    };

    /// <summary>Whether the name is the part that is being included, in quotation marks.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Null: the place is not between braces, or in a comment or a text.</summary>
    /// <param name="line">From 0.</param>
    /// <param name="column">From 0.</param>
    public static TemplateCursor? At(TextLines text, int line, int column)
    {
        var (here, offset) = (text[line], text.OffsetOf(line, column));
        column = Math.Clamp(column, 0, here.Length);
        var before = text.Content.AsSpan(0, offset);
        var open = before.LastIndexOf("{{");
        if (open < 0 || before[open..].Contains("}}", StringComparison.Ordinal) || before[open..] is ['{', '{', '#', ..]) return null;
        var isText = before[open..].Count('"') % 2 == 1;
        var (start, end) = (column, column);
        while (start > 0 && IsPartOf(here[start - 1])) start--;
        while (end < here.Length && IsPartOf(here[end])) end++;
        if (isText)
            return Include().IsMatch(here[..start]) ? new([], start, end, here[start..end]) { IsPart = true } : null;
        var path = start;
        while (path > 0 && (IsName(here[path - 1]) || here[path - 1] == '.')) path--;
        var owner = here[path..start].TrimEnd('.');
        return new(owner.Length == 0 ? [] : [.. owner.Split('.')], start, end, here[start..end]);

        // The name of a part may have hyphens.
        bool IsPartOf(char c) => IsName(c) || (isText && c == '-');
    }

    /// <summary>The variables that a text sets before a place, the last first.</summary>
    public static IEnumerable<string> Variables(TextLines text, int line) =>
        Settings(text, line).Select(NameOf).Distinct(StringComparer.Ordinal);

    /// <summary>The forms of what the names before the dot lead to; empty: that is not known.</summary>
    public ImmutableArray<FieldForm> Forms(TextLines text, int line) => Forms(Owner, text, line, 0);

    private static ImmutableArray<FieldForm> Forms(ImmutableArray<string> path, TextLines text, int line, int depth)
    {
        if (path.IsEmpty || depth > MostVariables) return [];
        if (Roots.TryGetValue(path[0], out var root)) return FieldForms.Along([new RecordForm("", root)], path[1..]);
        var set = Settings(text, line).FirstOrDefault(m => NameOf(m) == path[0]);
        if (set is null) return [];
        var words = Word().Matches(set.Groups["value"].Value).Select(m => m.Value).ToList();
        var value = words.FirstOrDefault(w => w.Contains('.') || Roots.ContainsKey(w));
        if (value is null || words.TakeWhile(w => w != value).Any(w => !SameItems.Contains(w))) return [];
        var forms = Forms([.. value.Split('.')], text, line, depth + 1);
        if (set.Groups["loop"].Success || words[0] is "first" or "last") forms = FieldForms.ItemsOf(forms);
        return FieldForms.Along(forms, path[1..]);
    }

    private static IEnumerable<Match> Settings(TextLines text, int line) =>
        Setting().Matches(text.Content[..text.OffsetOf(line, 0)] + text[line]).Reverse();

    private static string NameOf(Match set) => set.Groups["loop"].Success ? set.Groups["loop"].Value : set.Groups["set"].Value;

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    [GeneratedRegex(@"\bfor\s+(?<loop>\w+)\s+in\s+(?<value>[^}\n]*)|(?<set>[A-Za-z_]\w*)\s*=(?!=)\s*(?<value>[^}\n]*)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"[A-Za-z_][\w.]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\binclude\s+""$")]
    private static partial Regex Include();
}
