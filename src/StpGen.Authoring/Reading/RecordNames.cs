using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>Where the records of a plan and its round have their ids, and where others refer to them.</summary>
/// <param name="Ids">By kind and id; of two records with one id, the first.</param>
public sealed record RecordNames(IReadOnlyDictionary<(string Kind, string Id), SourceSpan> Ids, IReadOnlyList<Ref> References)
{
    public static RecordNames None { get; } = new(new Dictionary<(string, string), SourceSpan>(), []);

    /// <summary>The ids of a kind of record, in ordinal order.</summary>
    public IEnumerable<string> Of(string kind) => Ids.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal);
}
