using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Styling;

/// <summary>
/// The style definitions part (ECMA-376 part 1, 17.7): the theme as named styles, so that a person who restyles a paper in
/// Word changes a style once. Bold and italic are set in paragraph styles and never again in the table style: they are
/// toggles (17.7.3), and twice on is off.
/// </summary>
internal sealed class StylesPart(Theme theme, PageSetup page, string language, Func<bool, ListKind, int, NumberingProperties> label,
    double coverTop)
{
    private const string Normal = "Normal";

    /// <summary>The priority of styles that authors have no use for.</summary>
    private const int Unseen = 90;

    public Styles Styles() =>
        new([Defaults(), Latent, .. ParagraphStyles(), .. ListStyles(), .. ContentsStyles(), .. CharacterStyles(), .. new TableStyle(theme)
            .Styles()]);

    private DocDefaults Defaults()
    {
        var (body, family, spoken) = (theme[TextRole.Body], XmlText.Clean(theme.FontFamily), XmlText.Clean(language));
        return new()
        {
            RunPropertiesDefault = new(new RunPropertiesBaseStyle
            {
                RunFonts = ThemeFonts.Body(family),
                FontSize = new() { Val = Measure.HalfPoints(body.Size) },
                FontSizeComplexScript = new() { Val = Measure.HalfPoints(body.Size) },
                Languages = new() { Val = spoken, EastAsia = spoken, Bidi = "ar-SA" },
            }),
            ParagraphPropertiesDefault = new(new ParagraphPropertiesBaseStyle
            {
                SpacingBetweenLines = new()
                {
                    After = "0",
                    Line = Measure.Twips(body.LineHeight),
                    LineRule = LineSpacingRuleValues.AtLeast
                },
            }),
        };
    }

    /// <summary>Of Word's own styles only those of this part show in the pane; the others appear when used.</summary>
    private static LatentStyles Latent => new()
    {
        DefaultLockedState = OnOff.No,
        DefaultUiPriority = 99,
        DefaultSemiHidden = OnOff.Yes,
        DefaultUnhideWhenUsed = OnOff.Yes,
        DefaultPrimaryStyle = OnOff.No,
        Count = 376,
    };

    private IEnumerable<Style> ParagraphStyles()
    {
        var (note, missing, quote) = (BoxStyle.Note(theme), BoxStyle.Missing(theme), BoxStyle.Quote(theme));
        var tableText = theme[TextRole.TableText];
        return
        [
            NormalStyle(),
            .. Enumerable.Range(1, 4)
            .Select(level => Paragraph(StyleIds.Heading(level), $"heading {level}", theme[TextRole.Heading1 + (level - 1)],
                new() { KeepLines = new(), OutlineLevel = new() { Val = level - 1 } }, next: Normal, priority: level)),
            Paragraph(StyleIds.Title, "Title", theme[TextRole.Title] with { SpaceBefore = coverTop - page.MarginTop },
                new() { KeepLines = new() }, next: StyleIds.Subtitle),
            Paragraph(StyleIds.Subtitle, "Subtitle", theme[TextRole.Subtitle], new(), next: StyleIds.CoverDetail),
            Paragraph(StyleIds.CoverDetail, "Cover Detail", theme[TextRole.CoverDetail], new()),
            Paragraph(StyleIds.Caption, "caption", theme[TextRole.Caption], new() { KeepLines = new() }, next: Normal),
            Paragraph(StyleIds.Message, "Message", theme[TextRole.Message], new() { KeepLines = new() }, next: StyleIds.Figure,
                basedOn: StyleIds.Caption),
            Paragraph(StyleIds.Quote, "Quote", In(TextRole.Quote, quote), Properties(quote), next: Normal),
            Paragraph(StyleIds.Callout, "Callout", In(TextRole.Callout, note), Properties(note)),
            Paragraph(StyleIds.CalloutMissing, "Callout Missing", In(TextRole.Callout, missing) with { Colour = theme.Gap },
                Properties(missing), basedOn: StyleIds.Callout),
            Paragraph(StyleIds.TableText, "Table Text", tableText, new()),
            Paragraph(StyleIds.TableHeading, "Table Heading",
                theme[TextRole.TableHeading] with { SpaceAfter = tableText.SpaceAfter, KeepWithNext = true }, new(),
                basedOn: StyleIds.TableText),
            Paragraph(StyleIds.TableRowHeading, "Table Row Heading", tableText with { Bold = true }, new(), basedOn: StyleIds.TableText),
            Paragraph(StyleIds.FootnoteText, "footnote text", theme[TextRole.Footnote],
                new() { Indentation = new() { Left = Measure.Twips(theme.ListIndent), Hanging = Measure.Twips(theme.ListIndent) } },
                priority: Unseen),
            Paragraph(StyleIds.TileValue, "Tile Value",
                Shut(TextRole.TileValue) with { KeepWithNext = true, LineHeight = TileStyle.ValueLine(theme[TextRole.TileValue]) },
                Tile(TileStyle.Above(theme))),
            Paragraph(StyleIds.TileLabel, "Tile Label", Shut(TextRole.TileLabel) with { SpaceAfter = TileStyle.Gap },
                Tile(TileStyle.Below(theme))),
            Paragraph(StyleIds.Figure, "Figure", theme[TextRole.Body] with { SpaceBefore = 0, SpaceAfter = 0, LineHeight = 12 },
                new() { KeepLines = new() }),
            Paragraph(StyleIds.Header, "header", theme[TextRole.PageHeader],
                new() { ParagraphBorders = new(EdgeXml.Of<BottomBorder>(theme.TableRule, 0.5, 5)), Tabs = RightTab() }, priority: Unseen),
            Paragraph(StyleIds.CoverHeader, "Cover Header", theme[TextRole.PageHeader], new() { Tabs = RightTab() }, priority: Unseen),
            Paragraph(StyleIds.Footer, "footer", theme[TextRole.PageFooter], new() { Tabs = RightTab() }, priority: Unseen),
        ];
    }

    /// <summary>Space between two paragraphs of a box would be white: it goes into the line.</summary>
    private TextStyle Shut(TextRole role) =>
        theme[role] with { SpaceBefore = 0, SpaceAfter = 0, LineHeight = theme[role].LineHeight + theme[role].SpaceAfter };

    /// <summary>
    /// What the style of a box's paragraphs says. In callouts no space separates paragraphs of the same style (17.3.1.9).
    /// </summary>
    private static StyleParagraphProperties Properties(BoxStyle box) => new()
    {
        KeepLines = new(),
        ParagraphBorders = EdgeXml.Of(box.Borders),
        Shading = box.Fill is { } fill ? EdgeXml.Fill(fill) : null,
        Indentation = new() { Left = Measure.Twips(box.Left), Right = Measure.Twips(box.Right) },
        ContextualSpacing = box.Fill is null ? null : new(),
    };

    /// <summary>What the style of a tile's value says, or that of its label: each is its part of the box.</summary>
    private StyleParagraphProperties Tile(BoxEdges edges) => new()
    {
        KeepLines = new(),
        ParagraphBorders = EdgeXml.Of(edges),
        Shading = EdgeXml.Fill(theme.CalloutFill),
        Indentation = new() { Left = Measure.Twips(TileStyle.Indent), Right = Measure.Twips(TileStyle.Indent) },
    };

    private TextStyle In(TextRole role, BoxStyle look) => theme[role] with { SpaceBefore = look.SpaceBefore, SpaceAfter = look.SpaceAfter };

    private IEnumerable<Style> ListStyles() =>
        from inTable in (bool[])[false, true]
        let style = theme[inTable ? TextRole.TableText : TextRole.ListItem]
        from kind in (ListKind?[])[ListKind.Bulleted, ListKind.Numbered, null]
        from level in Enumerable.Range(0, StyleIds.ListLevels)
        let name = (inTable ? "Table " : "List ") + (kind is null ? "Continue" : kind == ListKind.Bulleted ? "Bullet" : "Number")
            + (level == 0 ? "" : $" {level + 1}")
        select kind is { } labelled
            ? Paragraph(StyleIds.List(inTable, labelled, level), name, style,
                new() { NumberingProperties = label(inTable, labelled, level) })
            : Paragraph(StyleIds.ListContinue(inTable, level), name, style, new() { Indentation = Indent(level + 1) });

    private IEnumerable<Style> ContentsStyles() =>
    [
        Paragraph(StyleIds.ContentsHeading, "TOC Heading", theme[TextRole.ContentsHeading], new() { KeepLines = new() }, next: Normal,
            priority: Unseen),
        .. Enumerable.Range(1, StyleIds.ContentsLevels)
        .Select(level => Paragraph(StyleIds.Contents(level), $"toc {level}", theme[TextRole.Contents1 + Math.Min(level - 1, 2)],
            new() { Tabs = RightTab(TabStopLeaderCharValues.Dot), Indentation = level == 1 ? null : Indent(level - 1) }, next: Normal,
            priority: Unseen)),
        Paragraph(StyleIds.CaptionEntry, "table of figures", theme[TextRole.Contents2],
            new() { Tabs = RightTab(TabStopLeaderCharValues.Dot) }, next: Normal, priority: Unseen),
    ];

    private Indentation Indent(int levels) => new() { Left = Measure.Twips(theme.ListIndent * levels), Right = "0" };

    private Tabs RightTab(TabStopLeaderCharValues? leader = null) =>
        new(new TabStop { Val = TabStopValues.Right, Leader = leader, Position = Measure.WholeTwips(page.ContentWidth) });

    /// <summary>Normal says its colour itself: from docDefaults LibreOffice would put it over the character styles in a table.</summary>
    private Style NormalStyle()
    {
        var style = Paragraph(Normal, Normal, theme[TextRole.Body], new(), priority: 0);
        (style.Default, style.CustomStyle, style.BasedOn) = (OnOff.Yes, null, null);
        style.StyleRunProperties = new() { Color = EdgeXml.Text(theme[TextRole.Body].Colour) };
        return style;
    }

    /// <param name="text">Of its looks only what differs from Normal's is said again.</param>
    /// <param name="properties">What the style says beyond them.</param>
    /// <param name="priority">Its place in the styles gallery; from <see cref="Unseen"/> on it is not offered there.</param>
    private Style Paragraph(
        string id, string name, TextStyle text, StyleParagraphProperties properties, string? next = null, string basedOn = Normal,
        int priority = 10)
    {
        if (text.KeepWithNext) properties.KeepNext = new();
        properties.SpacingBetweenLines = new()
        {
            Before = Measure.Twips(text.SpaceBefore),
            After = Measure.Twips(text.SpaceAfter),
            Line = Measure.Twips(text.LineHeight),
            LineRule = LineSpacingRuleValues.AtLeast,
        };
        return new()
        {
            Type = StyleValues.Paragraph,
            CustomStyle = OnOff.Of(StyleIds.IsCustom(id)),
            StyleId = id,
            StyleName = new() { Val = name },
            BasedOn = new() { Val = basedOn },
            NextParagraphStyle = next is null ? null : new() { Val = next },
            UIPriority = new() { Val = priority },
            PrimaryStyle = priority < Unseen ? new() : null,
            StyleParagraphProperties = properties,
            StyleRunProperties = ThemeFonts.In(id, Run(text, theme[TextRole.Body]), XmlText.Clean(theme.FontFamily)),
        };
    }

    /// <summary>Run properties (17.3.2) of a text style; what equals the defaults is left out, null if that is all.</summary>
    private static StyleRunProperties? Run(TextStyle style, TextStyle? defaults)
    {
        var run = new StyleRunProperties();
        if (style.Bold) (run.Bold, run.BoldComplexScript) = (new(), new());
        if (style.Italic) (run.Italic, run.ItalicComplexScript) = (new(), new());
        if (style.Colour != defaults?.Colour) run.Color = EdgeXml.Text(style.Colour);
        if (style.Size != defaults?.Size)
            (run.FontSize, run.FontSizeComplexScript) =
                (new() { Val = Measure.HalfPoints(style.Size) }, new() { Val = Measure.HalfPoints(style.Size) });
        return run.HasChildren ? run : null;
    }

    private IEnumerable<Style> CharacterStyles() =>
    [
        new()
        {
            Type = StyleValues.Character,
            Default = OnOff.Yes,
            StyleId = "DefaultParagraphFont",
            StyleName = new() { Val = "Default Paragraph Font" },
            UIPriority = new() { Val = 1 },
            SemiHidden = new(),
        },
        Character(StyleIds.Strong, "Strong", new() { Bold = new(), BoldComplexScript = new() }),
        Character(StyleIds.Emphasis, "Emphasis", new() { Italic = new(), ItalicComplexScript = new() }),
        Character(StyleIds.Hyperlink, "Hyperlink",
            new() { Color = EdgeXml.Text(theme.Link), Underline = new() { Val = UnderlineValues.Single } }),
        Character(StyleIds.FootnoteReference, "footnote reference",
            new() { VerticalTextAlignment = new() { Val = VerticalPositionValues.Superscript } }),
        Character(StyleIds.Missing, "Missing", new() { Italic = new(), ItalicComplexScript = new(), Color = EdgeXml.Text(theme.Gap) }),
        Character(StyleIds.DraftMark, "Draft Mark", Run(theme[TextRole.DraftMark], null)),
    ];

    private static Style Character(string id, string name, StyleRunProperties? properties) => new()
    {
        Type = StyleValues.Character,
        CustomStyle = OnOff.Of(StyleIds.IsCustom(id)),
        StyleId = id,
        StyleName = new() { Val = name },
        BasedOn = new() { Val = "DefaultParagraphFont" },
        UIPriority = new() { Val = 10 },
        PrimaryStyle = new(),
        StyleRunProperties = properties,
    };
}
