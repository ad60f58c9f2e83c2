using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Fills the lists of sources: an item for each source, with what the paper prints from it. A list that stays empty disappears with
/// its heading.
/// </summary>
internal sealed class SourceLists : DocumentRewriter
{
    /// <summary>More records of a kind are counted: no one reads a page of names, and each record says where it comes from.</summary>
    private const int MostNamed = 3;

    private readonly List<(ListBlock List, ImmutableArray<Block> Above)> _lists;
    private readonly ImmutableArray<ListItem> _items;

    private SourceLists(List<(ListBlock, ImmutableArray<Block>)> lists, ImmutableArray<ListItem> items) =>
        (_lists, _items) = (lists, items);

    public static ImmutableArray<Block> Fill(
        ImmutableArray<Block> blocks, List<(ListBlock, ImmutableArray<Block>)> lists, PaperView view, PlanIndex index, FactReads reads)
    {
        if (lists.Count == 0) return blocks;
        var printed = blocks.AllInlines().OfType<TextRun>().SelectMany(t => t.Facts).Distinct().Select(n => reads.Facts[n]).ToHashSet();
        var taken = PrintedSources.Of(view.Plan, new PlanFacts(view.Plan, index), printed)
            .SelectMany(fact => SourceName.In(fact.Source.Value).Select(name => (Fact: fact, Name: name)));
        var items = taken.GroupBy(t => t.Name.Paper, StringComparer.Ordinal).OrderBy(source => source.Key, NumbersInText.Order)
            .Select(source => Item(source.Key, [.. source.Select(t => (t.Fact, t.Name.Place))],
                [.. source.Select(t => reads.NumberOf(t.Fact.Owner, "source")).Distinct()]));
        return new SourceLists(lists, [.. items]).Blocks(blocks);
    }

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
            if (_lists.Find(l => ReferenceEquals(l.List, block)) is not { List: { } list } found) kept.Add(Rewrite(block));
            else if (_items.IsEmpty) UsedTerms.RemoveHeading(kept);
            else kept.AddRange(found.Above.Add(list with { Items = _items }));
        return kept.ToImmutable();
    }

    private static ListItem Item(string paper, ImmutableArray<(PrintedSource Fact, string Place)> taken, ImmutableArray<int> facts)
    {
        var name = new TextRun(paper) { Facts = facts };
        var kinds = taken.GroupBy(t => t.Fact.Kind, StringComparer.Ordinal)
            .ToLookup(kind => kind.Select(t => t.Fact.Label).Distinct(StringComparer.Ordinal).Count() > MostNamed);
        var lines = kinds[false].SelectMany(kind => Lines(kind.Key, [.. kind])).ToList();
        if (kinds[true].Any()) lines.Add(string.Join("; ", kinds[true].Select(Counted)));
        return new ListItem([new Paragraph([new Strong([name]), new TextRun($". {string.Join(". ", lines)}")])]);
    }

    private static string Counted(IGrouping<string, (PrintedSource Fact, string Place)> kind) => string.Create(
        CultureInfo.InvariantCulture, $"{kind.Key} ({kind.Select(t => t.Fact.Label).Distinct(StringComparer.Ordinal).Count()})");

    /// <summary>A line for each place of which there are several records, then one for the others with their places.</summary>
    private static IEnumerable<string> Lines(string kind, ImmutableArray<(PrintedSource Fact, string Place)> taken)
    {
        var places = taken.GroupBy(t => t.Place, StringComparer.Ordinal)
            .Select(p => (Place: p.Key, Labels: p.Select(t => t.Fact.Label).Distinct(StringComparer.Ordinal).ToList()))
            .OrderBy(p => p.Place, NumbersInText.Order).ToList();
        foreach (var (place, labels) in places.Where(p => p.Place.Length == 0 || p.Labels.Count > 1))
            yield return $"{kind}{(place.Length > 0 ? $", {place}" : "")}: {string.Join("; ", labels)}";
        var others = places.Where(p => p.Place.Length > 0 && p.Labels.Count == 1).Select(p => $"{p.Labels[0]} ({p.Place})").ToList();
        if (others.Count > 0) yield return $"{kind}: {string.Join("; ", others)}";
    }
}
