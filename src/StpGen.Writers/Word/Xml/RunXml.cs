using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Xml;

/// <summary>
/// Runs and fields, written straight into a part (ECMA-376 part 1, 17.3): no trees are built, and elements that are the same
/// each time are kept.
/// </summary>
internal sealed class RunXml(OpenXmlWriter xml)
{
    private const char NonBreakingHyphen = '\u2011';
    private const char SoftHyphenCharacter = '\u00AD';

    private readonly Run _run = new();
    private readonly Text _text = new() { Space = SpaceProcessingModeValues.Preserve };
    private readonly FieldCode _code = new() { Space = SpaceProcessingModeValues.Preserve };
    private readonly NoBreakHyphen _hyphen = new();
    private readonly SoftHyphen _softHyphen = new();
    private readonly FieldChar _begin = new() { FieldCharType = FieldCharValues.Begin };
    private readonly FieldChar _separate = new() { FieldCharType = FieldCharValues.Separate };
    private readonly FieldChar _end = new() { FieldCharType = FieldCharValues.End };

    /// <summary>
    /// A run of text, every space kept. Arial has no U+2011, and another font's hyphen would stick out: Word has an element for
    /// it (17.3.3.18), and one for the hyphen that shows at a line's end alone (17.3.3.29).
    /// </summary>
    public void Text(string text, RunProperties? properties = null)
    {
        if (text.Length == 0) return;
        Start(properties);
        text = Bound(XmlText.Clean(text));
        for (var start = 0; start <= text.Length;)
        {
            var hyphen = text.AsSpan(start).IndexOfAny(NonBreakingHyphen, SoftHyphenCharacter);
            var end = hyphen < 0 ? text.Length : start + hyphen;
            if (end > start) Leaf(_text, start == 0 && end == text.Length ? text : text[start..end]);
            if (hyphen >= 0) xml.WriteElement(text[end] == SoftHyphenCharacter ? _softHyphen : _hyphen);
            start = end + 1;
        }
        xml.WriteEndElement();
    }

    /// <summary>
    /// A line must not end between a minus and the sign of money behind it. The character for that is the one that Word's own list of
    /// special characters calls "No-Width Non Break"; fonts have it, other than U+2060.
    /// </summary>
    private static string Bound(string text) =>
        text.Contains("\u2212£", StringComparison.Ordinal) ? text.Replace("\u2212£", "\u2212\u200D£", StringComparison.Ordinal) : text;

    /// <summary>A run with one element.</summary>
    public void Run(OpenXmlElement content, RunProperties? properties = null)
    {
        Start(properties);
        xml.WriteElement(content);
        xml.WriteEndElement();
    }

    /// <summary>A complex field (17.16.18) with a result of one run.</summary>
    public void Field(string instruction, string result)
    {
        BeginField(instruction, null);
        Text(result);
        EndField(null);
    }

    public void BeginField(string instruction, RunProperties? properties)
    {
        Run(_begin, properties);
        Start(properties);
        Leaf(_code, instruction);
        xml.WriteEndElement();
        Run(_separate, properties);
    }

    public void EndField(RunProperties? properties) => Run(_end, properties);

    private void Start(RunProperties? properties)
    {
        xml.WriteStartElement(_run);
        if (properties is not null) xml.WriteElement(properties);
    }

    private void Leaf(OpenXmlElement element, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
