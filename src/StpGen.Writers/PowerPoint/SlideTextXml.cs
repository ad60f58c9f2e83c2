using System.Collections.Immutable;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using Paragraph = DocumentFormat.OpenXml.Drawing.Paragraph;

namespace StpGen.Writers.PowerPoint;

/// <summary>Paragraphs of slides as DrawingML (ECMA-376 part 1, 21.1.2.2).</summary>
internal sealed class SlideTextXml(SlideContext context, PartTargets targets)
{
    /// <summary>Those of a placeholder: what its layout has is left out.</summary>
    public IEnumerable<Paragraph> InPlace(SlideText text) =>
        text.Paragraphs.Select(p => Paragraph(p, InPlaceProperties(p), LookOf(p, null)));

    /// <summary>Those of a shape of its own, or of a cell.</summary>
    public IEnumerable<Paragraph> Alone(ImmutableArray<SlideParagraph> paragraphs, double size, ColumnAlignment alignment = default,
        Colour? colour = null)
    {
        foreach (var paragraph in paragraphs)
        {
            var properties = new ParagraphProperties
            {
                LeftMargin = Emu(paragraph.Indent),
                Indent = paragraph.Mark == SlideMark.None ? 0 : -Emu(SlideFormat.Indent),
                Level = paragraph.Level,
            };
            if (alignment == ColumnAlignment.Right) properties.Alignment = TextAlignmentTypeValues.Right;
            if (alignment == ColumnAlignment.Centre) properties.Alignment = TextAlignmentTypeValues.Center;
            properties.AppendChild(Before(ReferenceEquals(paragraph, paragraphs[0]) ? 0 : paragraph.SpaceBefore));
            Mark(properties, paragraph, isStated: true);
            yield return Paragraph(paragraph, properties, LookOf(paragraph, paragraph.SizeIn(size), colour));
        }
    }

    /// <summary>Words in one paragraph, as of a title.</summary>
    public Paragraph Line(ImmutableArray<Core.Documents.Inline> content) => new(SlideRuns.Of(content, context, targets));

    /// <summary>A figure and what it is: the first and the second level of a card's place.</summary>
    public IEnumerable<Paragraph> OnCard(SlideText text) => text.Paragraphs.Select((p, i) =>
        Paragraph(p, i == 0 ? new() : new() { Level = 1 }, default));

    /// <summary>The sizes of a text that is larger or smaller than its layout has it.</summary>
    public static ListStyle Sizes(double size, double usual)
    {
        if (size == usual) return new();
        return new(
            new Level1ParagraphProperties(Default(size, 0)), new Level2ParagraphProperties(Default(size, 1)),
            new Level3ParagraphProperties(Default(size, 2)), new Level4ParagraphProperties(Default(size, 3)),
            new Level5ParagraphProperties(Default(size, 4)));
    }

    /// <summary>Sizes, indents and spacing as a text was measured; bullets, colours and fonts are those of its layout.</summary>
    /// <param name="isOpening">It has no bullets, and is aligned as its layout has it.</param>
    public static ListStyle Levels(double size, bool isOpening)
    {
        return new(Level<Level1ParagraphProperties>(0), Level<Level2ParagraphProperties>(1), Level<Level3ParagraphProperties>(2),
            Level<Level4ParagraphProperties>(3), Level<Level5ParagraphProperties>(4));

        T Level<T>(int level) where T : TextParagraphPropertiesType, new()
        {
            var properties = new T
            {
                LeftMargin = isOpening ? 0 : Emu(SlideFormat.Indent * (level + 1)),
                Indent = isOpening ? 0 : -Emu(SlideFormat.Indent),
            };
            properties.Append(new LineSpacing(new SpacingPercent { Val = 100_000 }), Before(MasterXml.SpaceBefore(level)),
                new SpaceAfter(new SpacingPoints { Val = 0 }), Default(size, level));
            return properties;
        }
    }

    /// <summary>The levels of a card: its figure, and what it is.</summary>
    public static ListStyle OfCard(SlideContext context)
    {
        return new(
            Level<Level1ParagraphProperties>(SlideFormat.CardValue, true, context.Theme.Accent),
            Level<Level2ParagraphProperties>(SlideFormat.Least, false, context.Theme.Text));

        T Level<T>(double size, bool bold, Colour colour) where T : TextParagraphPropertiesType, new()
        {
            var properties = new T { LeftMargin = 0, Indent = 0, Alignment = TextAlignmentTypeValues.Left };
            properties.Append(new LineSpacing(new SpacingPercent { Val = 100_000 }), Before(bold ? 0 : 3),
                new SpaceAfter(new SpacingPoints { Val = 0 }), new NoBullet(),
                new DefaultRunProperties(context.Colours.Fill(colour)) { FontSize = (int)(size * 100), Bold = bold });
            return properties;
        }
    }

    private static DefaultRunProperties Default(double size, int level) =>
        new() { FontSize = (int)(SlideFormat.SizeAt(size, level) * 100) };

    private static ParagraphProperties InPlaceProperties(SlideParagraph paragraph)
    {
        var properties = new ParagraphProperties();
        if (paragraph.Level > 0) properties.Level = paragraph.Level;
        if (paragraph.Mark == SlideMark.None)
        {
            properties.LeftMargin = Emu(paragraph.Indent);
            properties.Indent = 0;
        }
        if (paragraph.SpaceBefore != MasterXml.SpaceBefore(paragraph.Level)) properties.AppendChild(Before(paragraph.SpaceBefore));
        Mark(properties, paragraph, isStated: false);
        return properties;
    }

    private static void Mark(ParagraphProperties properties, SlideParagraph paragraph, bool isStated)
    {
        switch (paragraph.Mark)
        {
            case SlideMark.None:
                properties.AppendChild(new NoBullet());
                break;
            case SlideMark.Number:
                properties.AppendChild(new BulletFont { Typeface = "+mj-lt" });
                properties.AppendChild(
                    new AutoNumberedBullet { Type = TextAutoNumberSchemeValues.ArabicPeriod, StartAt = paragraph.Number });
                break;
            case SlideMark.Bullet when isStated:
                properties.AppendChild(new BulletFont { Typeface = "Arial" });
                properties.AppendChild(new CharacterBullet { Char = "•" });
                break;
        }
    }

    private Paragraph Paragraph(SlideParagraph paragraph, ParagraphProperties properties, RunLook look) =>
        new([properties, .. SlideRuns.Of(paragraph.Content, context, targets, look)]);

    private RunLook LookOf(SlideParagraph paragraph, double? size, Colour? colour = null) => paragraph.Role switch
    {
        SlideRole.Heading => new(size, true, colour ?? context.Theme[TextRole.Heading1].Colour),
        SlideRole.CardValue => new(size, true, context.Theme.Accent),
        SlideRole.Caption => new(SlideFormat.Least, true, colour ?? context.Theme[TextRole.Caption].Colour),
        _ => new(size, false, colour),
    };

    private static SpaceBefore Before(double points) => new(new SpacingPoints { Val = (int)(points * 100) });

    private static int Emu(double points) => (int)Measure.Emu(points);
}
