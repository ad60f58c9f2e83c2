using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates;

/// <summary>The views of one paper: each record has one, made when first asked for.</summary>
/// <param name="notThere">Told of each cited fact that this view does not hold.</param>
internal sealed class TemplateRecords(Plan plan, PlanIndex index, Action<string, SourceSpan>? notThere = null) : ITemplateRecords
{
    private readonly Dictionary<PlanRecord, object> _views = new(ReferenceEqualityComparer.Instance);

    public string? Cite(string path, SourceSpan citedAt)
    {
        if (FieldPath.Find(this.View(Plan.Schema, plan), path) is { } value and not (RecordView or Scriban.Runtime.ScriptArray)) return value.ToString();
        notThere?.Invoke(path, citedAt);
        return null;
    }

    /// <summary>What stands where a cited path goes wrong, and could have been meant.</summary>
    public string? Suggest(string path) => FieldPath.Suggest(this.View(Plan.Schema, plan), path);

    public object? Resolve(Ref reference) => index.View(reference.Kind, reference.Id, this);

    public object? Seen(PlanRecord record) => _views.GetValueOrDefault(record);

    public object Keep(PlanRecord record, object view) => _views[record] = view;
}

/// <summary>Makes views. No members of the interface: a generic virtual method is looked up anew in each run, ahead-of-time compiled.</summary>
internal static class ViewsOfRecords
{
    /// <summary>The template's view of a record, the same one each time.</summary>
    public static object View<T>(this ITemplateRecords records, RecordSchema<T> schema, T record) where T : PlanRecord =>
        records.Seen(record) ?? records.Keep(record, new RecordView<T>(schema, record, records));

    /// <summary>What templates see of a record that is not there.</summary>
    public static object Absent<T>(this ITemplateRecords records, RecordSchema<T> schema) where T : PlanRecord => new AbsentView<T>(schema, records);
}
