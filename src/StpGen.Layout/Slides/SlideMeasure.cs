using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;

namespace StpGen.Layout.Slides;

/// <summary>Measures paragraphs of slides in the paper's own type.</summary>
internal sealed class SlideMeasure(InlineSetter setter, Theme theme)
{
    /// <summary>Programs break lines a little earlier or later than we do.</summary>
    private const double Certain = 0.98;

    private readonly Dictionary<(SlideParagraph Paragraph, double Size, bool Bold), ImmutableArray<WordBox>> _words = [];

    /// <summary>With the space above each paragraph but the first.</summary>
    public double Height(ImmutableArray<SlideParagraph> paragraphs, double width, double size, bool bold = false) =>
        paragraphs.Index().Sum(p => Height(p.Item, width, size, bold) + (p.Index == 0 ? 0 : p.Item.SpaceBefore));

    public double Height(SlideParagraph paragraph, double width, double size, bool bold = false) =>
        Lines(paragraph, width - paragraph.Indent, size, bold) * paragraph.SizeIn(size) * SlideFormat.Leading;

    /// <summary>What a column of paragraphs would like.</summary>
    public Widths Widths(ImmutableArray<SlideParagraph> paragraphs, double size, bool bold)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var paragraph in paragraphs)
        {
            var widths = LineBreaker.Measure(Words(paragraph, size, bold));
            least = Math.Max(least, widths.MinContent / Certain + paragraph.Indent + 1);
            most = Math.Max(most, widths.MaxContent / Certain + paragraph.Indent + 1);
        }
        return new(least, most);
    }

    public int Lines(ImmutableArray<Inline> content, double width, double size) =>
        LineBreaker.Break(setter.Set(content, Style(size, bold: true)).Words, width * Certain).Length;

    private int Lines(SlideParagraph paragraph, double width, double size, bool bold) =>
        Math.Max(1, LineBreaker.Break(Words(paragraph, size, bold), Math.Max(1, width * Certain)).Length);

    private ImmutableArray<WordBox> Words(SlideParagraph paragraph, double size, bool bold)
    {
        if (_words.TryGetValue((paragraph, size, bold), out var known)) return known;
        return _words[(paragraph, size, bold)] =
            setter.Set(paragraph.Content, Style(paragraph.SizeIn(size), bold || paragraph.Role != SlideRole.Text)).Words;
    }

    private TextStyle Style(double size, bool bold) => theme[TextRole.Body] with { Size = size, Bold = bold };
}
