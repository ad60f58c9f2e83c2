using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Layout.Slides;
using StpGen.Writers.PowerPoint.Template;
using Xunit;
using static StpGen.Tests.PowerPoint.SlidesFile;
using D = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Tests.PowerPoint;

/// <summary>A deck on the slides of a house: what it takes, what it leaves, and what it says.</summary>
public sealed class SlideTemplateTests
{
    private static readonly Lazy<byte[]> Plain = new(() => SlidesFile.Of(Specimen.Create()).Bytes);

    /// <summary>A house's file: one of our own decks, changed by hand.</summary>
    private static byte[] House(Action<PresentationPart>? change = null)
    {
        using var stream = new MemoryStream();
        stream.Write(Plain.Value);
        using (var slides = PresentationDocument.Open(stream, isEditable: true)) change?.Invoke(slides.PresentationPart!);
        return stream.ToArray();
    }

    private static (SlideTemplate? Template, ImmutableArray<Finding> Findings) Read(byte[] file, bool final = false)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var template = SlideTemplate.TryRead(file, "brand/reference.pptx", findings.Add, final);
        return (template, findings.ToImmutable());
    }

    private static SlideMasterPart MasterOf(PresentationPart main) => main.SlideMasterParts.Single();

    private static SlideLayoutPart LayoutOf(PresentationPart main, string name) =>
        MasterOf(main).SlideLayoutParts.Single(l => l.SlideLayout!.CommonSlideData!.Name == name);

    private static SlidesFile On(byte[] house) => SlidesFile.Of(Specimen.Create(), house: Read(house).Template);

    [Fact]
    public void A_deck_can_be_the_template_of_the_next()
    {
        var (template, findings) = Read(House());
        Assert.Equal(["STP521"], findings.Select(f => f.Rule.Id));
        Assert.Contains("no layout for cards and pictures with points.", Assert.Single(findings).Message);
        var file = SlidesFile.Of(Specimen.Create(), house: template);
        Assert.Empty(file.Complaints());
        Assert.Equal(SlidesFile.Of(Specimen.Create()).Titles, file.Titles);
        Assert.Equal(file.Bytes, On(House()).Bytes);
        Assert.Equal(SlidesFile.Of(Specimen.Create()).Findings.Select(f => f.Message), file.Findings.Select(f => f.Message));
    }

    [Fact]
    public void Slides_are_as_large_as_those_of_the_house_and_text_stays_on_them()
    {
        var house = House(main =>
        {
            main.Presentation!.SlideSize!.Cx = 9_144_000;
            foreach (var place in MasterOf(main).SlideMaster!.CommonSlideData!.ShapeTree!.Descendants<D.Transform2D>()
                .Concat(MasterOf(main).SlideLayoutParts.SelectMany(l => l.SlideLayout!.Descendants<D.Transform2D>())))
            {
                place.Offset!.X = place.Offset.X! * 3 / 4;
                place.Extents!.Cx = place.Extents.Cx! * 3 / 4;
            }
        });
        var file = On(house);
        Assert.Empty(file.Complaints());
        Assert.Equal(720, file.Deck.Frame.Width);
        Assert.True(file.Deck.Slides.Length > SlidesFile.Of(Specimen.Create()).Deck.Slides.Length);
        var over = file.Findings.Any(f => f.Rule.Id == "STP506");
        Assert.All(file.Deck.Slides.SelectMany(s => s.Parts), part => Assert.True(
            part.Area.X >= 30 && part.Area.X + part.Area.Width <= 690 && (over || part.Area.Bottom <= 490), part.Area.ToString()));
    }

    [Fact]
    public void What_a_house_lacks_is_made_from_its_layout_for_text()
    {
        var house = House(main =>
        {
            var tree = LayoutOf(main, "Title and content").SlideLayout!.CommonSlideData!.ShapeTree!;
            tree.AppendChild(new Shape(
                new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = 90, Name = "Rule" },
                    new NonVisualShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
                new ShapeProperties(new D.Transform2D(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = 999, Cy = 999 }))));
            foreach (var name in (string[])["Two columns", "Section"])
            {
                var part = LayoutOf(main, name);
                MasterOf(main).SlideMaster!.SlideLayoutIdList!.Elements<SlideLayoutId>()
                    .Single(l => l.RelationshipId == MasterOf(main).GetIdOfPart(part)).Remove();
                foreach (var slide in main.SlideParts.Where(s => s.SlideLayoutPart == part).ToList()) slide.DeletePart(part);
                MasterOf(main).DeletePart(part);
            }
        });
        var (template, findings) = Read(house);
        Assert.Contains("no layout for sections, two columns, cards and pictures with points. "
            + "Decks use layouts made from 'Title and content', and 'Title slide' for sections.", Assert.Single(findings).Message);
        var file = SlidesFile.Of(Specimen.Create(), house: template);
        Assert.Empty(file.Complaints());
        var made = Enumerable.Range(1, 20).Select(i => $"ppt/slideLayouts/slideLayout{i}.xml")
            .Where(n => file.Entries.Any(e => e.FullName == n)).Select(file.Part)
            .Single(l => l.Element(P + "cSld")!.Attribute("name")!.Value == "Two columns");
        Assert.Contains(made.Descendants(A + "ext"), e => e.Attribute("cx")?.Value == "999");
        Assert.Equal(2, made.Descendants(P + "ph").Count(p => p.Attribute("type") is null));
    }

    [Fact]
    public void Nothing_private_or_active_and_no_slide_of_the_house_is_copied()
    {
        var house = House(main =>
        {
            var master = MasterOf(main);
            var link = master.AddHyperlinkRelationship(new Uri("file:///c:/secret/evil.docm"), isExternal: true).Id;
            var far = master.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
                new Uri("https://tracker.example/pixel.png")).Id;
            var tree = master.SlideMaster!.CommonSlideData!.ShapeTree!;
            tree.AppendChild(new Picture(
                new NonVisualPictureProperties(
                    new NonVisualDrawingProperties(new D.HyperlinkOnClick { Id = link, Action = "ppaction://program" })
                    { Id = 91, Name = "C:\\Users\\jsmith\\logo.png", Description = "jsmith" },
                    new NonVisualPictureDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
                new BlipFill(new D.Blip { Link = far }, new D.Stretch()), new ShapeProperties()));
            tree.Elements<Shape>().First().NonVisualShapeProperties!.NonVisualDrawingProperties!
                .HyperlinkOnClick = new D.HyperlinkOnClick { Id = link, Action = "ppaction://program" };
            master.SlideMaster.AppendChild(new Timing());
            main.AddNewPart<CommentAuthorsPart>().CommentAuthorList = new CommentAuthorList(
                new CommentAuthor { Id = 0, Name = "jsmith", Initials = "js", LastIndex = 0, ColorIndex = 0 });
            main.SlideParts.First().Slide!.Descendants<D.Text>().First().Text = "Secret merger";
            foreach (var place in tree.Elements<Shape>().Where(s => s.Descendants<PlaceholderShape>()
                .Any(p => p.Type?.Value == PlaceholderValues.Footer)))
                place.Descendants<D.Text>().First().Text = "Prepared by jsmith";
        });
        var (template, findings) = Read(house);
        Assert.Contains(findings, f => f.Rule.Id == "STP524"
            && f.Message.Contains("a picture that is not in the file", StringComparison.Ordinal)
            && f.Message.Contains("links", StringComparison.Ordinal) && f.Message.Contains("animations", StringComparison.Ordinal));
        var file = SlidesFile.Of(Specimen.Create(), house: template);
        Assert.Empty(file.Complaints());
        var all = string.Concat(file.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)
            || e.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(e => file.Part(e.FullName).ToString()));
        Assert.All((string[])["jsmith", "Secret merger", "tracker.example", "evil.docm", "ppaction://program"],
            secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_none_is_a_finding_and_never_a_fault_of_the_program()
    {
        byte[][] files =
        [
            [], "Not a presentation."u8.ToArray(), Plain.Value[..(Plain.Value.Length / 2)],
            House(main => main.DeleteParts(main.SlideMasterParts.ToList())),
            House(main => main.Presentation!.SlideSize = null),
            House(main => main.Presentation!.SlideSize!.Cx = 914_400),
            House(main => MasterOf(main).ThemePart!.FeedData(new MemoryStream("<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>"u8.ToArray()))),
            House(main => MasterOf(main).FeedData(new MemoryStream("<p:sldMaster"u8.ToArray()))),
        ];
        Assert.All(files, file =>
        {
            var (template, findings) = Read(file);
            Assert.Null(template);
            Assert.Contains(findings, f => f.Rule.Id == "STP522" && f.Hints.Length > 0);
        });
    }

    [Fact]
    public void A_damaged_layout_is_left_out_and_named()
    {
        var (template, findings) = Read(House(main =>
            LayoutOf(main, "Two columns").FeedData(new MemoryStream("<p:sldLayout"u8.ToArray()))));
        Assert.NotNull(template);
        Assert.Contains(findings, f => f.Rule.Id == "STP522" && f.Message.Contains("layout", StringComparison.Ordinal));
        Assert.Empty(SlidesFile.Of(Specimen.Create(), house: template).Complaints());
    }

    [Fact]
    public void Pale_text_is_found_and_stops_final_papers()
    {
        var pale = House(main => MasterOf(main).SlideMaster!.TextStyles!.BodyStyle!.Level1ParagraphProperties!
            .GetFirstChild<D.DefaultRunProperties>()!.GetFirstChild<D.SolidFill>()!.RemoveAllChildren());
        Assert.DoesNotContain(Read(House()).Findings, f => f.Rule.Id == "STP523");
        var grey = House(main => MasterOf(main).SlideMaster!.TextStyles!.BodyStyle!.Level1ParagraphProperties!
            .GetFirstChild<D.DefaultRunProperties>()!.ReplaceChild(new D.SolidFill(new D.RgbColorModelHex { Val = "BBBBBB" }),
                MasterOf(main).SlideMaster!.TextStyles!.BodyStyle!.Level1ParagraphProperties!
                    .GetFirstChild<D.DefaultRunProperties>()!.GetFirstChild<D.SolidFill>()!));
        Assert.Contains(Read(grey, final: true).Findings, f => f.Rule.Id == "STP523" && f.Severity == Severity.Error);
        Assert.Empty(Read(pale).Findings.Where(f => f.Rule.Id == "STP523"));
    }

    [Fact]
    public void Wider_fonts_and_larger_titles_of_the_house_are_measured()
    {
        var wide = House(main => MasterOf(main).ThemePart!.Theme!.ThemeElements!.FontScheme!.MinorFont!.LatinFont!.Typeface = "Verdana");
        Assert.True(Read(wide).Template!.Frame.TextWidth > 1.1);
        Assert.Equal(1, Read(House()).Template!.Frame.TextWidth);
        var large = House(main => MasterOf(main).SlideMaster!.TextStyles!.TitleStyle!.Level1ParagraphProperties!
            .GetFirstChild<D.DefaultRunProperties>()!.FontSize = 4400);
        var file = SlidesFile.Of([new Heading(1, "a", [new TextRun("A title that takes two lines at forty-four points in size")]),
            Specimen.Body("Text.")], Read(large).Template);
        Assert.Equal(28, file.Deck.Slides[1].TitleSize);
    }

    [Fact]
    public void Drawings_on_dark_slides_have_a_light_ground()
    {
        var dark = House(main =>
        {
            MasterOf(main).SlideMaster!.CommonSlideData!.Background =
                new(new BackgroundProperties(new D.SolidFill(new D.RgbColorModelHex { Val = "101830" }), new D.EffectList()));
            foreach (var level in MasterOf(main).SlideMaster!.TextStyles!.Descendants<D.DefaultRunProperties>())
                if (level.GetFirstChild<D.SolidFill>() is { } fill)
                    fill.ReplaceChild(new D.RgbColorModelHex { Val = "FFFFFF" }, fill.FirstChild!);
        });
        var (template, findings) = Read(dark);
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP523");
        var scene = new Scene(400, 100, [new SceneText(10, 60, "Words", 12, SceneColour.Text)]);
        var file = SlidesFile.Of([Specimen.Heading(1, "a", "Governance"), Specimen.Body("Text."), new Figure(scene, "A box.", [])],
            template);
        Assert.Empty(file.Complaints());
        Assert.Contains(file.Slides.SelectMany(s => s.Descendants(P + "cNvPr")),
            n => n.Attribute("name")!.Value.StartsWith("Ground ", StringComparison.Ordinal));
        var look = template!.OfDrawings(template.Over(NhsTheme.Create()));
        Assert.All((SceneColour[])[SceneColour.Text, SceneColour.Muted, SceneColour.Gap, SceneColour.Accent, SceneColour.Strong],
            colour => Assert.True(look.Of(colour).ContrastWith(new(255, 255, 255)) >= 4.5, $"{colour}"));
        var slides = template.Over(NhsTheme.Create());
        Assert.True(slides.Text.ContrastWith(slides.CalloutFill) >= 4.5 && slides.Gap.ContrastWith(slides.CalloutFill) >= 4.5);
    }
}
