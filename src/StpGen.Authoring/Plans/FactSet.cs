using System.Collections;

namespace StpGen.Authoring.Plans;

/// <summary>Facts of a plan by their numbers in its outline.</summary>
public sealed class FactSet
{
    private readonly BitArray _bits;

    private FactSet(BitArray bits) => _bits = bits;

    public static FactSet Of(IEnumerable<int> facts)
    {
        var all = facts.ToList();
        var bits = new BitArray(all.Count == 0 ? 0 : all.Max() + 1);
        foreach (var fact in all) bits[fact] = true;
        return new(bits);
    }

    public static FactSet Union(IEnumerable<FactSet> sets) => Of(sets.SelectMany(s => s.Numbers()));

    public bool Contains(int fact) => fact >= 0 && fact < _bits.Length && _bits[fact];

    public IEnumerable<int> Numbers() => Enumerable.Range(0, _bits.Length).Where(Contains);
}
