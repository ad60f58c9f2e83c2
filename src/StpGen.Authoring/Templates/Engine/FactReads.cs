using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// What the templates of one paper read of the plan, so that each value that they write tells which facts it shows. What is read only
/// to choose, count or compare is forgotten where that ends.
/// </summary>
internal sealed class FactReads
{
    private readonly Dictionary<PlanRecord, Dictionary<string, int>> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlanFact> _facts = [];
    private readonly List<int> _read = [];

    // Values know where they came from by identity: a template may keep one in a variable and print it elsewhere.
    private readonly Dictionary<object, ImmutableArray<int>> _origins = new(ReferenceEqualityComparer.Instance);

    /// <summary>Each fact that was read, in the order of their numbers.</summary>
    public IReadOnlyList<PlanFact> Facts => _facts;

    /// <summary>How much has been read up to now.</summary>
    public int Mark => _read.Count;

    public int NumberOf(PlanRecord record, string field)
    {
        if (!_numbers.TryGetValue(record, out var fields)) _numbers[record] = fields = new(StringComparer.Ordinal);
        if (fields.TryGetValue(field, out var number)) return number;
        _facts.Add(new(record.Span, field));
        return fields[field] = _facts.Count - 1;
    }

    public void Read(ImmutableArray<int> facts) => _read.AddRange(facts);

    /// <summary>What a typed function reads of a record.</summary>
    public void Read(PlanRecord record, string field) => _read.Add(NumberOf(record, field));

    /// <summary>Remembers where a value of the plan came from, and each item of a list of values.</summary>
    public void Remember(object? value, ImmutableArray<int> facts)
    {
        switch (value)
        {
            case null or string or RecordView or ValueType: break;
            case ScriptArray list:
                foreach (var item in list) Remember(item, facts);
                break;
            default:
                _origins[value] = facts;
                break;
        }
    }

    /// <summary>The facts of a value itself, wherever it was kept.</summary>
    public ImmutableArray<int> Of(object? value) => value switch
    {
        FactText text => text.Facts,
        null or string or ValueType or ScriptArray => [],
        _ => _origins.GetValueOrDefault(value, []),
    };

    /// <summary>What was read since a mark, which is then forgotten.</summary>
    public ImmutableArray<int> Take(int mark)
    {
        if (_read.Count <= mark) return [];
        ImmutableArray<int> taken = [.. _read.Skip(mark).Distinct()];
        Forget(mark);
        return taken;
    }

    public void Forget(int mark)
    {
        if (_read.Count > mark) _read.RemoveRange(mark, _read.Count - mark);
    }

    /// <summary>What a function gives, which tells of what it was made; a choice or a number is made of nothing.</summary>
    public object? Returned(object? value, int mark, ScriptArray arguments)
    {
        if (!IsText(value))
        {
            Forget(mark);
            return value;
        }
        ImmutableArray<int> facts = [.. _read.Skip(mark).Concat(arguments.SelectMany(argument => Of(argument))).Distinct()];
        return facts.IsEmpty ? value : Made(value, facts);
    }

    /// <summary>A text made of facts.</summary>
    public object? Made(object? value, ImmutableArray<int> facts)
    {
        switch (value)
        {
            case string text: return facts.IsEmpty ? value : new FactText(text, facts);
            case ScriptArray list:
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is string) list[i] = Made(list[i], facts)!;
                return list;
            case not null when !_origins.ContainsKey(value):
                Remember(value, facts);
                return value;
            default: return value;
        }
    }

    private static bool IsText(object? value) => value switch
    {
        null or RecordView or bool or int or decimal or Nothing or MissingNote => false,
        ScriptArray list => list.Count > 0 && list.All(item => item is not (RecordView or ScriptObject or ScriptArray)),
        _ => true,
    };
}
