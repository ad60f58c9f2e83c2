using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;

namespace StpGen.Layout.Paging;

/// <summary>What every page says in its margins. Lengths in points.</summary>
internal sealed class HeaderFooter(InlineSetter setter, Theme theme, DocumentInfo info)
{
    private const double HeaderTop = 30;
    private const double RuleGap = 5;
    private const double FooterGap = 22;
    private const double SideGap = 16;

    public ImmutableArray<FramePart> Header(PageFrame page)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var mark = info.DraftMark is { } text ? setter.SetLine(text, theme[TextRole.DraftMark], null) : null;
        if (mark is not null) Right(mark, page.Page, HeaderTop, theme[TextRole.DraftMark].LineHeight, parts);
        if (page.IsCover) return parts.ToImmutable();
        var style = theme[TextRole.PageHeader];
        Left(page.Heads.Header, page.Page, style, HeaderTop, mark?.Width ?? 0, parts);
        var rule = new Pages.FilledRectangle(
            null, page.Page.MarginLeft, HeaderTop + style.LineHeight + RuleGap, page.Page.ContentWidth, 0.5, theme.TableRule);
        parts.Add(new FramePart(0, 0, new ItemContent(rule)));
        return parts.ToImmutable();
    }

    public ImmutableArray<FramePart> Footer(PageFrame page, int number, int pages)
    {
        if (page.IsCover) return [];
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var style = theme[TextRole.PageFooter];
        var top = page.Page.Height - page.Page.MarginBottom + FooterGap;
        var line = setter.SetLine(string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages}"), style, null);
        Right(line, page.Page, top, style.LineHeight, parts);
        Left(page.Heads.Footer, page.Page, style, top, line.Width, parts);
        return parts.ToImmutable();
    }

    private static void Right(Line line, PageSetup page, double top, double lineHeight, ImmutableArray<FramePart>.Builder parts) =>
        LineDrawer.Draw(line, page.Width - page.MarginRight - line.Width, top, lineHeight, parts);

    // Text that would run into the text at the right ends with an ellipsis.
    private void Left(string text, PageSetup page, TextStyle style, double top, double right, ImmutableArray<FramePart>.Builder parts)
    {
        var width = page.ContentWidth - (right > 0 ? right + SideGap : 0);
        var line = setter.SetLine(text, style, null);
        for (var words = text.Split(' '); line.Width > width && words.Length > 1;)
        {
            words = words[..^1];
            line = setter.SetLine(string.Join(' ', words).TrimEnd(',', '.', ';') + "…", style, null);
        }
        LineDrawer.Draw(line, page.MarginLeft, top, style.LineHeight, parts);
    }
}
