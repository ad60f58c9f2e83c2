using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;

namespace StpGen.Writers.Pdf;

/// <summary>
/// A page's content stream (ISO 32000-1, 7.8): every item within a marked-content sequence, real content under its structure
/// element, the rest as artifacts (14.6, 14.8.2.2). Text objects are inside one sequence each, so the two always nest.
/// </summary>
internal sealed class PageContent
{
    private readonly PdfBuffer _to;
    private readonly Page _page;
    private readonly FontSet _fonts;
    private readonly ImageSet _images;
    private readonly StructureTree _structure;
    private readonly List<ContentSlot> _sequences = [];

    private bool _open;
    private ContentSlot? _slot;
    private ArtifactKind _artifact;
    private Colour? _fill;
    private TextWriter? _text;

    private PageContent(PdfBuffer to, Page page, FontSet fonts, ImageSet images, StructureTree structure) =>
        (_to, _page, _fonts, _images, _structure) = (to, page, fonts, images, structure);

    /// <summary>The stream, compressed, and the slot of each marked-content sequence; its index is its MCID.</summary>
    /// <param name="scratch">Buffer for the stream before compression; its previous contents are lost.</param>
    public static (byte[] Stream, IReadOnlyList<ContentSlot> Sequences) Of(
        Page page, FontSet fonts, ImageSet images, StructureTree structure, PdfBuffer scratch)
    {
        scratch.Clear();
        var content = new PageContent(scratch, page, fonts, images, structure);
        content.Draw(page.Header, ArtifactKind.PageHeader);
        content.Draw(page.Items, ArtifactKind.Layout);
        content.Draw(page.Footer, ArtifactKind.PageFooter);
        content.Close();
        return (PdfFile.Deflate(scratch.Written), content._sequences);
    }

    private void Draw(ImmutableArray<PageItem> items, ArtifactKind kind)
    {
        foreach (var item in items)
        {
            if (item is GlyphRun { Words.Length: 0 }) continue;
            // Page headers and footers are furniture whatever their items say.
            Enter(kind == ArtifactKind.Layout ? item.Slot : null, kind);
            switch (item)
            {
                case GlyphRun run: Draw(run); break;
                case FilledRectangle rectangle: Draw(rectangle); break;
                case PlacedImage image: Draw(image); break;
                case DrawnPath path: Draw(path); break;
                default: throw new NotSupportedException($"No way to draw a {item.GetType().Name}.");
            }
        }
    }

    /// <summary>Neighbours of one slot share a sequence; so do neighbouring artifacts of one kind.</summary>
    private void Enter(ContentSlot? slot, ArtifactKind kind)
    {
        if (_open && _slot == slot && (slot is not null || _artifact == kind)) return;
        Close();
        (_open, _slot, _artifact) = (true, slot, kind);
        if (slot is not null)
        {
            _to.Raw("/"u8).Raw(StructureNames.Of(_structure.TypeOf(slot))).Raw("<</MCID "u8).Integer(_sequences.Count).Raw(">>BDC\n"u8);
            _sequences.Add(slot);
        }
        else
            _to.Raw(kind switch
            {
                ArtifactKind.PageHeader => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8,
                ArtifactKind.PageFooter => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8,
                _ => "/Artifact<</Type/Layout>>BDC\n"u8,
            });
    }

    private void Close()
    {
        _text?.End();
        if (_open) _to.Raw("EMC\n"u8);
        _open = false;
    }

    private void Draw(GlyphRun run)
    {
        _text ??= new TextWriter(_to, _fonts);
        _text.Begin();
        Fill(run.Colour);
        _text.Show(run, _page.Height - run.Baseline);
    }

    private void Draw(FilledRectangle rectangle)
    {
        _text?.End();
        Fill(rectangle.Colour);
        _to.Number(rectangle.X).Raw(" "u8).Number(_page.Height - rectangle.Y - rectangle.Height).Raw(" "u8)
            .Number(rectangle.Width).Raw(" "u8).Number(rectangle.Height).Raw(" re f\n"u8);
    }

    /// <summary>The unit square, which a picture fills, brought to its place (8.9.5).</summary>
    private void Draw(PlacedImage image)
    {
        _text?.End();
        _to.Raw("q "u8).Number(image.Width).Raw(" 0 0 "u8).Number(image.Height).Raw(" "u8)
            .Number(image.X).Raw(" "u8).Number(_page.Height - image.Y - image.Height).Raw(" cm /"u8)
            .Raw(_images.NameOf(image.Image)).Raw(" Do Q\n"u8);
    }

    /// <summary>Construction and painting of a path (8.5.2, 8.5.3).</summary>
    private void Draw(DrawnPath path)
    {
        if (path.Fill is null && path.Stroke is null) return;
        _text?.End();
        if (path.Fill is { } fill) Fill(fill);
        if (path.Stroke is { } stroke) Channels(stroke).Raw(" RG "u8).Number(path.StrokeWidth).Raw(" w\n"u8);
        if (path.Dashes.Length > 0) Dash(path.Dashes);
        foreach (var step in path.Steps)
            switch (step.Verb)
            {
                case PathVerb.Move: Point(step.X, step.Y).Raw("m\n"u8); break;
                case PathVerb.Line: Point(step.X, step.Y).Raw("l\n"u8); break;
                case PathVerb.Curve:
                    Point(step.FirstX, step.FirstY);
                    Point(step.SecondX, step.SecondY);
                    Point(step.X, step.Y).Raw("c\n"u8);
                    break;
                default: _to.Raw("h\n"u8); break;
            }
        _to.Raw(path.Stroke is null ? "f\n"u8 : path.Fill is null ? "S\n"u8 : "B\n"u8);
        if (path.Dashes.Length > 0) Dash([]);
    }

    /// <summary>Dashes and gaps of the lines that follow (8.4.3.6).</summary>
    private void Dash(ImmutableArray<double> lengths)
    {
        _to.Raw("["u8);
        foreach (var length in lengths) _to.Number(length).Raw(" "u8);
        _to.Raw("] 0 d\n"u8);
    }

    private PdfBuffer Point(double x, double y) => _to.Number(x).Raw(" "u8).Number(_page.Height - y).Raw(" "u8);

    private void Fill(Colour colour)
    {
        if (_fill == colour) return;
        _fill = colour;
        Channels(colour).Raw(" rg\n"u8);
    }

    private PdfBuffer Channels(Colour colour) =>
        _to.Number(colour.Red / 255.0).Raw(" "u8).Number(colour.Green / 255.0).Raw(" "u8).Number(colour.Blue / 255.0);
}
