using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace StpGen.Writers.OpenPackaging;

/// <summary>
/// Whether a part of the house may be read at all, before the library builds its elements: well formed, without a document type, not
/// nested deeper than any paper, and no larger than its kind needs to be.
/// </summary>
internal static class PartGate
{
    /// <summary>Tables within tables within text boxes come to some 60 levels.</summary>
    private const int MostDepth = 200;

    /// <summary>Of a page header or footer, in characters: pictures are files of their own.</summary>
    public const int MostOfHeader = 1024 * 1024;

    /// <summary>Of styles, lists, themes and settings.</summary>
    public const int MostOfStyles = 5 * 1024 * 1024;

    /// <summary>Of the document itself, of which only its sections are kept.</summary>
    public const int MostOfDocument = 64 * 1024 * 1024;

    public static bool Passes(OpenXmlPart part, int most)
    {
        try
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = Reader(stream, most);
            while (xml.Read())
                if (xml.Depth > MostDepth) return false;
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>The outer XML of the elements of a name, none of them within another; null: the part may not be read.</summary>
    /// <param name="around">An element that must be there too.</param>
    public static List<string>? ElementsOf(OpenXmlPart part, string name, string around)
    {
        var found = new List<string>();
        var isAround = false;
        try
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = Reader(stream, MostOfDocument);
            xml.Read();
            while (!xml.EOF)
            {
                if (xml.Depth > MostDepth) return null;
                isAround |= xml.LocalName == around;
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name) xml.Read();
                else
                {
                    // Read a second time, so its depth has to be known first.
                    var outer = xml.ReadOuterXml();
                    if (!IsShallow(outer)) return null;
                    found.Add(outer);
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }
        return isAround ? found : null;
    }

    private static bool IsShallow(string text)
    {
        using var reader = new StringReader(text);
        using var xml = XmlReader.Create(reader, Settings(MostOfHeader));
        while (xml.Read())
            if (xml.Depth > MostDepth) return false;
        return true;
    }

    private static XmlReader Reader(Stream stream, int most) => XmlReader.Create(stream, Settings(most));

    private static XmlReaderSettings Settings(int most) =>
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = most };
}
