using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;

namespace StpGen.Tests.Formats;

/// <summary>
/// A large paper of every block within every block that may hold it, then of blocks nested by chance. Each piece has its number.
/// </summary>
internal sealed class NestedPapers(uint seed)
{
    private enum Kind
    {
        Paragraph,
        Bullets,
        Numbers,
        Table,
        Callout,
        Quote,
        Figure,
        Tiles,
        Heading,
        Columns,
        Section,
    }

    private static readonly Kind[] Anywhere = [Kind.Paragraph, Kind.Bullets, Kind.Numbers];
    private static readonly Kind[] InItem = [.. Anywhere, Kind.Table, Kind.Callout, Kind.Quote, Kind.Figure];
    private static readonly Kind[] InBox = [.. InItem, Kind.Tiles, Kind.Heading];

    private uint _chance = seed;
    private int _pieces;
    private int _level = 1;

    /// <summary>Lists in cells have text only.</summary>
    private bool _inCell;

    public static Document Create(uint seed) => new NestedPapers(seed).Paper();

    private Document Paper()
    {
        List<Block> blocks = [Heading(1)];
        foreach (var outer in Enum.GetValues<Kind>())
        {
            foreach (var inner in Within(outer))
            {
                blocks.Add(Paragraph());
                blocks.Add(Make(outer, depth => depth == 1 ? [inner] : []));
            }
            blocks.Add(Heading(1));
        }
        for (var i = 0; i < 60; i++) blocks.Add(ByChance([.. InBox, Kind.Columns, Kind.Section], 4));
        blocks.Add(Paragraph());
        return DocumentResolver.Resolve(Specimen.Create() with { Blocks = [.. blocks] });
    }

    /// <summary>The blocks that one may hold.</summary>
    private Kind[] Within(Kind outer) => _inCell ? Anywhere : outer switch
    {
        Kind.Bullets or Kind.Numbers => InItem,
        Kind.Table => Anywhere,
        Kind.Callout or Kind.Quote => InBox,
        Kind.Columns => InBox,
        Kind.Section => [.. InBox, Kind.Columns],
        _ => [],
    };

    private Block ByChance(Kind[] allowed, int depth) =>
        Make(allowed[Next(allowed.Length)], _ => depth == 0 ? [] : null, depth);

    /// <param name="inner">The kinds of blocks in it; null: by chance.</param>
    private Block Make(Kind kind, Func<int, Kind[]?> inner, int depth = 1)
    {
        ImmutableArray<Block> Blocks(bool startsWithText)
        {
            List<Block> blocks = startsWithText ? [Paragraph()] : [];
            if (inner(depth) is { } given) blocks.AddRange(given.Select(k => Make(k, _ => [], depth - 1)));
            else for (var i = Next(3); i > 0; i--) blocks.Add(ByChance(Within(kind), depth - 1));
            if (blocks.Count == 0 || Next(3) == 0) blocks.Add(Paragraph());
            return [.. blocks];
        }

        return kind switch
        {
            Kind.Paragraph => Paragraph(),
            Kind.Bullets or Kind.Numbers => new ListBlock(kind == Kind.Bullets ? ListKind.Bulleted : ListKind.Numbered, 1 + Next(8),
                [.. Enumerable.Range(0, 2).Select(i => new ListItem(Blocks(startsWithText: Next(5) > 0)))]),
            Kind.Table => new Table([Words()], [new(), new()], new([new([Paragraph()]), new([Paragraph()])]),
                [.. Enumerable.Range(0, 2).Select(_ => new TableRow([new([Paragraph()]), Cell(() => Blocks(startsWithText: true))]))]),
            Kind.Callout => new Callout(Next(2) == 0 ? CalloutKind.Note : CalloutKind.Missing, Blocks(Next(2) == 0)),
            Kind.Quote => new Quote(Blocks(Next(2) == 0)),
            Kind.Figure => new Figure(Pngs.Create(30, 10), "A tint", [Words()]) { Anchor = Name() },
            Kind.Tiles => new Tiles([new([Words()], [Words()]), new([Words()], [Words()]), new([Words()], [Words()])]),
            Kind.Heading => Heading(Math.Min(4, _level + 1)),
            Kind.Columns => new Columns([new(0.5, Blocks(startsWithText: true)), new(0.5, Blocks(startsWithText: true))]),
            _ => new Section(PageSetup.A4Landscape, null, Blocks(startsWithText: true)),
        };
    }

    private TableCell Cell(Func<ImmutableArray<Block>> blocks)
    {
        _inCell = true;
        var cell = new TableCell(blocks());
        _inCell = false;
        return cell;
    }

    private Heading Heading(int level)
    {
        _level = level;
        return new(level, Name(), [Words()]);
    }

    private Paragraph Paragraph() => Next(8) == 0
        ? new([Words(), new Footnote(0, [new Paragraph([Words()])]), new TextRun(" more")])
        : new([Words()]);

    private TextRun Words() => new(string.Create(CultureInfo.InvariantCulture, $"Piece {++_pieces} of care"));

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"name{++_pieces}");

    /// <summary>The next number below a bound, the same for each seed: a linear congruence (Numerical Recipes, 7.1).</summary>
    private int Next(int bound)
    {
        _chance = unchecked(_chance * 1664525 + 1013904223);
        return (int)((_chance >> 16) % bound);
    }
}
