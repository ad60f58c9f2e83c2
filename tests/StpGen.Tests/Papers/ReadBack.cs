using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UglyToad.PdfPig;

namespace StpGen.Tests.Papers;

/// <summary>What a reader reads in a written paper: its own text in order, page furniture and repeated rows aside.</summary>
internal static class ReadBack
{
    /// <summary>Of a file by the end of its name; nothing of a file that is no paper.</summary>
    public static string Of(string name, byte[] bytes) =>
        Path.GetExtension(name) switch { ".docx" => Word(bytes), ".pdf" => Pdf(bytes), ".html" => Html(bytes), _ => "" };

    /// <summary>The paragraphs of a Word file, one a line.</summary>
    /// <param name="drawings">Whether the words in drawings are read too.</param>
    public static string Word(byte[] docx, bool drawings = true)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var text = new StringBuilder();
        foreach (var paragraph in XDocument.Load(stream).Descendants(w + "p")
            .Where(p => drawings || !p.Ancestors(w + "txbxContent").Any()))
        {
            foreach (var piece in paragraph.Descendants())
                if (piece.Name == w + "t") text.Append(piece.Value);
                else if (piece.Name == w + "softHyphen") text.Append('\u00AD');
                else if (piece.Name == w + "noBreakHyphen") text.Append('-');
                else if (piece.Name == w + "br" || piece.Name == w + "tab") text.Append(' ');
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The marked content of each page in its order; list labels, which Word makes itself, left out.</summary>
    public static string Pdf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
            foreach (var content in page.GetMarkedContents().Where(c => !c.IsArtifact && c.Tag != "Lbl")
                .OrderBy(c => c.MarkedContentIdentifier))
                text.Append(string.Concat(content.Letters.Select(l => l.Value)));
        return text.ToString();
    }

    /// <summary>The text of a page's main part; what stands in the margins of pages left out, and the way back from notes.</summary>
    public static string Html(byte[] html)
    {
        var main = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html)).QuerySelector("main")!;
        foreach (var line in main.QuerySelectorAll("br").ToList()) line.Replace(line.Owner!.CreateTextNode(" "));
        foreach (var aside in main.QuerySelectorAll(".draft, .running, .unseen, [role=doc-backlink]").ToList()) aside.Remove();
        return main.TextContent;
    }

    /// <summary>What is read without the blanks, which each format puts where its lines and paragraphs end.</summary>
    public static string Letters(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is '\u2011' or '\u2010' ? '-' : c));
}
