using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Captions as Word makes them: label and number, the number a SEQ field (ECMA-376 part 1, 17.16.5.56), in the bookmark that
/// references repeat; all of it in the bookmark that the list of tables or figures leads to.
/// </summary>
internal static class CaptionPlanner
{
    /// <param name="label">As resolved, word and number with a no-break space between; empty: not numbered.</param>
    public static ParagraphText? Text(string label, ImmutableArray<Inline> caption, LayoutFacts facts) =>
        ParagraphText.Of(caption, !facts.BreaksPairs(caption), before: label.Length > 0 && !caption.IsEmpty ? label + ": " : label);

    public static ImmutableArray<WordInline> Plan(
        PartPlanner part, Block block, string label, string anchor, ImmutableArray<Inline> caption, ParagraphText? text, TextRole role) =>
        part.Bookmarked(part.Paper.Entries.Take(block), () =>
        [
            .. part.Bookmarked(anchor.Length == 0 ? null : part.Paper.Bookmarks.Take(anchor), () => Label(label)),
            .. label.Length > 0 && !caption.IsEmpty ? (ImmutableArray<WordInline>)[new WordText(": ")] : [],
            .. part.Runs.Plan(caption, part.Paper.Theme[role], text),
        ]);

    private static ImmutableArray<WordInline> Label(string label)
    {
        if (label.Length == 0) return [];
        if (label.LastIndexOf('\u00A0') is not (> 0 and var gap)) return [new WordText(label)];
        return [new WordText(label[..(gap + 1)]), new WordField($" SEQ {label[..gap]} \\* ARABIC ", [new WordText(label[(gap + 1)..])])];
    }
}
