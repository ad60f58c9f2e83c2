using System.Collections.Immutable;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>What one reading collects: findings, the ids of records, and the references to be checked against them.</summary>
/// <param name="files">Finds the text of a plan file by its path; null if the plan has only YAML.</param>
/// <param name="textFiles">The paths that it can find, for suggestions.</param>
public sealed class ReadContext(Func<string, SourceText?>? files = null, IEnumerable<string>? textFiles = null)
{
    /// <summary>Finding suggestions takes time, and no one reads them all in a plan with this many faults.</summary>
    private int _suggestionsLeft = 500;

    private readonly FindingBound _findings = new();
    private readonly Dictionary<(string Kind, string Id), SourceSpan> _ids = [];
    private readonly List<Ref> _references = [];
    private readonly List<LostReference> _lost = [];

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>The number of findings so far.</summary>
    public int Reported => _findings.Count;

    /// <summary>The references that lead nowhere, once they are checked.</summary>
    public IReadOnlyList<LostReference> Lost => _lost;

    /// <summary>The ids and references so far.</summary>
    public RecordNames Names => new(_ids, _references);

    public IEnumerable<string> TextFiles => textFiles ?? [];

    public SourceText? FindText(string path) => files?.Invoke(path);

    /// <summary>Reports a finding. The same finding again, such as for a table's column in every row, is reported once.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>The word that was probably meant, according to <see cref="Nearest"/>.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) => _suggestionsLeft-- > 0 ? Nearest.To(word, candidates) : null;

    /// <summary>What the Markdown of all texts together takes.</summary>
    internal ParserWork ProseWork { get; } = ParserWork.OfPlan();

    public void Report(RuleInfo rule, SourceSpan span, string message, params ReadOnlySpan<string> hints) =>
        Report(new Finding(rule, span, message, hints));

    /// <summary>Reports a word that is not one of those that are known, with the one that was probably meant.</summary>
    /// <param name="near">Null: none is near.</param>
    /// <param name="otherwise">What to do if none is near; null: nothing to say.</param>
    /// <param name="meant">The word that there is, and all that are known, to tell whether the near one is surely meant; null: ask.</param>
    public void ReportWord(RuleInfo rule, SourceSpan span, string message, string? near, string? otherwise,
        (string Word, IEnumerable<string> Known, bool AreAll)? meant = null) =>
        Report(new Finding(rule, span, message)
        {
            Hints = near is not null ? [$"Did you mean '{near}'?"] : otherwise is not null ? [otherwise] : [],
            Fix = near is null ? null : Fix.Replace(span, near) with
            {
                IsCertain = meant is var (word, known, areAll) && Likeness.IsCertain(word, near, known, areAll),
            },
        });

    /// <summary>Registers an id for a kind of record; reports an id that another record of that kind already has.</summary>
    public void Define(string kind, string id, SourceSpan span)
    {
        if (_ids.TryAdd((kind, id), span)) return;
        Report(new Finding(ReadRules.DuplicateId, span, $"There is already {Words.Article(kind)} with the id {Words.Quote(id)}.",
            "Change one of the two ids.")
        {
            Related = [new(_ids[(kind, id)], "the first one")],
        });
    }

    /// <summary>Adds the findings, ids and unchecked references of another reading.</summary>
    public void Adopt(ReadContext other)
    {
        foreach (var finding in other.Findings) Report(finding);
        foreach (var (key, span) in other._ids) _ids.TryAdd(key, span);
        _references.AddRange(other._references);
    }

    public void Refer(Ref reference) => _references.Add(reference);

    /// <summary>Reports each reference that leads nowhere, after everything has been read.</summary>
    public void CheckReferences()
    {
        var knownByKind = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var reference in _references)
        {
            if (_ids.ContainsKey((reference.Kind, reference.Id))) continue;
            if (!knownByKind.TryGetValue(reference.Kind, out var known))
                knownByKind[reference.Kind] = known =
                    [.. _ids.Keys.Where(k => k.Kind == reference.Kind).Select(k => k.Id).Order(StringComparer.Ordinal)];
            var near = Suggest(reference.Id, known);
            _lost.Add(new(reference, near));
            ReportWord(ReadRules.BadReference, reference.Span,
                $"There is no {Words.OfCamelCase(reference.Kind)} with the id {Words.Quote(reference.Id)}.", near,
                Known(known, reference.Kind), (reference.Id, known, AreAll: false));
        }
    }

    /// <param name="fix">What resolves it; null: nothing that is known.</param>
    public void WrongType(YamlNode node, string expected, Fix? fix = null) =>
        Report(new Finding(ReadRules.WrongType, node.Span, $"This should be {expected}, but it is {NameOf(node)}.") { Fix = fix });

    /// <summary>Reports a key that is not a field; the field that was probably meant, if one is near.</summary>
    /// <param name="isTaken">Whether the record has a field already; null: ask no one.</param>
    public string? UnknownKey(YamlEntry entry, string owner, IEnumerable<string> known, Func<string, bool>? isTaken = null)
    {
        var keys = known.ToList();
        var near = Suggest(entry.Key, keys);
        // Often copied from a web page: it looks like indentation but is part of the word.
        if (entry.Key.StartsWith('\u00A0'))
            Report(new Finding(ReadRules.UnknownKey, entry.KeySpan,
                $"There is a non-breaking space before '{entry.Key.TrimStart('\u00A0', ' ')}', which does not count as indentation.",
                "Replace it with spaces; most editors can do this for the whole file.")
            { Fix = SpacesFor(entry) });
        else
        {
            Report(new Finding(ReadRules.UnknownKey, entry.KeySpan, $"{Words.Quote(entry.Key)} is not a field of {owner}.",
                near is not null ? $"Did you mean '{near}'?" : $"Use one of its fields: {Words.Join(keys)}.")
            {
                Fix = near is null || isTaken?.Invoke(near) == true ? null : Fix.Replace(entry.KeySpan, near) with
                {
                    IsCertain = Likeness.IsCertain(entry.Key, near, keys, areAll: true),
                },
            });
        }
        return near;
    }

    private static Fix? SpacesFor(YamlEntry entry)
    {
        var count = entry.Key.Length - entry.Key.TrimStart('\u00A0').Length;
        return entry.KeySpan.EndColumn - entry.KeySpan.Column != entry.Key.Length ? null
            : new("Write spaces.", [new(entry.KeySpan with { EndColumn = entry.KeySpan.Column + count }, new string(' ', count))])
            {
                IsCertain = true,
            };
    }

    public void MissingField(YamlMapping mapping, string owner, string field, string description)
    {
        if (mapping.Columns is var (head, columns) && !columns.Contains(field))
        {
            Report(ReadRules.Missing, head, $"This table has no column '{field}'.", $"Add it: each line needs {description}.");
            return;
        }
        var which = mapping.Find("id") is { Value: YamlScalar id }
            ? $"The {Words.OfCamelCase(owner)} {Words.Quote(id.Value)}" : $"This {Words.OfCamelCase(owner)}";
        Report(ReadRules.Missing, mapping.Start, $"{which} has no '{field}'.",
            mapping.Columns is null ? $"Add '{field}:' with {description}." : $"Put {description} in the column '{field}'.");
    }

    public void EmptyField(YamlEntry entry, string description) =>
        Report(ReadRules.EmptyValue, entry.KeySpan, $"{Words.Quote(entry.Key)} has no value.",
            $"Give it {description}, or delete the line.");

    public static string NameOf(YamlNode node) => node switch
    {
        YamlMapping => "a set of fields",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar scalar => $"'{(scalar.Value.Length > 40 ? scalar.Value[..40] + "…" : scalar.Value)}'",
        _ => "something else",
    };

    private static string Known(List<string> ids, string kind) => ids.Count switch
    {
        0 => $"Add {Words.Article(kind)} with this id: the plan has none yet.",
        > 12 => $"Use an existing id, such as {Words.Join(ids.Take(8).ToList(), "or")}.",
        _ => $"Use one of the existing ids: {Words.Join(ids)}.",
    };
}
