using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>Blocks as pieces for slides.</summary>
/// <param name="title">Of the slide, which a caption need not repeat.</param>
/// <param name="size">Of type, in points.</param>
/// <param name="mostColumns">Beside each other.</param>
internal sealed class PieceBuilder(
    SlideMeasure measure, SlideFigures figures, string title, double size, double height, int mostColumns)
{
    /// <summary>A picture lower than this is on a slide of its own.</summary>
    private const double LeastPicture = 160;

    private readonly ImmutableArray<SlidePiece>.Builder _pieces = ImmutableArray.CreateBuilder<SlidePiece>();
    private readonly ImmutableArray<TextUnit>.Builder _text = ImmutableArray.CreateBuilder<TextUnit>();
    private SourceSpan? _textSpan;

    public ImmutableArray<SlidePiece> Build(ImmutableArray<Block> blocks, double width, bool isInColumn = false)
    {
        foreach (var block in blocks) Add(block, width, isInColumn);
        Flush();
        return _pieces.ToImmutable();
    }

    private void Add(Block block, double width, bool isInColumn)
    {
        switch (block)
        {
            case var text when SlideParagraphs.Has(text):
                foreach (var unit in SlideParagraphs.Units(text))
                    AddText(new(unit, text is Heading or Paragraph { IsLeadIn: true }), text.Span);
                break;
            case Table table when !table.IsEmpty:
                AddCaption(table.Title, table.Span);
                var caption = PlainText.Of(CaptionText.Titled(table.Label, table.Caption));
                AddPiece(TablePiece.Of(measure, table, caption.Length > 0 ? caption : title));
                break;
            case Callout callout:
                AddPanel(callout, callout.Kind == CalloutKind.Missing ? SlideGround.Missing : SlideGround.Callout);
                break;
            case Quote quote:
                AddPanel(quote, SlideGround.Quote);
                break;
            case Tiles { IsEmpty: false } tiles when !isInColumn:
                AddPiece(new CardsPiece(measure, tiles.Items, tiles.Span));
                break;
            case Columns { IsEmpty: false } columns when !isInColumn:
                foreach (var some in Chunks(columns.Items, Math.Min(mostColumns, measure.Frame.MostColumns(width))))
                    AddPiece(new ColumnsPiece(measure.Frame, [.. some.Select(c => Column(c, some.Length, width))], columns.Span));
                break;
            case Figure figure:
                AddFigure(figure, width, isInColumn);
                break;
            default:
                if (SlideParagraphs.Of([block]) is { IsEmpty: false } paragraphs) AddText(new(paragraphs), block.Span);
                break;
        }
    }

    /// <summary>As few as can be, each about as large as the others.</summary>
    private static IEnumerable<Column[]> Chunks(ImmutableArray<Column> columns, int most)
    {
        var count = (columns.Length + most - 1) / most;
        return columns.Chunk((columns.Length + count - 1) / count);
    }

    private PieceColumn Column(Column column, int count, double width)
    {
        var inner = measure.Frame.Column(new(0, 0, width, 0), 0, count).Width;
        var heading = column.Blocks is [Heading first, ..]
            ? new TextPiece(measure, [new([.. SlideParagraphs.Of([first])])], size, SlideGround.None, first.Span) : null;
        return new(heading, Within().Build(heading is null ? column.Blocks : column.Blocks[1..], inner, isInColumn: true));
    }

    private void AddFigure(Figure figure, double width, bool isInColumn)
    {
        var caption = CaptionText.Titled(figure.Label, figure.Caption);
        // Above and below a picture there is room for a line or two.
        var room = height - (caption.IsEmpty ? 0 : SlideFormat.Gap + measure.Height(Caption(caption), width, SlideFormat.Least));
        var drawn = figure.Content is Diagram diagram ? figures.Draw(diagram, width, room) : null;
        if (figure.Content is Diagram undrawn && drawn is null)
        {
            AddCaption(caption, figure.Span);
            foreach (var block in undrawn.Table is { } table ? [table with { IsCaptionPrinted = false }] : undrawn.Description)
                Add(block, width, isInColumn);
            return;
        }
        if (figure.IsCaptionAbove) AddCaption(caption, figure.Span);
        AddPiece(drawn is var (scene, high) ? new FigurePiece(scene, figure.Alternative, high, high, figure.Span)
            : new FigurePiece(figure.Content, figure.Alternative, Math.Min(room, figure.WidthIn(width) * 2 * figure.HeightAt(1)),
                LeastPicture, figure.Span));
        if (!figure.IsCaptionAbove && !caption.IsEmpty) AddText(new(Caption(caption)), figure.Span);
    }

    /// <summary>A line above a table or picture; none where it says what the slide is called.</summary>
    private void AddCaption(ImmutableArray<Inline> caption, SourceSpan? span)
    {
        if (!caption.IsEmpty && PlainText.Of(caption) != title) AddText(new(Caption(caption), IsLead: true), span);
    }

    private static ImmutableArray<SlideParagraph> Caption(ImmutableArray<Inline> caption) =>
        [new(caption, 0, SlideMark.None, 0) { Role = SlideRole.Caption }];

    private void AddPanel(Block panel, SlideGround ground)
    {
        ImmutableArray<TextUnit> units =
            [.. panel.Children.SelectMany(b => SlideParagraphs.Has(b) ? SlideParagraphs.Units(b) : [SlideParagraphs.Of([b])])
                .Where(u => !u.IsEmpty).Select(u => new TextUnit(u))];
        if (!units.IsEmpty) AddPiece(new TextPiece(measure, units, size, ground, panel.Span));
    }

    private void AddText(TextUnit unit, SourceSpan? span)
    {
        _textSpan ??= span;
        if (!unit.Paragraphs.IsEmpty) _text.Add(unit);
    }

    private void AddPiece(SlidePiece piece)
    {
        Flush();
        _pieces.Add(piece);
    }

    private void Flush()
    {
        if (_text.Count > 0) _pieces.Add(new TextPiece(measure, _text.ToImmutable(), size, SlideGround.None, _textSpan));
        _text.Clear();
        _textSpan = null;
    }

    private PieceBuilder Within() => new(measure, figures, title, size, height, mostColumns);
}
