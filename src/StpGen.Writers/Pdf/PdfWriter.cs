using System.Collections.Immutable;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;

namespace StpGen.Writers.Pdf;

/// <summary>
/// Writes pages as a tagged PDF 1.7 file (ISO 32000-1) that conforms to PDF/UA-1 (ISO 14289-1) as far as a file's form can.
/// A pure function: the same pages give the same bytes.
/// </summary>
public static class PdfWriter
{
    /// <summary>The whole file.</summary>
    /// <remarks>A page that names a slot or an element outside the document's structure is a bug of layout's, and fails here.</remarks>
    /// <exception cref="ArgumentException">A document without pages, or with one whose size PDF does not allow.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position or size that is not a number, or is outside any page.</exception>
    public static byte[] Write(PagedDocument document)
    {
        if (document.Pages.IsEmpty) throw new ArgumentException("A PDF has at least one page.", nameof(document));
        // Annex C.2. Written so that NaN is refused as well.
        if (!document.Pages.All(p => p is { Width: >= 3 and <= 14_400, Height: >= 3 and <= 14_400 }))
            throw new ArgumentException("A side of a page is from 3 to 14,400 points long.", nameof(document));
        var file = new PdfFile();
        var (catalog, info, pageTree) = (file.Reserve(), file.Reserve(), file.Reserve());
        var pages = document.Pages.Select(_ => file.Reserve()).ToImmutableArray();

        var structure = new StructureTree(document, file);
        var annotations = Enumerable.Range(0, pages.Length)
            .Select(i => LinkAnnotations.Write(file, structure, document, i, pages)).ToImmutableArray();
        var fonts = new FontSet(document, file);

        var images = new ImageSet(document, file);
        var scratch = new PdfBuffer(1 << 15);
        var contents = document.Pages.Select(page => PageContent.Of(page, fonts, images, structure, scratch)).ToImmutableArray();

        WritePages(file, document, pages, PageTree.Write(file, pageTree, pages), WriteResources(file, fonts, images), annotations,
            contents);
        structure.Write(pages, [.. contents.Select(c => c.Sequences)]);
        foreach (var font in fonts.Fonts) FontObjects.Write(file, font);
        var outline = OutlineTree.Write(file, document, pages);
        WriteCatalog(file, document, catalog, pageTree, structure.Root, outline);
        DocumentMetadata.WriteInformation(file.Open(info), document.Info);
        return file.Finish(catalog, info);
    }

    /// <summary>One dictionary of fonts and pictures for all pages (7.8.3).</summary>
    private static int WriteResources(PdfFile file, FontSet fonts, ImageSet images)
    {
        var resources = file.Reserve();
        var dictionary = file.Open(resources).Raw("<</Font<<"u8);
        foreach (var font in fonts.Fonts) dictionary.Raw("/"u8).Raw(font.ResourceName).Raw(" "u8).Reference(font.Number);
        dictionary.Raw(">>/XObject<<"u8);
        foreach (var (name, number) in images.Written) dictionary.Raw("/"u8).Raw(name).Raw(" "u8).Reference(number);
        dictionary.Raw(">>>>"u8);
        return resources;
    }

    private static void WritePages(
        PdfFile file, PagedDocument document, ImmutableArray<int> pages, ImmutableArray<int> parents, int resources,
        ImmutableArray<ImmutableArray<int>> annotations, ImmutableArray<(byte[] Stream, IReadOnlyList<ContentSlot> Sequences)> contents)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            var content = file.Reserve();
            file.Deflated(content, [], contents[i].Stream);
            var page = file.Open(pages[i]).Raw("<</Type/Page/Parent "u8).Reference(parents[i])
                .Raw("/MediaBox[0 0 "u8).Number(document.Pages[i].Width).Raw(" "u8).Number(document.Pages[i].Height)
                .Raw("]/Resources "u8).Reference(resources).Raw("/Contents "u8).Reference(content)
                .Raw("/StructParents "u8).Integer(i).Raw("/Tabs/S"u8);
            // Pictures may let through what is below; said in which colours, viewers do not guess (11.4.7).
            if (ImageSet.PicturesOf(document.Pages[i]).Any()) page.Raw("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
            if (!annotations[i].IsEmpty)
            {
                page.Raw("/Annots["u8);
                foreach (var annotation in annotations[i]) page.Reference(annotation).Raw(" "u8);
                page.Raw("]"u8);
            }
            page.Raw(">>"u8);
        }
    }

    /// <summary>Table 28, with what ISO 14289-1 asks of it (7.1, 7.2): marked, in a language, showing its title.</summary>
    private static void WriteCatalog(PdfFile file, PagedDocument document, int catalog, int pageTree, int structure, int? outline)
    {
        var metadata = file.Reserve();
        file.Stream(metadata, "/Type/Metadata/Subtype/XML"u8, DocumentMetadata.Xmp(document.Info));
        var to = file.Open(catalog).Raw("<</Type/Catalog/Pages "u8).Reference(pageTree).Raw("/Lang"u8).Text(document.Info.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(structure)
            .Raw("/Metadata "u8).Reference(metadata);
        if (outline is { } number) to.Raw("/PageMode/UseOutlines/Outlines "u8).Reference(number);
        to.Raw(">>"u8);
    }
}
