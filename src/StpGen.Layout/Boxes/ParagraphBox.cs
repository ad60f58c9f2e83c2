using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Boxes;

/// <summary>Running text. Two lines at least stay together on each side of a page end.</summary>
internal sealed class ParagraphBox(ImmutableArray<WordBox> words, double lineHeight) : Box
{
    public ColumnAlignment Alignment { get; init; }

    /// <summary>Of a heading: what links to it name.</summary>
    public string? Anchor { get; init; }

    /// <summary>Never split if it fits on a fresh page: a heading.</summary>
    public bool KeepLines { get; init; }

    public override Widths Widths { get; } = LineBreaker.Measure(words);

    public override bool IsRightToLeft => words.Length > 0 && words[0].BaseLevel == 1;

    public double LineHeight => lineHeight;

    public static ParagraphBox Of(ImmutableArray<WordBox> words, TextStyle style, SourceSpan? span) => new(words, style.LineHeight)
    {
        SpaceBefore = style.SpaceBefore,
        SpaceAfter = style.SpaceAfter,
        KeepWithNext = style.KeepWithNext,
        KeepLines = style.KeepWithNext,
        Span = span,
    };

    public override Placement Place(Room room) => new LinesBox(this, LineBreaker.Break(words, room.Width), 0).Place(room);
}

/// <summary>The lines of a paragraph from one of them on.</summary>
internal sealed class LinesBox : Box
{
    private readonly ParagraphBox _paragraph;
    private readonly ImmutableArray<Line> _lines;
    private readonly int _start;

    public LinesBox(ParagraphBox paragraph, ImmutableArray<Line> lines, int start)
    {
        (_paragraph, _lines, _start) = (paragraph, lines, start);
        (SpaceAfter, KeepWithNext, Span) = (paragraph.SpaceAfter, paragraph.KeepWithNext, paragraph.Span);
    }

    public override Widths Widths => _paragraph.Widths;

    public override bool IsRightToLeft => _paragraph.IsRightToLeft;

    public override Placement Place(Room room)
    {
        var left = _lines.Length - _start;
        if (left == 0 || room.Holds(left * _paragraph.LineHeight)) return new Complete(Draw(left, room));
        var fits = room.Lines(_paragraph.LineHeight);
        var count = _paragraph.KeepLines ? 0 : Math.Min(fits, left - 2);
        if (count < 2 && !room.IsFresh) return Refused.NoHeight;
        if (count < 2) count = Math.Clamp(fits, 1, left);
        var frame = Draw(count, room);
        return count == left ? new Complete(frame) : new Partial(frame, new LinesBox(_paragraph, _lines, _start + count));
    }

    private Frame Draw(int count, Room room)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>(count + 1);
        if (_start == 0 && _paragraph.Anchor is { } anchor) parts.Add(new FramePart(0, 0, new AnchorContent(anchor)));
        if (!room.Holds(count * _paragraph.LineHeight))
            parts.Add(new FramePart(0, 0,
                new FindingContent(new Finding(LayoutRules.TooTall, Span, "A line of text is taller than the space for it."))));
        for (var i = 0; i < count; i++)
        {
            var line = _lines[_start + i];
            // Words are cut to their room, so this is narrower than a letter.
            if (line.Width > room.Width + 0.005) parts.Add(new FramePart(0, 0, new FindingContent(TooNarrow())));
            var x = _paragraph.Alignment switch
            {
                // Text that begins at the right is aligned there, as text that begins at the left is aligned left.
                ColumnAlignment.Left when line.IsRightToLeft => room.Width - line.Width,
                ColumnAlignment.Right => room.Width - line.Width,
                ColumnAlignment.Centre => (room.Width - line.Width) / 2,
                _ => 0,
            };
            LineDrawer.Draw(line, x, i * _paragraph.LineHeight, _paragraph.LineHeight, parts);
        }
        return new Frame(count * _paragraph.LineHeight, parts.DrainToImmutable());
    }

    private Finding TooNarrow() => new(
        LayoutRules.TooWide, Span, "There is not enough width here for a single letter, so text runs past its margin.",
        "Use fewer columns or fewer lists within lists.");
}
