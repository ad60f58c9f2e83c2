using System.Collections.Immutable;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>The structure tree as a reader walks it: down by K, back up by the parent tree.</summary>
public sealed class StructureTreeTests
{
    [Fact]
    public void Elements_stand_in_reading_order_with_their_attributes_and_content()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(SamplePages.Create()));
        Assert.Equal(
            """
            Document
              H1 [1:0]
              P [1:1]
                Link [1:2] [2:0] annotation annotation
                Link [2:1] annotation
                Span [2:2]
              H2 [2:3]
              L ListNumbering=Disc
                LI
                  Lbl [2:4]
                  LBody [2:5]
              Table Summary=One cell
                Caption [2:6]
                THead
                  TR
                    TH Scope=Column [2:7]
                TBody
                  TR
                    TD [2:8]

            """, new TreeReader(pdf).Text);
    }

    [Fact]
    public void A_paragraph_over_many_pages_has_a_sequence_on_each_and_every_sequence_leads_back_to_it()
    {
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "A line of a very long paragraph ", 62, 100);
        var pages = Enumerable.Range(0, 300)
            .Select(_ => new Page(595, 842, [line, new FilledRectangle(null, 0, 0, 5, 5, line.Colour), line], [])).ToImmutableArray();
        var document = SamplePages.Create() with
        {
            Pages = pages,
            Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
            Outline = [],
        };
        using var pdf = PdfDocument.Open(PdfWriter.Write(document));
        Assert.Equal(
            "Document\n  P" + string.Concat(Enumerable.Range(1, 300).Select(p => $" [{p}:0] [{p}:1]")) + "\n",
            new TreeReader(pdf).Text);
    }
}
