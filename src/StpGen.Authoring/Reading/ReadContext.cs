using System.Collections.Immutable;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>What one reading gathers: findings, the ids that records took, the references that must lead to them.</summary>
/// <param name="files">Finds the text of a file of the plan by its path; null: the plan has none but its YAML.</param>
/// <param name="textFiles">The paths that could be found so, for suggestions.</param>
public sealed class ReadContext(Func<string, SourceText?>? files = null, IEnumerable<string>? textFiles = null)
{
    /// <summary>Looking for what was meant takes time; whoever has so many faults reads no more of the suggestions.</summary>
    private int _suggestionsLeft = 500;

    private readonly FindingBound _findings = new();
    private readonly Dictionary<(string Kind, string Id), SourceSpan> _ids = [];
    private readonly List<Ref> _references = [];

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>How many findings there are by now.</summary>
    public int Reported => _findings.Count;

    public IEnumerable<string> TextFiles => textFiles ?? [];

    public SourceText? FindText(string path) => files?.Invoke(path);

    /// <summary>Reports a finding; the same again, as of a column of a table row by row, is reported once.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>What was probably meant, as <see cref="Nearest"/> finds it.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) => _suggestionsLeft-- > 0 ? Nearest.To(word, candidates) : null;

    public void Report(RuleInfo rule, SourceSpan span, string message, params ReadOnlySpan<string> hints) =>
        Report(new Finding(rule, span, message, hints));

    /// <summary>Takes an id for a kind of record; reports when another record of that kind has it.</summary>
    public void Define(string kind, string id, SourceSpan span)
    {
        if (_ids.TryAdd((kind, id), span)) return;
        Report(new Finding(ReadRules.DuplicateId, span, $"There is already {Words.Article(kind)} with the id {Words.Quote(id)}.", "Give one of them another id.")
        {
            Related = [new(_ids[(kind, id)], "the first one")],
        });
    }

    /// <summary>Takes over what another reading found, the ids that it knows, and the references that it has to check.</summary>
    public void Adopt(ReadContext other)
    {
        foreach (var finding in other.Findings) Report(finding);
        foreach (var (key, span) in other._ids) _ids.TryAdd(key, span);
        _references.AddRange(other._references);
    }

    public void Refer(Ref reference) => _references.Add(reference);

    /// <summary>Once everything is read: reports each reference that leads nowhere.</summary>
    public void CheckReferences()
    {
        var knownByKind = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var reference in _references)
        {
            if (_ids.ContainsKey((reference.Kind, reference.Id))) continue;
            if (!knownByKind.TryGetValue(reference.Kind, out var known))
                knownByKind[reference.Kind] = known = [.. _ids.Keys.Where(k => k.Kind == reference.Kind).Select(k => k.Id).Order(StringComparer.Ordinal)];
            Report(ReadRules.BadReference, reference.Span,
                $"There is no {Words.OfCamelCase(reference.Kind)} with the id {Words.Quote(reference.Id)}.",
                Suggest(reference.Id, known) is { } near ? $"Did you mean '{near}'?" : Known(known, reference.Kind));
        }
    }

    public void WrongType(YamlNode node, string expected) =>
        Report(ReadRules.WrongType, node.Span, $"This should be {expected}, but it is {NameOf(node)}.");

    public void UnknownKey(YamlEntry entry, string owner, IEnumerable<string> known)
    {
        var keys = known.ToList();
        // Copied from a web page; it looks like indentation and is part of the word.
        if (entry.Key.StartsWith('\u00A0'))
            Report(ReadRules.UnknownKey, entry.KeySpan, $"A non-breaking space stands before '{entry.Key.TrimStart('\u00A0', ' ')}', where it is no indentation.", "Replace it with spaces; most editors can do it for the whole file.");
        else Report(ReadRules.UnknownKey, entry.KeySpan, $"{Words.Quote(entry.Key)} is not a field of {owner}.",
            Suggest(entry.Key, keys) is { } near ? $"Did you mean '{near}'?" : keys.Count > 20 ? "Compare with a sample." : $"Its fields are {Words.Join(keys)}.");
    }

    public void MissingField(YamlMapping mapping, string owner, string field, string description)
    {
        if (mapping.Columns is var (head, columns) && !columns.Contains(field))
        {
            Report(ReadRules.Missing, head, $"This table has no column '{field}'.", $"Add one: each line needs {description}.");
            return;
        }
        var which = mapping.Find("id") is { Value: YamlScalar id } ? $"The {Words.OfCamelCase(owner)} {Words.Quote(id.Value)}" : $"This {Words.OfCamelCase(owner)}";
        var start = mapping.Span with { EndLine = mapping.Span.Line, EndColumn = mapping.Span.Column };
        Report(ReadRules.Missing, start, $"{which} has no '{field}'.", mapping.Columns is null ? $"Add '{field}:' with {description}." : $"Put {description} into the column '{field}'.");
    }

    public void EmptyField(YamlEntry entry, string description) =>
        Report(ReadRules.EmptyValue, entry.KeySpan, $"{Words.Quote(entry.Key)} has no value.", $"Give it {description}, or delete the line.");

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
        0 => $"The plan has no {Words.OfCamelCase(kind)} yet.",
        > 12 => $"Known ids begin with {Words.Join(ids.Take(8).ToList())}.",
        _ => $"Known ids: {Words.Join(ids)}.",
    };
}
