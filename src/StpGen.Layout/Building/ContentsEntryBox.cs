using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Building;

/// <summary>What a contents entry is drawn from.</summary>
/// <param name="Indent">In points.</param>
internal sealed record ContentsEntry(InlineSetter Setter, TextStyle Style, ContentSlot Slot, LinkTarget Link, string Anchor, double Indent);

/// <summary>
/// A title, leader dots, and the page number of its anchor. The room for the number does not depend on the number,
/// so the number can be filled in when all pages are set, and no page is set twice.
/// </summary>
internal sealed class ContentsEntryBox(ContentsEntry entry, ImmutableArray<WordBox> title) : Box
{
    private const double DotDistance = 5;
    private const double DotGap = 4;

    // Four digits, and at least a little of the leader.
    private readonly double _reserve = entry.Setter.SetLine("0000", entry.Style, null).Width + 3 * DotDistance;

    public override Widths Widths
    {
        get
        {
            var (least, most) = LineBreaker.Measure(title);
            return new Widths(least + entry.Indent + _reserve, most + entry.Indent + _reserve);
        }
    }

    public override Placement Place(Room room)
    {
        var lineHeight = entry.Style.LineHeight;
        var lines = LineBreaker.Break(title, Math.Max(1, room.Width - entry.Indent - _reserve));
        var height = lines.Length * lineHeight;
        if (!room.Holds(height) && !room.IsFresh) return Refused.NoHeight;
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        if (!room.Holds(height))
            parts.Add(new FramePart(0, 0,
                new FindingContent(new Finding(LayoutRules.TooTall, Span, "A heading is too long for its line in the contents."))));
        for (var i = 0; i < lines.Length; i++)
            LineDrawer.Draw(lines[i], entry.Indent, i * lineHeight, lineHeight, parts);
        var titleEnd = entry.Indent + (lines.Length > 0 ? lines[^1].Width : 0);
        parts.Add(new FramePart(0, height - lineHeight, new PageNumberContent(entry.Anchor, page => Finish(page, titleEnd, room.Width))));
        // The whole entry may be clicked, the leader too.
        parts.Add(new FramePart(0, 0, new LinkContent(entry.Link, entry.Indent, 0, room.Width - entry.Indent, height)));
        return new Complete(new Frame(height, parts.ToImmutable()));
    }

    private Frame Finish(int? page, double titleEnd, double width)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var number = entry.Setter.SetLine(page?.ToString(CultureInfo.InvariantCulture) ?? "?", entry.Style, entry.Slot);
        Leader(titleEnd + DotGap, width - number.Width - DotGap, width, parts);
        LineDrawer.Draw(number, width - number.Width, 0, entry.Style.LineHeight, parts);
        return new Frame(entry.Style.LineHeight, parts.ToImmutable());
    }

    // Dots are at the same places in each entry, counted from the right edge. They are not content.
    private void Leader(double from, double to, double width, ImmutableArray<FramePart>.Builder parts)
    {
        var style = entry.Style with { Bold = false, Colour = entry.Setter.LeaderColour };
        var font = entry.Setter.FontOf(style);
        var dot = font.Shape(".").Parts[0].Glyphs[0];
        var first = Math.Floor((width - from) / DotDistance);
        var last = Math.Ceiling((width - to) / DotDistance);
        if (first <= last) return;
        ImmutableArray<ImmutableArray<PlacedGlyph>> dots =
            [.. Enumerable.Repeat(ImmutableArray.Create(dot with { Advance = DotDistance }), (int)(first - last))];
        parts.Add(new FramePart(0, 0, new ItemContent(new GlyphRun(
            null, font.Face, font.Size, style.Colour, width - first * DotDistance, font.BaselineIn(style.LineHeight), dots))));
    }
}
