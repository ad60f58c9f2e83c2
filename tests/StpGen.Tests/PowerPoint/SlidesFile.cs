using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Slides;
using StpGen.Writers.PowerPoint;
using StpGen.Writers.PowerPoint.Template;

namespace StpGen.Tests.PowerPoint;

/// <summary>A written deck, opened for a test to look at.</summary>
internal sealed class SlidesFile(Deck deck, byte[] bytes, ImmutableArray<Finding> findings)
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public Deck Deck { get; } = deck;

    public byte[] Bytes { get; } = bytes;

    public ImmutableArray<Finding> Findings { get; } = findings;

    public static SlidesFile Of(Document document, Theme? theme = null, SlideTemplate? house = null)
    {
        var look = theme ?? NhsTheme.Create();
        if (house is not null) look = house.Over(look);
        var (deck, findings) = DeckMaker.Make(document, look, FontLibrary.LiberationSans(), house?.Frame);
        return new(deck!, PresentationWriter.Write(deck!, look, house), findings);
    }

    /// <summary>The slides of some blocks, after the first.</summary>
    public static SlidesFile Of(ImmutableArray<Block> blocks, SlideTemplate? house) =>
        Of(Specimen.Create() with { Blocks = blocks }, house: house);

    public static SlidesFile Of(params ReadOnlySpan<Block> blocks) => Of(Specimen.Create() with { Blocks = [.. blocks] });

    public IReadOnlyList<ZipArchiveEntry> Entries => [.. new ZipArchive(new MemoryStream(Bytes)).Entries];

    public XElement Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <param name="number">Counted from 1.</param>
    public XElement Slide(int number) => Part($"ppt/slides/slide{number}.xml");

    public IEnumerable<XElement> Slides => Enumerable.Range(1, Deck.Slides.Length).Select(Slide);

    public IReadOnlyList<string> Titles => [.. Slides.Select(s => TextOf(ShapesOf(s).First()))];

    public static IEnumerable<XElement> ShapesOf(XElement slide) => slide.Element(P + "cSld")!.Element(P + "spTree")!.Elements()
        .Where(e => e.Name != P + "nvGrpSpPr" && e.Name != P + "grpSpPr");

    /// <summary>The paragraphs of an element, one a line.</summary>
    public static string TextOf(XElement element) => string.Join('\n', element.Descendants(A + "p")
        .Select(p => string.Concat(p.Descendants().Select(e => e.Name == A + "t" ? e.Value : e.Name == A + "br" ? " " : ""))));

    /// <summary>What is on all slides and in the notes of their speaker.</summary>
    public string Text => string.Join('\n', Entries.Select(e => e.FullName)
        .Where(n => n.StartsWith("ppt/slides/slide", StringComparison.Ordinal)
            || n.StartsWith("ppt/notesSlides/notesSlide", StringComparison.Ordinal))
        .Select(n => TextOf(Part(n))));

    /// <summary>What the Open XML SDK finds wrong with it, against the schema of Office 2019.</summary>
    public IReadOnlyList<string> Complaints()
    {
        using var package = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
