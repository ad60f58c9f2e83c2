using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// The style definitions part (ECMA-376 part 1, 17.7): the theme as named styles, so that a person who restyles a paper in
/// Word changes a style once. Bold and italic stand in paragraph styles and never again in the table style: they are
/// toggles (17.7.3), and twice on is off.
/// </summary>
internal sealed class StylesPart(Theme theme, DocumentInfo info)
{
    private const string Normal = "Normal";

    public Styles Styles() => new([Defaults(), Latent, .. ParagraphStyles(), .. ListStyles(), .. ContentsStyles(), .. CharacterStyles(), .. new TableStyle(theme).Styles()]);

    private DocDefaults Defaults()
    {
        var (body, family, language) = (theme[TextRole.Body], XmlText.Clean(theme.FontFamily), XmlText.Clean(info.Language));
        return new()
        {
            RunPropertiesDefault = new(new RunPropertiesBaseStyle
            {
                RunFonts = new() { Ascii = family, HighAnsi = family, EastAsia = family, ComplexScript = family },
                FontSize = new() { Val = Measure.HalfPoints(body.Size) },
                FontSizeComplexScript = new() { Val = Measure.HalfPoints(body.Size) },
                Languages = new() { Val = language, EastAsia = language, Bidi = "ar-SA" },
            }),
            ParagraphPropertiesDefault = new(new ParagraphPropertiesBaseStyle
            {
                SpacingBetweenLines = new() { After = "0", Line = Measure.Twips(body.LineHeight), LineRule = LineSpacingRuleValues.AtLeast },
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
        var furniture = new ParagraphLook { RightTab = info.Page.ContentWidth, InGallery = false };
        return
        [
            Paragraph(Normal, Normal, TextRole.Body, new() { IsDefault = OnOff.Yes }),
            .. Enumerable.Range(1, 4).Select(level => Paragraph(StyleIds.Heading(level), $"heading {level}", TextRole.Heading1 + (level - 1),
                new() { Next = Normal, KeepLines = true, OutlineLevel = level })),
            Paragraph(StyleIds.Title, "Title", TextRole.Title, new() { Next = StyleIds.Subtitle, SpaceBefore = CoverArt.Top(info.Page) - info.Page.MarginTop, KeepLines = true }),
            Paragraph(StyleIds.Subtitle, "Subtitle", TextRole.Subtitle, new() { Next = StyleIds.CoverDetail }),
            Paragraph(StyleIds.CoverDetail, "Cover Detail", TextRole.CoverDetail, new()),
            Paragraph(StyleIds.Caption, "caption", TextRole.Caption, new() { Next = Normal, KeepLines = true }),
            Paragraph(StyleIds.Quote, "Quote", TextRole.Quote, CalloutLook.Quote(theme) with { Next = Normal }),
            Paragraph(StyleIds.Callout, "Callout", TextRole.Callout, CalloutLook.Note(theme)),
            Paragraph(StyleIds.CalloutMissing, "Callout Missing", TextRole.Callout, CalloutLook.Missing(theme) with { BasedOn = StyleIds.Callout, Colour = theme.Gap }),
            Paragraph(StyleIds.TableText, "Table Text", TextRole.TableText, new()),
            Paragraph(StyleIds.TableHeading, "Table Heading", TextRole.TableHeading,
                new() { BasedOn = StyleIds.TableText, SpaceAfter = theme[TextRole.TableText].SpaceAfter, KeepNext = true }),
            Paragraph(StyleIds.TableRowHeading, "Table Row Heading", TextRole.TableText, new() { BasedOn = StyleIds.TableText, Bold = true }),
            Paragraph(StyleIds.Header, "header", TextRole.PageHeader, furniture with { Edges = [new(Side.Bottom, theme.TableRule, 0.5, 5)] }),
            Paragraph(StyleIds.CoverHeader, "Cover Header", TextRole.PageHeader, furniture),
            Paragraph(StyleIds.Footer, "footer", TextRole.PageFooter, furniture),
        ];
    }

    private IEnumerable<Style> ListStyles() =>
        from inTable in (bool[])[false, true]
        let role = inTable ? TextRole.TableText : TextRole.ListItem
        from kind in (ListKind?[])[ListKind.Bulleted, ListKind.Numbered, null]
        from level in Enumerable.Range(0, StyleIds.ListLevels)
        let name = (inTable ? "Table " : "List ") + (kind is null ? "Continue" : kind == ListKind.Bulleted ? "Bullet" : "Number") + (level == 0 ? "" : $" {level + 1}")
        select kind is { } labelled
            ? Paragraph(StyleIds.List(inTable, labelled, level), name, role, new() { ListNumber = NumberingPart.Base(inTable, labelled), ListLevel = level })
            : Paragraph(StyleIds.ListContinue(inTable, level), name, role, new() { Left = theme.ListIndent * (level + 1) });

    private IEnumerable<Style> ContentsStyles() =>
    [
        Paragraph(StyleIds.ContentsHeading, "TOC Heading", TextRole.ContentsHeading, new() { Next = Normal, KeepLines = true, InGallery = false }),
        .. Enumerable.Range(1, StyleIds.ContentsLevels).Select(level => Paragraph(StyleIds.Contents(level), $"toc {level}", TextRole.Contents1 + Math.Min(level - 1, 2),
            new() { Next = Normal, Left = theme.ListIndent * (level - 1), RightTab = info.Page.ContentWidth, HasLeader = true, InGallery = false })),
    ];

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
        Character(StyleIds.Hyperlink, "Hyperlink", new() { Color = new() { Val = theme.Link.ToHex() }, Underline = new() { Val = UnderlineValues.Single } }),
        Character(StyleIds.Missing, "Missing", new() { Italic = new(), ItalicComplexScript = new(), Color = new() { Val = theme.Gap.ToHex() } }),
        Character(StyleIds.DraftMark, "Draft Mark", ParagraphLook.Run(theme[TextRole.DraftMark], null)),
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

    private Style Paragraph(string id, string name, TextRole role, ParagraphLook look) => look.ToStyle(id, name, theme[role], theme[TextRole.Body]);
}
