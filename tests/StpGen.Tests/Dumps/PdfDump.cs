using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace StpGen.Tests.Dumps;

/// <summary>The objects of a PDF as text, with what its pages draw; fonts and pictures are named by their size alone.</summary>
internal static class PdfDump
{
    private const int LongestLine = 160;

    public static string Of(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = false });
        var found = new SortedDictionary<long, IToken>();
        var open = new Stack<IToken>([pdf.Structure.Catalog.CatalogDictionary]);
        while (open.TryPop(out var token))
            switch (token)
            {
                case IndirectReferenceToken reference when !found.ContainsKey(reference.Data.ObjectNumber):
                    var value = pdf.Structure.GetObject(reference.Data).Data;
                    found.Add(reference.Data.ObjectNumber, value);
                    open.Push(value);
                    break;
                case DictionaryToken dictionary: foreach (var entry in dictionary.Data.Values) open.Push(entry); break;
                case ArrayToken array: foreach (var item in array.Data) open.Push(item); break;
                case StreamToken stream: open.Push(stream.StreamDictionary); break;
            }
        var dump = new Shortened();
        foreach (var (number, value) in found)
            if (value is StreamToken stream) dump.Within($"{number}: {Show(stream.StreamDictionary)}", () => Content(dump, stream));
            else dump.Line(Cut($"{number}: {Show(value)}"));
        return dump.ToString();
    }

    private static void Content(Shortened dump, StreamToken stream)
    {
        var data = stream.StreamDictionary.Data;
        var isText = !data.ContainsKey("Length1") && (!data.TryGetValue("Subtype", out var kind) || kind is NameToken { Data: "XML" });
        var bytes = stream.Data.ToArray();
        if (!isText)
        {
            dump.Line($"{bytes.Length} bytes");
            return;
        }
        using var content = new StreamReader(
            data.ContainsKey("Filter") ? new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress) : new MemoryStream(bytes),
                Encoding.Latin1);
        foreach (var line in content.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)) dump.Line(Cut(line));
    }

    private static string Cut(string line) => line.Length <= LongestLine
        ? line : $"{line[..(LongestLine - 40)]} … {line[^20..]} ({line.Length})";

    private static string Show(IToken token) => token switch
    {
        DictionaryToken dictionary =>
            $"<<{string.Join(' ', dictionary.Data.Where(e => e.Key != "Length").Select(e => $"/{e.Key} {Show(e.Value)}"))}>>",
        ArrayToken array => $"[{string.Join(' ', array.Data.Select(Show))}]",
        IndirectReferenceToken reference => $"{reference.Data.ObjectNumber} R",
        NameToken name => "/" + name.Data,
        StringToken text => $"({text.Data})",
        HexToken hex => $"<{hex.Data}>",
        _ => token.ToString()!,
    };
}
