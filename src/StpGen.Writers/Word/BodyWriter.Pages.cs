using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>What stands on pages as a whole: cover, contents, pictures, tiles, columns, sections.</summary>
internal sealed partial class BodyWriter
{
    /// <summary>Around a picture with its caption, and between the two.</summary>
    private const double AboveFigure = 8;
    private const double BelowFigure = 14;
    private const double CaptionGap = 6;

    public override Unit VisitCover(Cover cover)
    {
        _isOnCover = true;
        Blocks(cover.Blocks);
        _isOnCover = false;
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    public override Unit VisitContents(Contents contents)
    {
        _contents.Write(contents, () => Title(contents.Title), _width);
        _paragraphs.SpaceBefore = 2 * _theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitCaptionList(CaptionList list)
    {
        _contents.Write(list, () => Title(list.Title), _width);
        _paragraphs.SpaceBefore = 2 * _theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    /// <summary>Picture and caption, kept together.</summary>
    public override Unit VisitFigure(Figure figure)
    {
        var isTail = _paragraphs.IsTail;
        var hasCaption = HasCaption(figure.Label, figure.Caption);
        _paragraphs.IsTail = isTail && !hasCaption;
        _paragraphs.SpaceBefore = Math.Max(_paragraphs.SpaceBefore, AboveFigure);
        _paragraphs.OpenAnywhere(StyleIds.Figure, TextRole.Body, hasCaption ? properties => properties.KeepNext = new() : null);
        var below = hasCaption ? CaptionGap + HeightEstimate.OfText(figure.Caption, _theme[TextRole.Caption], _width) : 0;
        _pictures.Write(figure, _width, _height - below);
        _ink.End();
        _paragraphs.IsTail = isTail;
        _paragraphs.SpaceBefore = 0;
        _captions.Write(figure, figure.Label, figure.Anchor, figure.Caption, _width, properties =>
        {
            properties.KeepNext = new() { Val = OnOff.No };
            properties.SpacingBetweenLines = new() { Before = Measure.Twips(CaptionGap), After = Measure.Twips(BelowFigure) };
        });
        return default;
    }

    /// <summary>A row of tiles in the columns of its section; where blocks cannot be sections, one below the other.</summary>
    public override Unit VisitTiles(Tiles tiles)
    {
        var (place, isTail, isRow) = (_paragraphs.Place, _paragraphs.IsTail, _columns is not null);
        // Tiles have edges of their own.
        _paragraphs.Place = Place.Body;
        var isFull = tiles.Items.Length == _columns?.Columns.Length;
        var heights = tiles.Items.Select(t => TileLook.Height(t, _theme, _width)).ToList();
        foreach (var (i, tile) in tiles.Items.Index())
        {
            // Space above would show in some columns only: what stands above has space below, and so have tiles.
            if (isRow) (_paragraphs.BreaksColumn, _paragraphs.SpaceBefore) = (i > 0, 0);
            var lacking = isRow ? heights.Max() - heights[i] : 0;
            _paragraphs.IsTail = false;
            var value = Text(tile.Value, _theme[TextRole.TileValue]);
            _paragraphs.OpenAnywhere(StyleIds.TileValue, TextRole.TileValue, TileLook.Lines(tile, _theme, _width));
            _runs.Write(tile.Value, _theme[TextRole.TileValue], value);
            _ink.End();
            _paragraphs.IsTail = isTail && isFull && i == tiles.Items.Length - 1;
            var label = Text(tile.Label, _theme[TextRole.TileLabel]);
            _paragraphs.OpenAnywhere(StyleIds.TileLabel, TextRole.TileLabel,
                lacking > 0 ? properties => properties.ParagraphBorders = TileLook.Below(_theme, lacking) : null);
            _runs.Write(tile.Label, _theme[TextRole.TileLabel], label);
            _ink.End();
        }
        // The columns left over begin, or Word would share the tiles among all.
        if (isRow && !isFull) _paragraphs.BreaksColumn = true;
        (_paragraphs.Place, _paragraphs.IsTail) = (place, isTail);
        return default;
    }

    /// <summary>Blocks in the columns of their section; where they cannot have one, or no page holds them, one column's below the other's.</summary>
    public override Unit VisitColumns(Columns columns)
    {
        if (_columns is not { } stretch)
        {
            Blocks([.. columns.Items.SelectMany(column => column.Blocks)]);
            return default;
        }
        var (end, width) = (_paragraphs.SectionEnd, _width);
        _columns = null;
        // Parted at a page's end, what is left of a column would go on in its neighbour's.
        _paragraphs.KeepsTogether = true;
        for (var i = 0; i < columns.Items.Length; i++)
        {
            if (i > 0) (_paragraphs.BreaksColumn, _paragraphs.Top) = (true, Top.OfSection);
            _paragraphs.SectionEnd = i == columns.Items.Length - 1 ? end : null;
            _width = stretch.Columns[i];
            Blocks(columns.Items[i].Blocks);
        }
        (_columns, _width, _paragraphs.KeepsTogether) = (stretch, width, false);
        return default;
    }

    /// <summary>Only between blocks of the document itself are sections cut; elsewhere their blocks stand where they are.</summary>
    public override Unit VisitSection(Section section)
    {
        Blocks(section.Blocks);
        return default;
    }

    private void Title(string text)
    {
        var isTail = _paragraphs.IsTail;
        _paragraphs.IsTail = false;
        _paragraphs.OpenAnywhere(StyleIds.ContentsHeading, TextRole.ContentsHeading);
        _ink.Run(text);
        _ink.End();
        _paragraphs.IsTail = isTail;
    }
}
