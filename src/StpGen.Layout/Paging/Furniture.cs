using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Building;
using StpGen.Layout.Lines;

namespace StpGen.Layout.Paging;

/// <summary>What every page says in its margins. Lengths in points.</summary>
internal sealed class Furniture(InlineSetter setter, Theme theme, DocumentInfo info)
{
    private const double HeaderTop = 30;
    private const double RuleGap = 5;
    private const double FooterGap = 22;
    private const double SideGap = 16;

    public ImmutableArray<FramePart> Header(bool isCover)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var mark = info.DraftMark is { } text ? setter.SetLine(text, theme[TextRole.DraftMark], null) : null;
        if (mark is not null) Right(mark, HeaderTop, theme[TextRole.DraftMark].LineHeight, parts);
        if (isCover) return parts.ToImmutable();
        var style = theme[TextRole.PageHeader];
        Left(info.PageHeader, style, HeaderTop, mark?.Width ?? 0, parts);
        var rule = new Pages.FilledRectangle(
            null, info.Page.MarginLeft, HeaderTop + style.LineHeight + RuleGap, info.Page.ContentWidth, 0.5, theme.TableRule);
        parts.Add(new FramePart(0, 0, new ItemContent(rule)));
        return parts.ToImmutable();
    }

    public ImmutableArray<FramePart> Footer(bool isCover, int page, int pages)
    {
        if (isCover) return [];
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var style = theme[TextRole.PageFooter];
        var top = info.Page.Height - info.Page.MarginBottom + FooterGap;
        var number = setter.SetLine(string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages}"), style, null);
        Right(number, top, style.LineHeight, parts);
        Left(info.PageFooter, style, top, number.Width, parts);
        return parts.ToImmutable();
    }

    private void Right(Line line, double top, double lineHeight, ImmutableArray<FramePart>.Builder parts) =>
        LineDrawer.Draw(line, info.Page.Width - info.Page.MarginRight - line.Width, top, lineHeight, parts);

    // Text that would run into what stands at the right ends with an ellipsis.
    private void Left(string text, TextStyle style, double top, double right, ImmutableArray<FramePart>.Builder parts)
    {
        var width = info.Page.ContentWidth - (right > 0 ? right + SideGap : 0);
        var line = setter.SetLine(text, style, null);
        for (var words = text.Split(' '); line.Width > width && words.Length > 1;)
        {
            words = words[..^1];
            line = setter.SetLine(string.Join(' ', words).TrimEnd(',', '.', ';') + "…", style, null);
        }
        LineDrawer.Draw(line, info.Page.MarginLeft, top, style.LineHeight, parts);
    }
}
