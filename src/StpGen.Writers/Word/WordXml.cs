using System.Globalization;
using System.Text;
using System.Xml;

namespace StpGen.Writers.Word;

/// <summary>
/// Writes one WordprocessingML part (ECMA-376 part 1, clause 17). Elements and attributes are in the <c>w:</c> namespace;
/// the caller keeps the schema's order, which Word insists on.
/// </summary>
internal sealed class WordXml : IDisposable
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const char NonBreakingHyphen = '\u2011';

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;

    public WordXml(string root)
    {
        _xml = XmlWriter.Create(_bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("w", root, W);
        _xml.WriteAttributeString("xmlns", "r", null, R);
    }

    /// <summary>Twentieths of a point, the measure of most lengths (ST_TwipsMeasure).</summary>
    public static string Twips(double points) => Whole(points * 20);

    /// <summary>Half-points, the measure of type sizes (ST_HpsMeasure).</summary>
    public static string HalfPoints(double points) => Whole(points * 2);

    /// <summary>Eighths of a point, the measure of a border's weight (ST_EighthPointMeasure).</summary>
    public static string EighthPoints(double points) => Whole(points * 8);

    /// <summary>An element with attributes; it ends when the scope is disposed.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement("w", name, W);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute == "r:id") _xml.WriteAttributeString("r", "id", R, value);
            else _xml.WriteAttributeString("w", attribute, W, XmlText.Clean(value));
        }
        return new(_xml);
    }

    /// <summary>An element without content: <c>&lt;w:name/&gt;</c> says "on" of a property.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(name, attributes).Dispose();

    public void Value(string name, string value) => Empty(name, ("val", value));

    public void Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text of a run. Arial has no U+2011, and another font's hyphen would stand out: Word has an element for it (17.3.3.18).</summary>
    public void Text(string text)
    {
        var parts = text.Split(NonBreakingHyphen);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) Empty("noBreakHyphen");
            if (parts[i].Length > 0) Characters("t", parts[i]);
        }
    }

    /// <summary>Characters in a <c>w:t</c> or <c>w:instrText</c>, every space kept.</summary>
    public void Characters(string name, string text)
    {
        _xml.WriteStartElement("w", name, W);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XmlText.Clean(text));
        _xml.WriteEndElement();
    }

    /// <summary>Markup that is already well formed, with its namespaces declared (but <c>w:</c>).</summary>
    public void Markup(string markup) => _xml.WriteRaw(markup);

    public byte[] ToBytes()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    private static string Whole(double value) => ((long)Math.Round(value, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    public readonly ref struct Scope(XmlWriter xml)
    {
        public void Dispose() => xml.WriteEndElement();
    }
}
