using DocumentFormat.OpenXml;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word.Xml;

/// <summary>The footnotes part (ECMA-376 part 1, 11.3.7, 17.11): two separators, then every note under its number.</summary>
internal static class FootnotesPart
{
    /// <summary>Ids of the separators, which the settings name too (17.11.9).</summary>
    public static readonly int[] Separators = [-1, 0];

    public static void Write(OpenXmlWriter xml, NoteList notes, PaperContext paper, PartTargets targets)
    {
        var root = new W.Footnotes();
        root.AddNamespaceDeclaration("r", OpenPackage.Relationships);
        xml.WriteStartElement(root);
        xml.WriteElement(Separator(W.FootnoteEndnoteValues.Separator, Separators[0], new W.SeparatorMark(), paper));
        xml.WriteElement(Separator(W.FootnoteEndnoteValues.ContinuationSeparator, Separators[1], new W.ContinuationSeparatorMark(), paper));
        var (planner, writer) = (new PartPlanner(paper, targets, notes: null), new PlanWriter(xml, paper.Theme, paper.References));
        for (var i = 0; i < notes.All.Count; i++)
        {
            xml.WriteStartElement(new W.Footnote { Id = i + 1 });
            writer.Blocks(planner.Note(notes.All[i], paper.Page));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static W.Footnote Separator(W.FootnoteEndnoteValues type, int id, OpenXmlElement mark, PaperContext paper) =>
        new(new W.Paragraph(
            new W.ParagraphProperties { ParagraphStyleId = new() { Val = paper.Styles[StyleIds.FootnoteText] } },
            new W.Run(mark)))
        { Type = type, Id = id };
}
