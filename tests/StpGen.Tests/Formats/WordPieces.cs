using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Tests.Papers;

namespace StpGen.Tests.Formats;

/// <summary>The pieces of a Word file, as the Open XML SDK reads it; numbers of lists and notes counted as Word does.</summary>
internal sealed class WordPieces(MainDocumentPart main)
{
    private readonly Dictionary<string, Style> _styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>()
        .ToDictionary(s => s.StyleId!.Value!);

    private readonly Dictionary<(int List, int Level), int> _counted = [];
    private int _notes;

    public static List<Said> Of(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var pieces = new WordPieces(file.MainDocumentPart!);
        var paragraphs = file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>();
        return [.. paragraphs.Select(pieces.Piece).Where(p => p.Words.Length + p.Label.Length > 0)];
    }

    private Said Piece(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal";
        // A table without a style only sets columns or continues a box.
        var isCell = paragraph.Ancestors<Table>().Any(t => t.GetFirstChild<TableProperties>()!.TableStyle is not null);
        var kind = isCell ? "cell" : style switch
        {
            ['H', 'e', 'a', 'd', 'i', 'n', 'g', var level] => "h" + level,
            "Caption" => "caption",
            "Quote" => "quote",
            _ => "p",
        };
        var words = ReadBack.Letters(Words(paragraph));
        if (NumberingOf(paragraph, style) is not { NumberingId.Val.Value: > 0 and var list } numbering) return new(kind, 0, "", words);
        var depth = numbering.NumberingLevelReference?.Val?.Value ?? 0;
        return new(kind, depth + 1, Label(list, depth), words);
    }

    /// <summary>A paragraph's own, else its style's or that of the style that it is based on.</summary>
    private NumberingProperties? NumberingOf(Paragraph paragraph, string style)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is { } own) return own;
        for (var at = _styles.GetValueOrDefault(style); at is not null; at = _styles.GetValueOrDefault(at.BasedOn?.Val?.Value ?? ""))
            if (at.StyleParagraphProperties?.NumberingProperties is { } inherited) return inherited;
        return null;
    }

    private string Label(int list, int level)
    {
        var numbering = main.NumberingDefinitionsPart!.Numbering!;
        var instance = numbering.Elements<NumberingInstance>().Single(n => n.NumberID!.Value == list);
        var definition = numbering.Elements<AbstractNum>().Single(a => a.AbstractNumberId!.Value == instance.AbstractNumId!.Val!.Value)
            .Elements<Level>().Single(l => l.LevelIndex!.Value == level);
        if (definition.NumberingFormat!.Val! == NumberFormatValues.Bullet) return "•";
        var own = instance.Elements<LevelOverride>().SingleOrDefault(o => o.LevelIndex!.Value == level);
        var start = own?.StartOverrideNumberingValue?.Val?.Value ?? definition.StartNumberingValue?.Val?.Value ?? 1;
        var number = _counted[(list, level)] = _counted.GetValueOrDefault((list, level), start - 1) + 1;
        var format = definition.NumberingFormat!.Val!;
        return Labels.Of(number, format == NumberFormatValues.LowerLetter ? 1 : format == NumberFormatValues.LowerRoman ? 2 : 0);
    }

    private string Words(OpenXmlElement element)
    {
        var words = new StringBuilder();
        foreach (var part in element.Descendants())
            switch (part)
            {
                case Text text: words.Append(text.Text); break;
                case NoBreakHyphen: words.Append('-'); break;
                case FootnoteReference: words.Append(CultureInfo.InvariantCulture, $"[{++_notes}]"); break;
            }
        return words.ToString();
    }
}
