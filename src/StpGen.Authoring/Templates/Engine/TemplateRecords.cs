using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What the templates of one paper see of a plan: each record has one view, made when first asked for.</summary>
internal sealed class TemplateRecords
{
    private readonly Dictionary<PlanRecord, RecordView> _views = new(ReferenceEqualityComparer.Instance);
    private List<int> _cited = [];

    /// <param name="notThere">Told of each cited fact that this view of the plan does not have.</param>
    public TemplateRecords(Plan plan, PlanIndex index, Action<string, SourceSpan>? notThere = null) =>
        Facts = new(plan, index, notThere, Places.Add, (record, field) => _cited.Add(Reads.NumberOf(record, field)));

    public PlanFacts Facts { get; }

    /// <summary>What the templates have read so far.</summary>
    public ReadPlaces Places { get; } = new();

    public FactReads Reads { get; } = new();

    /// <summary>The template's view of a record, the same one each time.</summary>
    public RecordView View<T>(RecordSchema<T> schema, T record) where T : PlanRecord => View(schema.ValueOf(record));

    /// <summary>A field of a record as templates see it, with the facts that it shows: itself, and what its text cites.</summary>
    public ShownValue Show(RecordValue record, string field)
    {
        var outer = _cited;
        _cited = [];
        var value = record.Find(field, Facts);
        Places.Add(record.Record, value);
        var cited = _cited;
        _cited = outer;
        var shown = Show(value);
        if (record.Record is not { } owner || Operand.IsMissing(shown)) return new(shown, []);
        ImmutableArray<int> facts = [Reads.NumberOf(owner, field), .. cited];
        Reads.Remember(shown, facts);
        return new(shown, facts);
    }

    /// <summary>A text of a record with the facts that it cites filled in, and which these are.</summary>
    public (string Value, ImmutableArray<int> Cited) Text(PlanText text) =>
        Cited(() => Citations.Resolve(text, path => Facts.Cite(path, text.Span)).Value);

    /// <summary>Paragraphs of a record with the facts that they cite filled in, and which these are.</summary>
    public (Prose Value, ImmutableArray<int> Cited) Text(Prose prose) =>
        Cited(() => Citations.Resolve(prose, path => Facts.Cite(path, prose.Span)));

    private (T Value, ImmutableArray<int> Cited) Cited<T>(Func<T> resolve)
    {
        var outer = _cited;
        _cited = [];
        var value = resolve();
        ImmutableArray<int> cited = [.. _cited];
        _cited = outer;
        return (value, cited);
    }

    private object? Show(object? value) => value switch
    {
        RecordValue record => View(record),
        ListValue list => Show(list),
        AbsentValue => AbsentView.Instance,
        _ => value,
    };

    private ScriptArray Show(ListValue list)
    {
        var array = new ScriptArray(list.Items.Length);
        foreach (var item in list.Items) array.Add(Show(item)!);
        return array;
    }

    private RecordView View(RecordValue record)
    {
        if (record.Record is not { } known) return new PlanRecordView(record, this);
        if (!_views.TryGetValue(known, out var view)) _views[known] = view = new PlanRecordView(record, this);
        return view;
    }
}

/// <summary>A value that templates see, and the facts of the plan that it shows.</summary>
internal readonly record struct ShownValue(object? Value, ImmutableArray<int> Facts);
