using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>What must hold of any file: every reference leads to an object, every object is parsed strictly, none is left over.</summary>
internal static class WholeFile
{
    /// <summary>Opens a file and follows everything in it.</summary>
    public static PdfDocument Open(byte[] bytes)
    {
        var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = false });
        var seen = new HashSet<IndirectReference>();
        var open = new Stack<IToken>([pdf.Structure.Catalog.CatalogDictionary]);
        while (open.TryPop(out var token))
            switch (token)
            {
                case IndirectReferenceToken reference when seen.Add(reference.Data):
                    var value = pdf.Structure.GetObject(reference.Data);
                    Assert.NotNull(value);
                    open.Push(value.Data);
                    break;
                case DictionaryToken dictionary: foreach (var entry in dictionary.Data.Values) open.Push(entry); break;
                case ArrayToken array: foreach (var item in array.Data) open.Push(item); break;
                case StreamToken stream:
                    Assert.Equal(((NumericToken)stream.StreamDictionary.Data["Length"]).Int, stream.Data.Length);
                    open.Push(stream.StreamDictionary);
                    break;
            }
        Assert.True(seen.Count >= 5);
        // Each page's content can be run, and the tags lead to it and back.
        foreach (var page in pdf.GetPages()) Assert.NotNull(page.Letters);
        Assert.Equal(pdf.NumberOfPages, new TreeReader(pdf).Pages);
        return pdf;
    }
}
