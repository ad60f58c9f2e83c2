using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a diagram is made from. What it shows it takes by <see cref="Read{T}"/>, so that facts can be traced.</summary>
internal sealed class DiagramSource(
    Plan plan, Round round, DiagramPaper paper, DiagramRequest request, TemplateRecords records, Action<Finding> report)
{
    private readonly List<int> _facts = [];
    private readonly List<string> _sources = [];
    private readonly List<SourceSpan> _places = [];

    /// <summary>As the paper's readers see it on its day.</summary>
    public Plan Plan => plan;

    public Round Round => round;

    public PaperRequest Paper => paper.Request;

    /// <summary>What is missing has no place in a final paper.</summary>
    public bool IsFinal => paper.IsFinal;

    /// <summary>The first day that is not in the past for the paper.</summary>
    public DateOnly Day => paper.Request.Date?.First ?? default;

    /// <summary>What an option says, if it is one of some words; null, with a finding if it says something else.</summary>
    public string? Option(string name, params IEnumerable<string> allowed)
    {
        if (request.Option(name) is not { } value) return null;
        var words = allowed.ToList();
        if (words.FirstOrDefault(w => w.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        Report(TemplateRules.Markdown, $"The diagram '{request.Name}' does not know '{name}={value}'.", words.Count == 0 ? "Delete it."
            : Nearest.To(value, words) is { } near ? $"Did you mean '{near}'?" : $"Use {Words.Join(words, "or")}.");
        return null;
    }

    /// <summary>A field of a record that the diagram shows.</summary>
    public T Read<T>(PlanRecord record, string field, T value)
    {
        Named(record, field, value);
        if (record.Source is { Value.Length: > 0 } source && PaperOf(source.Value) is var named && !_sources.Contains(named))
            _sources.Add(named);
        return value;
    }

    /// <summary>A field of a record that others refer to: where that is from is not where the diagram is from.</summary>
    public T Named<T>(PlanRecord record, string field, T value)
    {
        _facts.Add(records.Reads.NumberOf(record, field));
        records.Places.Add(record, value);
        _places.Add(value is Quantity quantity ? quantity.Span : record.Span);
        return value;
    }

    /// <summary>A text of a record that the diagram shows, with the facts that it cites; empty: there is none.</summary>
    public string Text(PlanRecord record, string field, PlanText? text)
    {
        if (text is null) return "";
        var (value, cited) = records.Text(Read(record, field, text));
        _facts.AddRange(cited);
        return value;
    }

    /// <summary>Paragraphs of a record that the diagram shows, with the facts that they cite.</summary>
    public ImmutableArray<Block> Prose(PlanRecord record, string field, Prose prose)
    {
        var (value, cited) = records.Text(Read(record, field, prose));
        _facts.AddRange(cited);
        return value.Blocks;
    }

    /// <summary>The short form of a text for diagrams, or else the text itself.</summary>
    /// <param name="field">Of the text.</param>
    public string Short(PlanRecord record, string field, PlanText? text, PlanText? shorter) =>
        shorter is null ? Text(record, field, text) : Text(record, "short", shorter);

    /// <summary>What a reference names; null: there is none, or these readers may not see it.</summary>
    public T? Find<T>(Ref? reference) where T : Entity =>
        reference is null ? null : records.Facts.Resolve(reference)?.Record as T;

    /// <summary>Who has a post or leads something: a person, or the short name of an organisation; empty: no one is named yet.</summary>
    public string Holder(PlanRecord record, string field, Holder? holder)
    {
        if (holder is null) return "";
        Read(record, field, holder);
        if (Find<Person>(holder.Person) is { } person) return Text(person, "name", person.Name);
        return Find<Organisation>(holder.Organisation) is not { } organisation ? ""
            : organisation.ShortName is { } name ? Text(organisation, "shortName", name)
            : Text(organisation, "name", organisation.Name);
    }

    /// <summary><c>Source: finance template, October 2016.</c> Empty: no record that was read names one.</summary>
    public string Sources => _sources.Count switch
    {
        0 => "",
        1 => $"Source: {_sources[0].TrimEnd('.')}.",
        <= MostSources => $"Sources: {string.Join("; ", _sources.Select(s => s.TrimEnd('.')))}.",
        var count => $"Sources: {string.Join("; ", _sources.Take(MostSources - 1).Select(s => s.TrimEnd('.')))}; "
            + $"and {count - MostSources + 1} others.",
    };

    public DiagramAnswer Drawn(Diagram diagram, string message) => new(diagram, message, Facts);

    /// <summary>What is best as a table in every format.</summary>
    /// <param name="table">Without its caption.</param>
    /// <param name="below">A paragraph below it; empty: there is none.</param>
    public DiagramAnswer Printed(Table table, string message, string below) => new(null, message, Facts) { Table = table, Below = below };

    /// <summary>Where there is too little to draw.</summary>
    public DiagramAnswer Said(string sentence) => new(null, sentence, Facts);

    /// <summary>A finding at the place in the template; it is about all that was read, some of which may be withheld from some.</summary>
    public void Report(RuleInfo rule, string message, string hint) =>
        report(new(rule, request.Span, message, hint) { Places = [.. _places.Distinct()] });

    /// <summary>A source without its lines and pages, which say nothing to readers of a picture.</summary>
    private static string PaperOf(string source)
    {
        var end = Math.Max(source.IndexOf(", line", StringComparison.Ordinal), source.IndexOf(", page", StringComparison.Ordinal));
        return end > 0 ? source[..end] : source;
    }

    private const int MostSources = 3;

    private ImmutableArray<int> Facts => [.. _facts.Distinct()];
}
