using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// The style definitions part (ECMA-376 part 1, 17.7): the theme as named styles, so that a person who restyles a paper in
/// Word changes a style once. Bold and italic stand in paragraph styles and never again in the table style: they are
/// toggles (17.7.3), and twice on is off.
/// </summary>
internal sealed class StylesPart(WordXml xml, Theme theme, DocumentInfo info)
{
    public static byte[] Write(Theme theme, DocumentInfo info)
    {
        using var xml = new WordXml("styles");
        var part = new StylesPart(xml, theme, info);
        part.Defaults();
        part.ParagraphStyles();
        part.ListStyles();
        part.ContentsStyles();
        part.CharacterStyles();
        new TableStyle(xml, theme).Write();
        return xml.ToBytes();
    }

    private void Defaults()
    {
        var body = theme[TextRole.Body];
        using (xml.Open("docDefaults"))
        {
            using (xml.Open("rPrDefault"))
            using (xml.Open("rPr"))
            {
                xml.Empty("rFonts", ("ascii", theme.FontFamily), ("hAnsi", theme.FontFamily), ("eastAsia", theme.FontFamily), ("cs", theme.FontFamily));
                xml.Value("sz", WordXml.HalfPoints(body.Size));
                xml.Value("szCs", WordXml.HalfPoints(body.Size));
                xml.Empty("lang", ("val", info.Language), ("eastAsia", info.Language), ("bidi", "ar-SA"));
            }
            using (xml.Open("pPrDefault"))
            using (xml.Open("pPr"))
                xml.Empty("spacing", ("after", "0"), ("line", WordXml.Twips(body.LineHeight)), ("lineRule", "atLeast"));
        }
        // Of Word's own styles only those of this part show in the pane; the others appear when used.
        xml.Empty("latentStyles", ("defLockedState", "0"), ("defUIPriority", "99"), ("defSemiHidden", "1"), ("defUnhideWhenUsed", "1"), ("defQFormat", "0"), ("count", "376"));
    }

    private void ParagraphStyles()
    {
        var rule = new Edge("bottom", theme.TableRule, 0.5, 5);
        var furniture = new ParagraphLook { RightTab = info.Page.ContentWidth, InGallery = false };
        Paragraph("Normal", "Normal", TextRole.Body, new() { IsDefault = true });
        for (var level = 1; level <= 4; level++)
            Paragraph(Styles.Heading(level), $"heading {level}", TextRole.Heading1 + (level - 1), new() { Next = "Normal", KeepLines = true, OutlineLevel = level });
        Paragraph(Styles.Title, "Title", TextRole.Title, new() { Next = Styles.Subtitle, SpaceBefore = CoverArt.Top(info.Page) - info.Page.MarginTop, KeepLines = true });
        Paragraph(Styles.Subtitle, "Subtitle", TextRole.Subtitle, new() { Next = Styles.CoverDetail });
        Paragraph(Styles.CoverDetail, "Cover Detail", TextRole.CoverDetail, new());
        Paragraph(Styles.Caption, "caption", TextRole.Caption, new() { Next = "Normal", KeepLines = true });
        Paragraph(Styles.Quote, "Quote", TextRole.Quote, CalloutLook.Quote(theme) with { Next = "Normal" });
        Paragraph(Styles.Callout, "Callout", TextRole.Callout, CalloutLook.Note(theme));
        Paragraph(Styles.CalloutMissing, "Callout Missing", TextRole.Callout, CalloutLook.Missing(theme) with { BasedOn = Styles.Callout, Colour = theme.Gap });
        Paragraph(Styles.TableText, "Table Text", TextRole.TableText, new());
        Paragraph(Styles.TableHeading, "Table Heading", TextRole.TableHeading, new() { BasedOn = Styles.TableText, SpaceAfter = theme[TextRole.TableText].SpaceAfter, KeepNext = true });
        Paragraph(Styles.TableRowHeading, "Table Row Heading", TextRole.TableText, new() { BasedOn = Styles.TableText, Bold = true });
        Paragraph(Styles.Header, "header", TextRole.PageHeader, furniture with { Edges = [rule] });
        Paragraph(Styles.CoverHeader, "Cover Header", TextRole.PageHeader, furniture);
        Paragraph(Styles.Footer, "footer", TextRole.PageFooter, furniture);
    }

    private void ListStyles()
    {
        foreach (var inTable in (ReadOnlySpan<bool>)[false, true])
        {
            var role = inTable ? TextRole.TableText : TextRole.ListItem;
            foreach (var kind in (ReadOnlySpan<ListKind>)[ListKind.Bulleted, ListKind.Numbered])
                for (var level = 0; level < Styles.ListLevels; level++)
                    Paragraph(Styles.List(inTable, kind, level), ListName(inTable, kind == ListKind.Bulleted ? "Bullet" : "Number", level), role,
                        new() { ListNumber = NumberingPart.Base(inTable, kind), ListLevel = level });
            for (var level = 0; level < Styles.ListLevels; level++)
                Paragraph(Styles.ListContinue(inTable, level), ListName(inTable, "Continue", level), role, new() { Left = theme.ListIndent * (level + 1) });
        }
    }

    private static string ListName(bool inTable, string what, int level) => (inTable ? "Table " : "List ") + what + (level == 0 ? "" : $" {level + 1}");

    private void ContentsStyles()
    {
        Paragraph(Styles.ContentsHeading, "TOC Heading", TextRole.ContentsHeading, new() { Next = "Normal", KeepLines = true, InGallery = false });
        for (var level = 1; level <= Styles.ContentsLevels; level++)
            Paragraph(Styles.Contents(level), $"toc {level}", TextRole.Contents1 + Math.Min(level - 1, 2),
                new() { Next = "Normal", Left = theme.ListIndent * (level - 1), RightTab = info.Page.ContentWidth, Leader = "dot", InGallery = false });
    }

    private void CharacterStyles()
    {
        Character("DefaultParagraphFont", "Default Paragraph Font", isDefault: true, () => { });
        Character(Styles.Strong, "Strong", isDefault: false, () => { xml.Empty("b"); xml.Empty("bCs"); });
        Character(Styles.Emphasis, "Emphasis", isDefault: false, () => { xml.Empty("i"); xml.Empty("iCs"); });
        Character(Styles.Hyperlink, "Hyperlink", isDefault: false, () => { xml.Value("color", theme.Link.ToHex()); xml.Value("u", "single"); });
        Character(Styles.Missing, "Missing", isDefault: false, () => { xml.Empty("i"); xml.Empty("iCs"); xml.Value("color", theme.Gap.ToHex()); });
        Character(Styles.DraftMark, "Draft Mark", isDefault: false, () => ParagraphLook.Run(xml, theme[TextRole.DraftMark], null));
    }

    private void Character(string id, string name, bool isDefault, Action properties)
    {
        using var style = isDefault
            ? xml.Open("style", ("type", "character"), ("default", "1"), ("styleId", id))
            : xml.Open("style", ("type", "character"), ("customStyle", Styles.IsCustom(id) ? "1" : "0"), ("styleId", id));
        xml.Value("name", name);
        if (!isDefault) xml.Value("basedOn", "DefaultParagraphFont");
        xml.Value("uiPriority", isDefault ? 1 : 10);
        if (isDefault) xml.Empty("semiHidden");
        if (!isDefault) xml.Empty("qFormat");
        if (isDefault) return;
        using (xml.Open("rPr")) properties();
    }

    private void Paragraph(string id, string name, TextRole role, ParagraphLook look) => look.Write(xml, id, name, theme[role], theme[TextRole.Body]);
}
