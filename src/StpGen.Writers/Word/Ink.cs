using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>
/// Paragraphs, runs and fields, written straight into a part (ECMA-376 part 1, 17.3): no trees are built, and elements that
/// say the same each time are kept.
/// </summary>
internal sealed class Ink(OpenXmlWriter xml)
{
    private const char NonBreakingHyphen = '\u2011';
    private const char SoftHyphen = '\u00AD';

    private readonly Paragraph _paragraph = new();
    private readonly Run _run = new();
    private readonly Text _text = new() { Space = SpaceProcessingModeValues.Preserve };
    private readonly FieldCode _code = new() { Space = SpaceProcessingModeValues.Preserve };
    private readonly NoBreakHyphen _hyphen = new();
    private readonly SoftHyphen _softHyphen = new();
    private readonly FieldChar _begin = new() { FieldCharType = FieldCharValues.Begin };
    private readonly FieldChar _separate = new() { FieldCharType = FieldCharValues.Separate };
    private readonly FieldChar _end = new() { FieldCharType = FieldCharValues.End };

    public void Start(OpenXmlElement element) => xml.WriteStartElement(element);

    public void End() => xml.WriteEndElement();

    public void Element(OpenXmlElement element) => xml.WriteElement(element);

    public void StartParagraph(ParagraphProperties? properties)
    {
        xml.WriteStartElement(_paragraph);
        if (properties is not null) xml.WriteElement(properties);
    }

    public void Paragraph(ParagraphProperties? properties)
    {
        StartParagraph(properties);
        End();
    }

    /// <summary>
    /// The paragraph that has to stand between a table and the end of what it is in (tc and sectPr of ECMA-376 part 1). It is one point high: a whole line could
    /// be one too many for the page, and then be a page of its own.
    /// </summary>
    public void AfterTable() => Paragraph(new() { SpacingBetweenLines = new() { Before = "0", After = "0", Line = Measure.Twips(1), LineRule = LineSpacingRuleValues.Exact } });

    /// <summary>
    /// A run of text, every space kept. Arial has no U+2011, and another font's hyphen would stand out: Word has an element for
    /// it (17.3.3.18), and one for the hyphen that shows at a line's end alone (17.3.3.29).
    /// </summary>
    public void Run(string text, RunProperties? properties = null)
    {
        if (text.Length == 0) return;
        StartRun(properties);
        text = XmlText.Clean(text);
        for (var start = 0; start <= text.Length;)
        {
            var hyphen = text.AsSpan(start).IndexOfAny(NonBreakingHyphen, SoftHyphen);
            var end = hyphen < 0 ? text.Length : start + hyphen;
            if (end > start) Leaf(_text, start == 0 && end == text.Length ? text : text[start..end]);
            if (hyphen >= 0) xml.WriteElement(text[end] == SoftHyphen ? _softHyphen : _hyphen);
            start = end + 1;
        }
        End();
    }

    public void Run(OpenXmlElement content, RunProperties? properties = null)
    {
        StartRun(properties);
        xml.WriteElement(content);
        End();
    }

    /// <summary>A complex field (17.16.18): instruction, and the result as a reader sees it until Word computes it anew.</summary>
    public void Field(string instruction, string result, RunProperties? properties = null)
    {
        BeginField(instruction, properties);
        Run(result, properties);
        EndField(properties);
    }

    public void BeginField(string instruction, RunProperties? properties = null)
    {
        Run(_begin, properties);
        StartRun(properties);
        Leaf(_code, instruction);
        End();
        Run(_separate, properties);
    }

    public void EndField(RunProperties? properties = null) => Run(_end, properties);

    /// <summary>Where a bookmark begins (17.13.6.2); the answer ends it.</summary>
    public BookmarkEnd StartBookmark(int id, string name)
    {
        var number = Measure.Text(id);
        xml.WriteElement(new BookmarkStart { Id = number, Name = name });
        return new() { Id = number };
    }

    private void StartRun(RunProperties? properties)
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
