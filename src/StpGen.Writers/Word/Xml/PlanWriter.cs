using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Xml;

/// <summary>Writes planned blocks into a part, one after the other; what is written depends on nothing that was written before.</summary>
internal sealed class PlanWriter(OpenXmlWriter xml, Theme theme, ThemeReferences references)
{
    private readonly RunXml _runs = new(xml);

    // Elements that are the same each time, made once.
    private readonly Paragraph _paragraph = new();
    private readonly TableRow _row = new();
    private readonly TableCell _cell = new();
    private readonly Dictionary<ParagraphFormat, ParagraphProperties?> _formats = [];
    private readonly Dictionary<RunFormat, RunProperties> _runFormats = [];
    private readonly Run _lineBreak = new(new Break());
    private readonly Run _columnBreak = new(new Break { Type = BreakValues.Column });
    private readonly Run _leader = references.Apply(new Run(
        new RunProperties { Bold = new() { Val = OnOff.No }, Color = EdgeXml.Text(theme.TableRule) }, new TabChar()));

    public void Blocks(IEnumerable<WordBlock> blocks)
    {
        foreach (var block in blocks) Block(block);
    }

    private void Block(WordBlock block)
    {
        switch (block)
        {
            case WordParagraph paragraph: Paragraph(paragraph); break;
            case WordTable table: Table(table); break;
            case WordContents contents: Contents(contents); break;
            case WordBodyEnd end: xml.WriteElement(SectionXml.Of(end.Section)); break;
            default: throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void Paragraph(WordParagraph paragraph)
    {
        xml.WriteStartElement(_paragraph);
        if (Properties(paragraph) is { } properties) xml.WriteElement(properties);
        Inlines(paragraph.Content);
        xml.WriteEndElement();
    }

    /// <summary>Most paragraphs say nothing, or the same as another.</summary>
    private ParagraphProperties? Properties(WordParagraph paragraph)
    {
        if (paragraph.Section is { } section) return Named(ParagraphXml.Of(paragraph.Format, section));
        if (_formats.TryGetValue(paragraph.Format, out var known)) return known;
        return _formats[paragraph.Format] = Named(ParagraphXml.Of(paragraph.Format, null));
    }

    private ParagraphProperties? Named(ParagraphProperties? properties) => properties is null ? null : references.Apply(properties);

    private void Contents(WordContents contents)
    {
        xml.WriteStartElement(new SdtBlock());
        xml.WriteElement(new SdtProperties(
            new SdtId { Val = contents.Id },
            new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())));
        xml.WriteStartElement(new SdtContentBlock());
        foreach (var line in contents.Lines) Paragraph(line);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Table(WordTable table)
    {
        xml.WriteStartElement(new Table());
        xml.WriteElement(references.Apply(TableXml.Of(table)));
        xml.WriteElement(TableXml.Grid(table));
        foreach (var row in table.Rows)
        {
            xml.WriteStartElement(_row);
            if (TableXml.Of(row) is { } properties) xml.WriteElement(properties);
            foreach (var cell in row.Cells)
            {
                xml.WriteStartElement(_cell);
                xml.WriteElement(cell.Fill is null ? TableXml.Of(cell) : references.Apply(TableXml.Of(cell)));
                Blocks(cell.Blocks);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Inlines(ImmutableArray<WordInline> content)
    {
        foreach (var inline in content) Inline(inline);
    }

    private void Inline(WordInline inline)
    {
        switch (inline)
        {
            case WordText text: _runs.Text(text.Text, Format(text.Format)); break;
            case WordLineBreak: xml.WriteElement(_lineBreak); break;
            case WordColumnBreak: xml.WriteElement(_columnBreak); break;
            case WordTabCharacter { IsLeader: true }: xml.WriteElement(_leader); break;
            case WordTabCharacter: _runs.Run(new TabChar()); break;
            case WordField field:
                if (field.Begins) _runs.BeginField(field.Instruction, Format(field.Format));
                Inlines(field.Result);
                if (field.Ends) _runs.EndField(Format(field.Format));
                break;
            case WordHyperlink link:
                xml.WriteStartElement(link.Bookmark is { } name
                    ? new Hyperlink { Anchor = name, History = OnOff.Yes }
                    : new Hyperlink { Id = link.RelationshipId, History = OnOff.Yes });
                Inlines(link.Content);
                xml.WriteEndElement();
                break;
            case WordBookmark bookmark:
                var number = Measure.Text(bookmark.Id);
                xml.WriteElement(new BookmarkStart { Id = number, Name = bookmark.Name });
                Inlines(bookmark.Content);
                xml.WriteElement(new BookmarkEnd { Id = number });
                break;
            case WordNoteNumber:
                _runs.Run(new FootnoteReferenceMark());
                _runs.Run(new TabChar());
                break;
            case WordNoteReference note: _runs.Run(new FootnoteReference { Id = note.Id }, Format(note.Format)); break;
            case WordPicture picture: _runs.Run(PictureXml.Of(picture)); break;
            case WordScene scene: _runs.Run(SceneXml.Of(scene, theme)); break;
            default: throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private RunProperties? Format(RunFormat format)
    {
        if (format.IsEmpty) return null;
        if (_runFormats.TryGetValue(format, out var known)) return known;
        return _runFormats[format] = new()
        {
            RunStyle = format.Style is null ? null : new() { Val = format.Style },
            Bold = format.Bold ? new() : null,
            BoldComplexScript = format.Bold ? new() : null,
            Italic = format.Italic ? new() : null,
            ItalicComplexScript = format.Italic ? new() : null,
            RightToLeftText = format.IsRightToLeft ? new() : null,
            Languages = format.Language is null ? null : new() { Bidi = format.Language },
        };
    }
}
