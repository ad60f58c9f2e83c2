using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>A footnote made ready: for the foot of the page, for the tree, and where links to it lead.</summary>
internal sealed record BuiltNote(PageNote Note, StructureElement Element, string Label, string Anchor);

/// <summary>Makes footnotes: a Note with an Id of its own, which begins with its label (ISO 14289-1, 7.9).</summary>
internal static class NoteBuilder
{
    private const double LeastGap = 3;

    public static BuiltNote Build(Footnote footnote, InlineSetter setter, Theme theme, BoxBuilder within)
    {
        var style = theme[TextRole.Footnote];
        var label = footnote.Number.ToString(CultureInfo.InvariantCulture);
        var slot = new ContentSlot();
        var line = setter.SetLine(label + " ", style, slot);
        var (body, nodes) = within.Flow(footnote.Blocks);
        // No anchor of a heading has a colon.
        var anchor = "note:" + label;
        var box = new ListItemBox(line, style.LineHeight, Math.Max(theme.ListIndent, line.Width + LeastGap), body)
        {
            Anchor = anchor,
            SpaceAfter = style.SpaceAfter,
            Span = footnote.Span,
        };
        var element = new StructureElement(StructureType.Note, [new StructureElement(StructureType.Lbl, [slot]), .. nodes])
        {
            Id = "note-"
            + label
        };
        return new BuiltNote(new PageNote(box), element, label, anchor);
    }
}
