using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The facts of a plan, found by the paths that prose cites.</summary>
/// <param name="notThere">Told of each cited fact that the plan does not have.</param>
/// <param name="cited">Told of each cited fact that it has.</param>
/// <param name="citedIn">Told of the record and the field of each cited fact that it has.</param>
public sealed class PlanFacts(Plan plan, PlanIndex index, Action<string, SourceSpan>? notThere = null, Action<object>? cited = null,
    Action<PlanRecord, string>? citedIn = null) : IPlanFacts
{
    private readonly RecordValue _plan = Plan.Schema.ValueOf(plan);

    /// <summary>The facts being cited: one whose text cites itself, even by way of others, has nothing to state.</summary>
    private readonly HashSet<string> _citing = new(StringComparer.Ordinal);

    public RecordValue? Resolve(Ref reference) => index.Value(reference.Kind, reference.Id);

    public string? Cite(string path, SourceSpan citedAt)
    {
        string? text = null;
        if (_citing.Add(path))
        {
            if (Find(path) is { } value and not (RecordValue or ListValue))
            {
                text = value.ToString();
                cited?.Invoke(value);
            }
            _citing.Remove(path);
        }
        if (text is null) notThere?.Invoke(path, citedAt);
        else if (citedIn is not null && FieldPath.FieldAt(_plan, path, this) is var (record, field)) citedIn(record, field);
        return text;
    }

    /// <summary>The value at a path such as <c>finance.positions</c>; null: there is none.</summary>
    public object? Find(string path) => FieldPath.Find(_plan, path, this);

    /// <summary>Whether a path leads to a field that can be there, whatever its value.</summary>
    public bool Expects(string path) => path.LastIndexOf('.') is > 0 and var dot
        && FieldPath.Owner(_plan, path[..dot], this) is { } owner && owner.Has(path[(dot + 1)..]);

    /// <summary>Whether a field on the way of a path could not be read, or has a misspelt name.</summary>
    public bool IsMisread(string path)
    {
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
            if ((i == 0 ? _plan : Find(string.Join('.', parts[..i]))) is RecordValue { Record: { } record }
                && record.Misread.Contains(parts[i])) return true;
        return false;
    }

    /// <summary>The path that was probably meant by one that leads nowhere; null: nothing is near.</summary>
    public string? Suggest(string path) => FieldPath.Suggest(_plan, path, this);
}
