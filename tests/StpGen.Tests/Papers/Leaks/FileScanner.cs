using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;
using UglyToad.PdfPig;

namespace StpGen.Tests.Papers.Leaks;

/// <summary>
/// Finds marked words anywhere in a file: in its bytes, in what they unpack to, in what a reader reads of them, in its name.
/// </summary>
internal static partial class FileScanner
{
    /// <summary>Marked numbers count on from here: nine digits that nothing else has.</summary>
    public const int FirstNumber = 731_000_000;

    public static HashSet<string> Words(BuiltFile file)
    {
        var bytes = file.Bytes.ToArray();
        var texts = Path.GetExtension(file.Name) switch
        {
            ".docx" or ".pptx" => OfPackage(bytes),
            ".pdf" => OfPdf(bytes),
            ".html" => [ReadBack.Html(bytes)],
            _ => []
        };
        return [.. texts.Append(file.Name).Append(Encoding.UTF8.GetString(bytes)).SelectMany(Words)];
    }

    public static IEnumerable<string> Words(string text) => Mark().Matches(text.Replace(",", "")).Select(m => m.Value.ToLowerInvariant());

    /// <summary>Each part as it is, and without its tags: a word may be in several runs.</summary>
    private static IEnumerable<string> OfPackage(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var part = reader.ReadToEnd();
            yield return entry.FullName;
            yield return part;
            yield return Tag().Replace(part, "");
        }
    }

    /// <summary>Every stream inflated, strings in sixteen bits and in hexadecimal, and the letters of each page.</summary>
    private static IEnumerable<string> OfPdf(byte[] pdf)
    {
        foreach (var piece in Inflated(pdf).Prepend(Encoding.Latin1.GetString(pdf)))
        {
            yield return piece;
            yield return piece.Replace("\0", "");
            foreach (Match hex in Hexadecimal().Matches(piece))
                yield return Encoding.Latin1.GetString(Convert.FromHexString(hex.Groups[1].Value)).Replace("\0", "");
        }
        using var document = PdfDocument.Open(pdf);
        foreach (var page in document.GetPages()) yield return string.Concat(page.Letters.Select(l => l.Value));
    }

    private static IEnumerable<string> Inflated(byte[] pdf)
    {
        foreach (Match start in StreamStart().Matches(Encoding.Latin1.GetString(pdf)))
        {
            using var inflated = new MemoryStream();
            try
            {
                using var deflated =
                    new ZLibStream(new MemoryStream(pdf, start.Index + start.Length, pdf.Length - start.Index - start.Length),
                        CompressionMode.Decompress);
                deflated.CopyTo(inflated);
            }
            catch (InvalidDataException)
            {
                continue; // It is not compressed, and has been seen as it is.
            }
            yield return Encoding.Latin1.GetString(inflated.ToArray());
        }
    }

    [GeneratedRegex(@"zq\d+x|731\d{6}", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<((?:[0-9A-Fa-f]{2}){4,})>")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"stream\r?\n")]
    private static partial Regex StreamStart();
}
