using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>The footnotes part (ECMA-376 part 1, 17.11.15): two separators, then every note under its number.</summary>
internal static class FootnotesPart
{
    /// <param name="body">Writes a note's blocks into this part.</param>
    public static void Write(OpenXmlWriter xml, NoteList notes, BodyWriter body)
    {
        var root = new W.Footnotes();
        root.AddNamespaceDeclaration("r", WordPackage.Relationships);
        xml.WriteStartElement(root);
        xml.WriteElement(Separator(W.FootnoteEndnoteValues.Separator, -1, new W.SeparatorMark()));
        xml.WriteElement(Separator(W.FootnoteEndnoteValues.ContinuationSeparator, 0, new W.ContinuationSeparatorMark()));
        for (var i = 0; i < notes.All.Count; i++)
        {
            xml.WriteStartElement(new W.Footnote { Id = i + 1 });
            body.WriteNote(notes.All[i]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static W.Footnote Separator(W.FootnoteEndnoteValues type, int id, OpenXmlElement mark) => new(new W.Paragraph(new W.Run(mark))) { Type = type, Id = id };
}
