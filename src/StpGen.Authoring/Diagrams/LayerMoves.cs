using System.Collections.Immutable;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>
/// Which services stay at their level and which move, told by their names: one that is planned at one level now and proposed at
/// another only has moved.
/// </summary>
internal sealed class LayerMoves(IEnumerable<List<string>> now, IEnumerable<List<string>> next)
{
    private readonly List<List<string>> _now = [.. now];
    private readonly List<List<string>> _next = [.. next];

    public bool HasNow => _now.Exists(l => l.Count > 0);

    public bool HasNext => _next.Exists(l => l.Count > 0);

    public bool IsEmpty => !HasNow && !HasNext;

    /// <summary>The services of a level now: those that stay come first, so that they are beside each other.</summary>
    public ImmutableArray<LayerService> Now(int level) => HasNext ? Told(level, _now, _next) : Plain(_now[level]);

    /// <summary>The services proposed for a level.</summary>
    public ImmutableArray<LayerService> Next(int level)
    {
        if (!HasNow || !HasNext) return Plain(_next[level]);
        var told = Told(level, _next, _now);
        // In the order of those now.
        var stay = Now(level).Where(s => s.Change == LayerChange.Stays)
            .Select(s => told.First(t => t.Name.Equals(s.Name, StringComparison.OrdinalIgnoreCase)));
        return [.. stay, .. told.Where(t => t.Change != LayerChange.Stays)];
    }

    private static ImmutableArray<LayerService> Plain(List<string> names) => [.. names.Select(n => new LayerService(n, LayerChange.Stays))];

    private static ImmutableArray<LayerService> Told(int level, List<List<string>> own, List<List<string>> other)
    {
        var told = own[level].Select(name => Has(other[level], name) ? new LayerService(name, LayerChange.Stays)
            : Moved(name, own, other) is { } to ? new(name, LayerChange.Moves, to) : new(name, LayerChange.NamedOnce)).ToList();
        return [.. told.Where(t => t.Change == LayerChange.Stays), .. told.Where(t => t.Change != LayerChange.Stays)];
    }

    /// <summary>The one other level of a service that is at one level on each side; null: it does not move.</summary>
    private static int? Moved(string name, List<List<string>> own, List<List<string>> other)
    {
        var levels = other.Index().Where(l => Has(l.Item, name)).Select(l => l.Index).ToList();
        return levels.Count == 1 && own.Count(l => Has(l, name)) == 1 ? levels[0] : null;
    }

    private static bool Has(List<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
