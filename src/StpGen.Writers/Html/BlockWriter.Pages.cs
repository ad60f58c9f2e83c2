using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Images;

namespace StpGen.Writers.Html;

/// <summary>Blocks that concern whole pages: cover, contents, pictures, tiles, columns, sections.</summary>
internal sealed partial class BlockWriter
{
    public override Unit VisitCover(Cover cover) => Within("div", cover.Blocks, ("class", "cover"));

    public override Unit VisitContents(Contents contents)
    {
        Title(contents.Title);
        ImmutableArray<Heading> listed = [.. _index.Headings.Where(h => h.Level <= contents.Depth)];
        var next = 0;
        Entries(listed, listed.Select(h => h.Level).DefaultIfEmpty(1).Min(), ref next);
        _html.End("nav").Line();
        return default;
    }

    public override Unit VisitCaptionList(CaptionList list)
    {
        Title(list.Title);
        _html.Start("ol").Line();
        foreach (var entry in _index.Captions.Where(c => c.Kind == list.Kind))
            _html.Start("li").Start("a", ("href", "#" + entry.Anchor)).Text(entry.Title).End("a").End("li").Line();
        _html.End("ol").End("nav").Line();
        return default;
    }

    /// <summary>Of use to who prints; on a screen there are no pages.</summary>
    /// <summary>Web pages have none.</summary>
    public override Unit VisitSpeakerNotes(SpeakerNotes notes) => default;

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _html.Start("div", ("class", "new-page")).End("div").Line();
        return default;
    }

    public override Unit VisitFigure(Figure figure)
    {
        _html.Start("figure", ("id", Id(figure.Anchor)));
        var style = "--width:" + WidthOf(figure);
        if (figure.IsCaptionAbove) Caption(figure);
        if (figure.Content is Scene scene) SceneMarkup.Write(_html, scene, figure.Alternative, _theme, style, !figure.Description.IsEmpty);
        else Picture(((ImageContent)figure.Content).File, figure.Alternative, style);
        // Screen readers have it after the picture; a small screen shows it instead.
        if (!figure.Description.IsEmpty) Within("div", figure.Description, ("class", "as-text"));
        if (!figure.IsCaptionAbove) Caption(figure);
        _html.End("figure").Line();
        return default;
    }

    private void Caption(Figure figure)
    {
        if (figure.Label.Length == 0 && figure.Caption.IsEmpty) return;
        _html.Start("figcaption", ("class", figure.IsCaptionAbove ? "message" : null), ("dir", Direction(figure.Caption)));
        _inlines.Write(CaptionText.Titled(figure.Label, figure.Caption));
        _html.End("figcaption");
    }

    private void Picture(ImageFile image, string alternative, string style)
    {
        var type = image.Format == ImageFormat.Png ? "image/png" : "image/jpeg";
        _html.Start("img", ("src", $"data:{type};base64,{Convert.ToBase64String(image.Bytes.Span)}"), ("alt", alternative),
            ("width", Markup.Number(image.PixelWidth)), ("height", Markup.Number(image.PixelHeight)), ("style", style));
    }

    private static string WidthOf(Figure figure) => figure.Width.Share is { } share
        ? Markup.Number(share * 100) + "%" : Markup.Number(Math.Round(figure.WidthIn(double.PositiveInfinity), 2)) + "pt";

    public override Unit VisitTiles(Tiles tiles)
    {
        _html.Start("ul", ("class", "tiles")).Line();
        foreach (var tile in tiles.Items)
        {
            _html.Start("li").Start("span", ("class", "tile-value"), ("dir", Direction(tile.Value)));
            _inlines.Write(tile.Value);
            _html.End("span").Raw(" ").Start("span", ("class", "tile-label"), ("dir", Direction(tile.Label)));
            _inlines.Write(tile.Label);
            _html.End("span").End("li").Line();
        }
        _html.End("ul").Line();
        return default;
    }

    public override Unit VisitColumns(Columns columns)
    {
        _html.Start("div", ("class", "columns"),
            ("style", "--columns:" + string.Join(' ', columns.Items.Select(c => $"minmax(0,{Markup.Number(c.Share)}fr)")))).Line();
        foreach (var column in columns.Items) Within("div", column.Blocks);
        _html.End("div").Line();
        return default;
    }

    public override Unit VisitSection(Section section)
    {
        var kind = _pages.IndexOf(section.Page);
        _html.Start("div", ("class", kind < 0 ? "section" : "section " + PageStyles.ClassOf(kind))).Line();
        var info = _document.Info;
        if (section.PageHeader is { Length: > 0 } header && header != info.PageHeader)
            _html.Start("p", ("class", "running")).Text(header).End("p").Line();
        Blocks(section.Blocks);
        if (section.PageFooter is { Length: > 0 } footer && footer != info.PageFooter)
            _html.Start("p", ("class", "running")).Text(footer).End("p").Line();
        _html.End("div").Line();
        return default;
    }

    /// <summary>Opens a list of links to places in the paper, under a heading that is not itself listed.</summary>
    private void Title(string title)
    {
        var id = "_list-" + Markup.Number(++_lists);
        _html.Start("nav", ("aria-labelledby", id)).Line().Start("h2", ("id", id), ("class", "contents-heading")).Text(title).End("h2")
            .Line();
    }

    /// <summary>Entries of a level, each with those below it.</summary>
    private void Entries(ImmutableArray<Heading> headings, int level, ref int next)
    {
        _html.Start("ol").Line();
        while (next < headings.Length && headings[next].Level >= level)
        {
            var heading = headings[next++];
            _html.Start("li").Start("a", ("href", "#" + heading.Anchor)).Text(PlainText.Of(heading.Content)).End("a");
            if (next < headings.Length && headings[next].Level > level) Entries(headings, headings[next].Level, ref next);
            _html.End("li").Line();
        }
        _html.End("ol").Line();
    }
}
