using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StpGen.Core.Documents;

namespace StpGen.Layout.Pages;

/// <summary>A table on its page. Lengths in points, rows counted from 0 without the header.</summary>
/// <param name="Columns">Their widths; empty: the table is on no page.</param>
/// <param name="KeptRows">Rows that stay on one page with the next row.</param>
/// <param name="SplitRows">Rows that are high enough to be split at a page's end.</param>
/// <param name="IsTurned">The table is on a landscape page among upright ones.</param>
public sealed record TableFacts(
    ImmutableArray<double> Columns, IReadOnlySet<int> KeptRows, IReadOnlySet<int> SplitRows, bool IsTurned);

/// <summary>A list on its page.</summary>
/// <param name="Hanging">From its labels to its text, in points.</param>
/// <param name="FirstIsLine">Its first item is a single line.</param>
/// <param name="LastIsLine">Its last item is a single line.</param>
public sealed record ListFacts(double Hanging, bool FirstIsLine, bool LastIsLine);

/// <summary>A tile on its page.</summary>
/// <param name="Height">Of its value and label, in points, without padding.</param>
/// <param name="IsValueLong">Its value has several lines.</param>
public sealed record TileFacts(double Height, bool IsValueLong);

/// <summary>Columns beside each other.</summary>
/// <param name="IsSplit">They continue on the next page.</param>
/// <param name="IsMoved">They did not fit on the page before.</param>
public sealed record ColumnsFacts(bool IsSplit, bool IsMoved);

/// <summary>
/// What layout decided about the blocks of a document, for a format that sets its own lines and pages. A block is known by identity; of
/// one that is on no page, the answer is what needs nothing special.
/// </summary>
public sealed class LayoutFacts
{
    private readonly Dictionary<object, object> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Table, HashSet<int>> _splitRows = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Block Block, Block After)> _moves = [];
    private readonly HashSet<object> _turned = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _split = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _broken = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the text of the cover begins, in points from the page's top; null: there is no cover.</summary>
    public double? CoverTop { get; internal set; }

    /// <summary>Whether a page end splits any columns.</summary>
    public bool SplitsColumns => _split.Count > 0;

    /// <summary>Blocks of the document itself, or what is made of each, as they are on pages: a picture may be behind text.</summary>
    public ImmutableArray<T> InPageOrder<T>(ImmutableArray<T> items, Func<T, Block> blockOf)
    {
        if (_moves.Count == 0) return items;
        // A picture may let more text pass on the next page.
        var moves = new Dictionary<object, Block>(ReferenceEqualityComparer.Instance);
        foreach (var (block, after) in _moves) moves[block] = after;
        var ordered = ImmutableArray.CreateBuilder<T>(items.Length);
        var waiting = new Dictionary<object, T>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            var block = blockOf(item);
            if (moves.TryGetValue(block, out var after)) waiting[after] = item;
            else ordered.Add(item);
            if (waiting.Remove(block, out var moved)) ordered.Add(moved);
        }
        return ordered.ToImmutable();
    }

    public TableFacts Of(Table table)
    {
        var placed = Get(table, PlacedTable.None);
        IReadOnlySet<int> split = _splitRows.TryGetValue(table, out var rows) ? rows : ImmutableHashSet<int>.Empty;
        return new(placed.Columns, placed.KeptRows.Except(split), split, _turned.Contains(table));
    }

    /// <param name="hanging">The answer for a list on no page, in points.</param>
    public ListFacts Of(ListBlock list, double hanging) => Get(list, new ListFacts(hanging, FirstIsLine: false, LastIsLine: false));

    public TileFacts Of(Tile tile) => Get(tile, new TileFacts(0, IsValueLong: false));

    public ColumnsFacts Of(Columns columns) =>
        Get(columns, new ColumnsFacts(IsSplit: false, IsMoved: false)) with { IsSplit = _split.Contains(columns) };

    /// <summary>How many tiles are beside each other.</summary>
    public int TilesBeside(Tiles tiles) => Get(tiles, 1);

    /// <summary>The height of a picture's caption, in points; 0: it has none.</summary>
    public double CaptionHeight(Figure figure) => Get(figure, 0.0);

    /// <summary>Whether words that should be on one line, such as a number and its unit, are too wide for any line of this text.</summary>
    public bool BreaksPairs(ImmutableArray<Inline> text) => !text.IsDefaultOrEmpty && _broken.Contains(Identity(text));

    internal void Add(Table table, ImmutableArray<double> columns, ImmutableHashSet<int> keptRows) =>
        _facts[table] = new PlacedTable(columns, keptRows);

    internal void Add(ListBlock list, ListFacts facts) => _facts[list] = facts;

    internal void Add(Tile tile, TileFacts facts) => _facts[tile] = facts;

    internal void Add(Tiles tiles, int beside) => _facts[tiles] = beside;

    internal void Add(Columns columns, bool isMoved) => _facts[columns] = new ColumnsFacts(IsSplit: false, isMoved);

    internal void Add(Figure figure, double captionHeight) => _facts[figure] = captionHeight;

    /// <param name="after">The last block that is placed before it, though it follows it in the document.</param>
    internal void Move(Block block, Block after) => _moves.Add((block, after));

    internal void Turn(Table table) => _turned.Add(table);

    internal void Split(Columns columns) => _split.Add(columns);

    internal void Split(Table table, int row)
    {
        if (!_splitRows.TryGetValue(table, out var rows)) _splitRows[table] = rows = [];
        rows.Add(row);
    }

    internal void BreakPairs(ImmutableArray<Inline> text) => _broken.Add(Identity(text));

    private T Get<T>(object block, T otherwise) => _facts.TryGetValue(block, out var facts) ? (T)facts : otherwise;

    private static Inline[] Identity(ImmutableArray<Inline> text) => ImmutableCollectionsMarshal.AsArray(text)!;

    private sealed record PlacedTable(ImmutableArray<double> Columns, ImmutableHashSet<int> KeptRows)
    {
        public static PlacedTable None { get; } = new([], []);
    }
}
