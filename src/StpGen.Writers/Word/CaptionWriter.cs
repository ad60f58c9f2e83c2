using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Captions as Word makes them: label and number, the number a SEQ field (ECMA-376 part 1, 17.16.5.56), in the bookmark that
/// references repeat; all of it in the bookmark that the list of tables or figures leads to.
/// </summary>
internal sealed class CaptionWriter(Ink ink, PaperContext paper, RunWriter runs, ParagraphOpener paragraphs)
{
    /// <param name="label">As resolved, word and number with a no-break space between; empty: not numbered.</param>
    /// <param name="room">The width of its lines, in points.</param>
    /// <param name="more">What the paragraph says beyond its style.</param>
    public void Write(Block block, string label, string anchor, ImmutableArray<Inline> caption, double room, Action<ParagraphProperties>? more = null)
    {
        if (label.Length == 0 && caption.IsEmpty) return;
        var style = paper.Theme[TextRole.Caption];
        var text = ParagraphText.Of(caption, style, room, before: label.Length > 0 && !caption.IsEmpty ? label + ": " : label);
        paragraphs.IsRightToLeft = text is { IsRightToLeft: true };
        paragraphs.OpenAnywhere(StyleIds.Caption, TextRole.Caption, more);
        var outer = Start(paper.Entries.Take(block));
        var inner = Start(anchor.Length == 0 ? null : paper.Bookmarks.Take(anchor));
        if (label.LastIndexOf('\u00A0') is > 0 and var gap)
        {
            ink.Run(label[..(gap + 1)]);
            ink.Field($" SEQ {label[..gap]} \\* ARABIC ", label[(gap + 1)..]);
        }
        else ink.Run(label);
        End(inner);
        if (label.Length > 0 && !caption.IsEmpty) ink.Run(": ");
        runs.Write(caption, style, text);
        End(outer);
        ink.End();
    }

    private BookmarkEnd? Start(string? name) => name is null ? null : ink.StartBookmark(paper.Bookmarks.NextId(), name);

    private void End(BookmarkEnd? end)
    {
        if (end is not null) ink.Element(end);
    }
}
