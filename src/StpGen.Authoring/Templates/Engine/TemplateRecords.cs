using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>What the templates of one paper see of a plan: each record has one view, made when first asked for.</summary>
/// <param name="notThere">Told of each cited fact that this view of the plan does not have.</param>
internal sealed class TemplateRecords(Plan plan, PlanIndex index, Action<string, SourceSpan>? notThere = null)
{
    private PlanFacts? _facts;
    private readonly Dictionary<PlanRecord, RecordView> _views = new(ReferenceEqualityComparer.Instance);

    public PlanFacts Facts => _facts ??= new(plan, index, notThere, Places.Add);

    /// <summary>What the templates have read so far.</summary>
    public ReadPlaces Places { get; } = new();

    /// <summary>The template's view of a record, the same one each time.</summary>
    public RecordView View<T>(RecordSchema<T> schema, T record) where T : PlanRecord => View(schema.ValueOf(record));

    /// <summary>A value of the plan as templates see it.</summary>
    public object? Show(object? value) => value switch
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
