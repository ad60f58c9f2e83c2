using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>
/// The parts of a plan's files that its widest audience may not read, or not yet. Found in the YAML and not in its records, so that a
/// part with faults is found too. In doubt a line is withheld.
/// </summary>
public sealed class WithheldParts
{
    private const string Release = "release";
    private const string Embargo = "embargo";
    private const string Documents = "documents";

    /// <summary>What every reader may know of a plan.</summary>
    private static readonly ImmutableHashSet<string> s_open = ["round", "stage", "audiences", "defaultRelease"];

    private readonly Dictionary<string, List<(int First, int Last)>> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int First, int Last)>> _asides = new(StringComparer.Ordinal);
    private readonly string? _widest;
    private readonly bool _byDefault;

    private WithheldParts(string? widest, bool isOnly, bool byDefault) => (_widest, IsOnly, _byDefault) = (widest, isOnly, byDefault);

    /// <summary>A plan with nothing withheld.</summary>
    public static WithheldParts None { get; } = new(null, false, false);

    /// <summary>The audience that may read least; null: the plan names none.</summary>
    public string? Widest => _widest;

    /// <summary>Whether there is one audience, which then may read what is under embargo too.</summary>
    public bool IsOnly { get; }

    /// <summary>Whether records without a release are withheld too.</summary>
    public bool ByDefault => _byDefault;

    public bool IsEmpty => _lines.Count == 0;

    /// <param name="plan">All files of the plan as one.</param>
    /// <param name="sources">Their texts, and those that the plan names.</param>
    /// <param name="show">How findings name a file of the plan.</param>
    /// <param name="unread">The files that are not in <paramref name="plan"/> because of their faults.</param>
    public static WithheldParts Of(YamlMapping plan, IEnumerable<SourceText> sources, Func<string, string> show,
        IReadOnlyCollection<SourceText> unread)
    {
        var widest = WidestOf(plan);
        var byDefault = plan.Find("defaultRelease") is { Value: YamlScalar { IsNull: false } usual } && usual.Value != widest;
        var parts = new WithheldParts(widest, plan.Find("audiences")?.Value is YamlSequence { Items.Length: 1 }, byDefault);
        foreach (var entry in plan.Entries)
            if (entry.Key == Release) parts.AddFields(plan, entry.Value);
            else if (entry.Key == Acceptance.Section)
                Add(parts._asides, entry.Value.Span.Path, entry.KeySpan.Line, LastLine(entry.Value));
            else if (!s_open.Contains(entry.Key)) parts.Walk(entry.Value, entry.Key == Documents);
        // A file that could not be read has records too, and no one knows which.
        foreach (var text in unread)
            if (byDefault || text.Content.Contains(Release, StringComparison.Ordinal)
                || text.Content.Contains(Embargo, StringComparison.Ordinal))
                parts.Add(text.Path, 1, int.MaxValue);
        parts.AddTexts(plan, sources.Select(s => s.Path).ToHashSet(StringComparer.Ordinal), show);
        return parts;
    }

    /// <summary>Whether any line of a place is withheld.</summary>
    public bool Touches(SourceSpan place) => Touches(_lines, place);

    /// <summary>Whether any line of a place says what authors think of findings, which may be about what is withheld.</summary>
    public bool IsAside(SourceSpan place) => Touches(_asides, place);

    private static bool Touches(Dictionary<string, List<(int First, int Last)>> lines, SourceSpan place) =>
        lines.TryGetValue(place.Path, out var ranges)
        && ranges.Exists(r => place.Line <= r.Last && Math.Max(place.Line, place.EndLine) >= r.First);

    private static string? WidestOf(YamlMapping plan) => plan.Find("audiences")?.Value is YamlSequence { Items: [var first, ..] }
        ? first is YamlScalar name ? name.Value : ((first as YamlMapping)?.Find("id")?.Value as YamlScalar)?.Value : null;

    private void Walk(YamlNode node, bool arePapers)
    {
        if (node is YamlSequence list)
            foreach (var item in list.Items) Walk(item, arePapers);
        if (node is not YamlMapping record) return;
        if (IsWithheld(record, arePapers))
        {
            Add(record);
            return;
        }
        if (record.Find(Release) is { Value: YamlMapping fields }) AddFields(record, fields);
        foreach (var entry in record.Entries) Walk(entry.Value, arePapers: false);
    }

    private bool IsWithheld(YamlMapping record, bool isPaper)
    {
        if (!IsOnly && record.Find(Embargo) is not null) return true;
        if (IsForFewer(record.Find(Release)?.Value)) return true;
        if (record.Find(RecordFields.Changes) is { Value: YamlSequence changes }
            && changes.Items.OfType<YamlMapping>().Any(c => IsForFewer(c.Find(Release)?.Value))) return true;
        if (isPaper && record.Find(Release) is null && IsForFewer(record.Find("audience")?.Value)) return true;
        // A record that says nothing about its readers; a value with a unit is part of a record.
        return _byDefault && record.Find(Release) is null;
    }

    private bool IsForFewer(YamlNode? audience) => audience is YamlScalar { IsNull: false } name && name.Value != _widest;

    private void AddFields(YamlMapping record, YamlNode release)
    {
        if (release is not YamlMapping fields) return;
        foreach (var field in fields.Entries.Where(f => IsForFewer(f.Value)))
        {
            foreach (var entry in record.Entries.Where(e => e.Key == field.Key)) Add(entry);
            foreach (var list in record.Entries.Where(e => e.Key is RecordFields.Changes or RecordFields.Also))
                if (list.Value is YamlSequence { Items: var items })
                    foreach (var entry in items.OfType<YamlMapping>().SelectMany(m => m.Entries).Where(e => e.Key == field.Key)) Add(entry);
        }
    }

    private void Add(YamlEntry entry) => Add(entry.KeySpan.Path, entry.KeySpan.Line, Math.Max(entry.KeySpan.Line, LastLine(entry.Value)));

    private void Add(YamlNode node) => Add(node.Span.Path, node.Span.Line, Math.Max(node.Span.Line, LastLine(node)));

    private void Add(string path, int first, int last) => Add(_lines, path, first, last);

    private static void Add(Dictionary<string, List<(int First, int Last)>> lines, string path, int first, int last)
    {
        if (!lines.TryGetValue(path, out var ranges)) lines[path] = ranges = [];
        ranges.Add((first, last));
    }

    /// <summary>Of the last value: what the parser calls the end of a mapping is often the start of the next one.</summary>
    internal static int LastLine(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Select(e => Math.Max(e.KeySpan.Line, LastLine(e.Value))).Append(mapping.Span.Line).Max(),
        YamlSequence list => list.Items.Select(LastLine).Append(list.Span.Line).Max(),
        _ => node.Span.EndLine > node.Span.Line && node.Span.EndColumn <= 1 ? node.Span.EndLine - 1 : node.Span.EndLine,
    };

    /// <summary>Texts in files of their own, which have no release but that of the record that names them.</summary>
    private void AddTexts(YamlMapping plan, HashSet<string> known, Func<string, string> show)
    {
        var (named, withheld) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var scalar in Scalars(plan).Where(s => s.Value.EndsWith(".md", StringComparison.Ordinal)))
            if (show(scalar.Value) is var path && known.Contains(path)) (Touches(scalar.Span) ? withheld : named).Add(path);
        foreach (var path in withheld.Except(named)) Add(path, 1, int.MaxValue);
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };
}
