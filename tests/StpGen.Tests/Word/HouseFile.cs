using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StpGen.Tests.Word;

/// <summary>A house style made for a test: a few styles under ids of their own, a list, a header with a logo, margins.</summary>
internal static class HouseFile
{
    public static byte[] Create(Action<MainDocumentPart>? change = null,
        WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, type))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Lists();
            var header = main.AddNewPart<HeaderPart>("rIdLogo");
            header.AddImagePart(ImagePartType.Png, "rIdPicture").FeedData(new MemoryStream(Pngs.Create(30, 10).File.Bytes.ToArray()));
            header.Header = new(new Paragraph(new Run(Logo())));
            main.Document = new(new Body(
                new Paragraph(new Run(new Text("What it says is never copied."))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdLogo" },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 2000, Right = 1000, Bottom = 1500, Left = 1000, Header = 500, Footer = 500, Gutter = 0 })));
            change?.Invoke(main);
        }
        return bytes.ToArray();
    }

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Frutiger", HighAnsi = "Frutiger" }, new FontSize { Val = "24" }, new Languages { Val = "en-US" }))),
        Named("Normal", "Normal", isDefault: true),
        Named("HouseHeading1", "heading 1", new() { OutlineLevel = new() { Val = 0 } }),
        Named("HouseHeading2", "heading 2", new() { OutlineLevel = new() { Val = 1 } }),
        Named("HouseTitle", "Title"),
        Named("HouseBullet", "List Bullet", new() { NumberingProperties = new() { NumberingId = new() { Val = 1 } } }),
        Named("HouseNumber", "List Number", new() { NumberingProperties = new() { NumberingId = new() { Val = 2 } } }),
        // Ours has this id, under another name.
        Named("Callout", "Speech Balloon"),
        new Style(new StyleName { Val = "STP Table" }, new StyleTableProperties()) { Type = StyleValues.Table, StyleId = "HouseTable" });

    private static Style Named(string id, string name, StyleParagraphProperties? properties = null, bool isDefault = false) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        StyleName = new() { Val = name },
        Default = isDefault ? true : null,
        StyleParagraphProperties = properties,
        StyleRunProperties = new() { Color = new() { Val = "7A0019" } },
    };

    private static Numbering Lists() => new(
        Definition(0, NumberFormatValues.Bullet, "–"), Definition(1, NumberFormatValues.Decimal, "%1)"),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 });

    private static AbstractNum Definition(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format },
            new LevelText { Val = text })
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static Drawing Logo() => new(new Wp.Inline(
        new Wp.Extent { Cx = 381000, Cy = 127000 },
        new Wp.DocProperties { Id = 1, Name = "Logo", Description = "The trust's logo" },
        new A.Graphic(new A.GraphicData(new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 1, Name = "Logo" },
                new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = "rIdPicture" }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 381000, Cy = 127000 }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })));
}
