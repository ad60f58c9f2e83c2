using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>The slide master: places, type and colours that every layout begins from, and the mark of a draft.</summary>
internal static class MasterXml
{
    private static readonly SlideArea Band = new(0, 0, SlideFormat.Width, 8);
    private static readonly SlideArea DraftArea = new(SlideFormat.Width - SlideFormat.Margin - 260, 13, 260, 16);

    /// <summary>Above a paragraph of a level, in points.</summary>
    public static double SpaceBefore(int level) => level == 0 ? 6 : 3;

    public static SlideMaster Of(SlideContext context, IEnumerable<SlideLayoutId> layouts)
    {
        var theme = context.Theme;
        return new(
            new CommonSlideData(
                new Background(new BackgroundProperties(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Background1 }),
                    new A.EffectList())),
                PlaceXml.Tree([
                    PlaceXml.Ornament(2, "Band", Band, context.Colours.Fill(theme.Accent)),
                    PlaceXml.Place(3, "Title", new() { Type = PlaceholderValues.Title }, SlideFormat.TitleArea,
                        PlaceXml.Body(anchor: A.TextAnchoringTypeValues.Bottom), new(),
                        [Prompt(context, "Title")]),
                    PlaceXml.Place(4, "Text", new() { Type = PlaceholderValues.Body, Index = 1 }, SlideFormat.Body, PlaceXml.Body(), new(),
                        [Prompt(context, "Text")]),
                    .. FootXml.Places(context, 5),
                    .. Draft(context, 8, theme.Gap),
                ])),
            Colours(),
            new SlideLayoutIdList(layouts),
            new HeaderFooter { Header = false },
            new TextStyles(TitleStyle(context), BodyStyle(context), new OtherStyle(Other(context))));
    }

    /// <summary>The mark of a draft; none on final papers.</summary>
    public static IEnumerable<Shape> Draft(SlideContext context, uint id, Colour colour) => context.Deck.Info.DraftMark is not { } mark ? []
        :
        [
            PlaceXml.Words(id, "Draft", DraftArea, new A.NoFill(), PlaceXml.Body(),
            [
                new A.Paragraph(
                    new A.ParagraphProperties { Alignment = A.TextAlignmentTypeValues.Right },
                    new A.Run(
                        new A.RunProperties(context.Colours.Fill(colour))
                        {
                            Language = context.Language,
                            FontSize = (int)(SlideFormat.Foot * 100),
                            Bold = true,
                        },
                        new A.Text(XmlText.Clean(mark)))),
            ]),
        ];

    public static A.Paragraph Prompt(SlideContext context, string text) =>
        new(new A.Run(new A.RunProperties { Language = context.Language }, new A.Text(text)));

    /// <summary>Where the names of colours lead in the theme.</summary>
    public static ColorMap Colours() => new()
    {
        Background1 = A.ColorSchemeIndexValues.Light1,
        Text1 = A.ColorSchemeIndexValues.Dark1,
        Background2 = A.ColorSchemeIndexValues.Light2,
        Text2 = A.ColorSchemeIndexValues.Dark2,
        Accent1 = A.ColorSchemeIndexValues.Accent1,
        Accent2 = A.ColorSchemeIndexValues.Accent2,
        Accent3 = A.ColorSchemeIndexValues.Accent3,
        Accent4 = A.ColorSchemeIndexValues.Accent4,
        Accent5 = A.ColorSchemeIndexValues.Accent5,
        Accent6 = A.ColorSchemeIndexValues.Accent6,
        Hyperlink = A.ColorSchemeIndexValues.Hyperlink,
        FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
    };

    private static TitleStyle TitleStyle(SlideContext context) => new(new A.Level1ParagraphProperties(
        new A.LineSpacing(new A.SpacingPercent { Val = 100_000 }),
        new A.SpaceBefore(new A.SpacingPoints { Val = 0 }),
        new A.NoBullet(),
        new A.DefaultRunProperties(context.Colours.Fill(context.Theme[TextRole.Heading1].Colour), new A.LatinFont { Typeface = "+mj-lt" })
        {
            Language = context.Language,
            FontSize = (int)(SlideFormat.TitleSize * 100),
            Bold = true,
        })
    { Alignment = A.TextAlignmentTypeValues.Left });

    private static BodyStyle BodyStyle(SlideContext context) => new(
        Level<A.Level1ParagraphProperties>(context, 0), Level<A.Level2ParagraphProperties>(context, 1),
        Level<A.Level3ParagraphProperties>(context, 2), Level<A.Level4ParagraphProperties>(context, 3),
        Level<A.Level5ParagraphProperties>(context, 4));

    /// <summary>What words outside places look like.</summary>
    public static A.Level1ParagraphProperties Other(SlideContext context) => new(
        new A.DefaultRunProperties(context.Colours.Fill(context.Theme.Text), new A.LatinFont { Typeface = "+mn-lt" })
        {
            Language = context.Language,
            FontSize = (int)(SlideFormat.Least * 100),
        });

    private static T Level<T>(SlideContext context, int level) where T : A.TextParagraphPropertiesType, new()
    {
        var properties = new T
        {
            LeftMargin = (int)Measure.Emu(SlideFormat.Indent * (level + 1)),
            Indent = -(int)Measure.Emu(SlideFormat.Indent),
            Alignment = A.TextAlignmentTypeValues.Left,
        };
        properties.Append(
            new A.LineSpacing(new A.SpacingPercent { Val = 100_000 }),
            new A.SpaceBefore(new A.SpacingPoints { Val = (int)(SpaceBefore(level) * 100) }),
            new A.BulletColor(context.Colours.Of(context.Theme.Accent)),
            new A.BulletFont { Typeface = "Arial" },
            new A.CharacterBullet { Char = "•" },
            new A.DefaultRunProperties(context.Colours.Fill(context.Theme.Text), new A.LatinFont { Typeface = "+mn-lt" })
            {
                Language = context.Language,
                FontSize = (int)(SlideFormat.SizeAt(SlideFormat.Usual, level) * 100),
            });
        return properties;
    }
}
