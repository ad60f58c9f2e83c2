using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Word;
using StpGen.Writers.Word.Template;

namespace StpGen.Tests.Word;

/// <summary>A written paper, opened for a test to look at.</summary>
internal sealed class WordFile(byte[] bytes)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public byte[] Bytes { get; } = bytes;

    /// <summary>Its first heading counts as on page 2, the next as on page 3, and so on; it has 12 pages.</summary>
    public static WordFile Of(Document document, Theme? theme = null, WordTemplate? house = null)
    {
        var pages = Pages(document);
        pages = pages with
        {
            Pages = [.. Enumerable.Repeat(pages.Pages[0], 12)],
            Destinations = document.Blocks.OfType<Heading>()
                .Select((heading, i) => KeyValuePair.Create(heading.Anchor, new Destination(i + 1, 0)))
                .ToImmutableDictionary(),
        };
        return new(WordWriter.Write(document, theme ?? NhsTheme.Create(), pages, house));
    }

    public static PagedDocument Pages(Document document) =>
        LayoutEngine.Layout(document, NhsTheme.Create(), FontLibrary.LiberationSans(), keepsColumns: true).Value!;

    /// <summary>Blocks of which some spreads do not fit on the page before.</summary>
    public static WordFile Of(ImmutableArray<Columns> moved, params ReadOnlySpan<Block> blocks)
    {
        var document = Specimen.Create() with { Blocks = [.. blocks] };
        var pages = Pages(document);
        foreach (var spread in moved) pages.Facts.Add(spread, isMoved: true);
        return new(WordWriter.Write(document, NhsTheme.Create(), pages));
    }

    public static ImmutableArray<Columns> Moved(params ImmutableArray<Columns> spreads) => spreads;

    public static WordFile Of(params ReadOnlySpan<Block> blocks) => Of(Specimen.Create() with { Blocks = [.. blocks] });

    public XElement Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }

    public string? PartText(string name) => Entries.Any(e => e.FullName == name) ? TextOf(Part(name)) : null;

    public XElement Body => Part("word/document.xml");

    public IReadOnlyList<ZipArchiveEntry> Entries => [.. new ZipArchive(new MemoryStream(Bytes)).Entries];

    /// <summary>What the Open XML SDK finds wrong with it, against the schema of Word 2019.</summary>
    public IReadOnlyList<string> Complaints()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    public static string? StyleOf(XElement paragraph) => Value(paragraph.Element(W + "pPr")?.Element(W + "pStyle"));

    public static string? Value(XElement? element) => element?.Attribute(W + "val")?.Value;

    /// <summary>Characters of an element, with a space for a line break, and for one that does not end a line.</summary>
    public static string TextOf(XElement element) => string.Concat(element.Descendants().Select(e =>
        e.Name == W + "t" ? e.Value.Replace('\u00A0', ' ') : e.Name == W + "br" && e.Attribute(W + "type") is null
            ? " " : e.Name == W + "noBreakHyphen" ? "\u2011" : e.Name == W + "softHyphen" ? "\u00AD" : ""));

    public static IEnumerable<XElement> Paragraphs(XElement element) => element.Descendants(W + "p");
}
