using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Contents and lists of tables and figures: TOC fields (ECMA-376 part 1, 17.16.5.68) already filled, so that no reader is
/// asked to update them.
/// </summary>
internal static class ContentsPlanner
{
    /// <summary>
    /// Outline levels 1 to n, as hyperlinks, without page numbers in web view, with paragraphs that have an outline level.
    /// </summary>
    public static ImmutableArray<WordParagraph> Lines(PaperContext paper, Contents contents, double width) =>
        Lines(paper, $" TOC \\o \"1-{contents.Depth}\" \\h \\z \\u ", [.. paper.Entries.Of(contents)], width);

    /// <summary>Captions whose SEQ field has that name (\c).</summary>
    public static ImmutableArray<WordParagraph> Lines(PaperContext paper, CaptionList list, double width) =>
        Lines(paper, $" TOC \\h \\z \\c \"{list.Kind}\" ", [.. paper.Entries.Of(list)], width);

    private static ImmutableArray<WordParagraph> Lines(PaperContext paper, string instruction, ImmutableArray<ContentsLine> entries,
        double width)
    {
        // Without any entry, the field is still there for Word to fill.
        if (entries.IsEmpty) return [new(new(Style: null), [new WordField(instruction, [])])];
        return
        [
            .. entries.Select((entry, i) => new WordParagraph(Format(paper, entry, width),
            [
                new WordField(instruction, [Line(paper, entry)], Begins: i == 0, Ends: i == entries.Length - 1),
            ])),
        ];
    }

    private static WordHyperlink Line(PaperContext paper, ContentsLine entry)
    {
        var runs = ImmutableArray.CreateBuilder<WordInline>();
        // As Word writes them when it fills contents itself.
        if (entry.Number.Length > 0) runs.AddRange(new WordText(entry.Number), new WordTabCharacter());
        if (ParagraphText.Of(entry.Text, keepsPairs: true) is not { } text)
            runs.Add(new WordText(entry.Text));
        else
            foreach (var (piece, isRightToLeft) in text.Take(entry.Text)) runs.Add(new WordText(piece, new(IsRightToLeft: isRightToLeft)));
        if (entry.Page is { } number)
        {
            runs.Add(new WordTabCharacter(IsLeader: true));
            runs.Add(new WordField($" PAGEREF {entry.Bookmark} \\h ", [new WordText(number)]));
        }
        return new(entry.Bookmark, null, runs.ToImmutable());
    }

    private static ParagraphFormat Format(PaperContext paper, ContentsLine entry, double width)
    {
        ImmutableArray<WordTab> tabs = Math.Abs(width - paper.Page.ContentWidth) > 0.1 || paper.Styles.IsHouse(entry.Style)
            ? paper.Styles.TabsAt(entry.Style, paper.Page, width, hasDots: true) : [];
        return new(paper.Styles[entry.Style])
        {
            Tabs = entry.Number.Length == 0 ? tabs
                : tabs.Insert(0, new(AfterNumber * (entry.Number.Count(c => c == '.') + 1), IsLeft: true)),
        };
    }

    /// <summary>Where the words of an entry begin after a number of one part, in twentieths of a point.</summary>
    private const int AfterNumber = 480;
}
