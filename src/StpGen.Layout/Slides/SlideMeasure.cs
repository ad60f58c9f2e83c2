using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;

namespace StpGen.Layout.Slides;

/// <summary>Measures paragraphs of slides in the paper's own type.</summary>
internal sealed class SlideMeasure(InlineSetter setter, Theme theme, SlideFrame frame)
{
    /// <summary>Programs break lines a little earlier or later than we do.</summary>
    private const double Certain = 0.98;

    private readonly Dictionary<(SlideParagraph Paragraph, double Size, bool Bold), ImmutableArray<WordBox>> _words = [];

    public SlideFrame Frame => frame;

    /// <summary>With the space above each paragraph but the first.</summary>
    public double Height(ImmutableArray<SlideParagraph> paragraphs, double width, double size, bool bold = false) =>
        paragraphs.Index().Sum(p => Height(p.Item, width, size, bold) + (p.Index == 0 ? 0 : p.Item.SpaceBefore));

    public double Height(SlideParagraph paragraph, double width, double size, bool bold = false) =>
        Lines(paragraph, width - paragraph.Indent, size, bold) * paragraph.SizeIn(size) * frame.Leading;

    /// <summary>What a column of paragraphs would like.</summary>
    public Widths Widths(ImmutableArray<SlideParagraph> paragraphs, double size, bool bold)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var paragraph in paragraphs)
        {
            var widths = LineBreaker.Measure(Words(paragraph, size, bold));
            least = Math.Max(least, widths.MinContent * frame.TextWidth / Certain + paragraph.Indent + 1);
            most = Math.Max(most, widths.MaxContent * frame.TextWidth / Certain + paragraph.Indent + 1);
        }
        return new(least, most);
    }

    /// <summary>Of a title.</summary>
    public int Lines(ImmutableArray<Inline> content, double width, double size) =>
        LineBreaker.Break(setter.Set(content, Style(size, bold: true)).Words, width * Certain / frame.TitleWidth).Length;

    private int Lines(SlideParagraph paragraph, double width, double size, bool bold) =>
        Math.Max(1, LineBreaker.Break(Words(paragraph, size, bold), Math.Max(1, width * Certain / frame.TextWidth)).Length);

    private ImmutableArray<WordBox> Words(SlideParagraph paragraph, double size, bool bold)
    {
        if (_words.TryGetValue((paragraph, size, bold), out var known)) return known;
        return _words[(paragraph, size, bold)] =
            setter.Set(paragraph.Content, Style(paragraph.SizeIn(size), bold || paragraph.Role != SlideRole.Text)).Words;
    }

    private TextStyle Style(double size, bool bold) => theme[TextRole.Body] with { Size = size, Bold = bold };
}
