using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Paragraphs where the text is, with what they need beyond their style (ECMA-376 part 1, 17.3.1).</summary>
internal sealed class ParagraphPlanner(PaperContext paper)
{
    /// <summary>The deepest level of a numbering definition (17.9.3).</summary>
    private const int DeepestLevel = 8;

    /// <summary>A paragraph of the place: text of a list, a cell, a box, or of <paramref name="style"/> in running text.</summary>
    public DraftParagraph InPlace(
        PlanContext around, string? style, TextRole role, ImmutableArray<WordInline> content, ParagraphText? text = null,
        bool keepsWithNext = false)
    {
        var (place, list) = (around.Place, around.List);
        var isLabelled = list is { LabelIsDue: true };
        if (list is not null && place is { Box: null, ListsFrom: null })
            style = isLabelled ? StyleIds.List(place.IsTable, list.Kind, list.Level) : StyleIds.ListContinue(place.IsTable, list.Level);
        var isStyled = list is null || IsStyled(list, around);
        var isRightToLeft = text is { IsRightToLeft: true };
        var format = new ParagraphFormat(paper.Styles.Paragraph(style))
        {
            IsRightToLeft = isRightToLeft,
            KeepNext = keepsWithNext || place.KeepsRow || (isLabelled && list!.KeepsWithNext) || list is { KeepsWhole: true } ? true : null,
            Number = list is not null && isLabelled && !(isStyled && list.Kind == ListKind.Bulleted) ? Number(list, place) : null,
            Indent = list is not null ? isStyled && !place.IsInMixedBox ? null : Indent(list, around)
                : place.IsInMixedBox ? null
                : place.IsBelowNumber ? new(Hanging: 0)
                : Shifted(around),
            Justification = list is null && !place.IsInMixedBox ? Justification(place.Alignment, isRightToLeft) : null,
        };
        return new(format, content, place.Box?.Style.SpaceBefore ?? paper.Theme[role].SpaceBefore, paper.Theme[role])
        {
            HasLabel = isLabelled,
            Box = place.Box is { StatesEdges: true } box ? box : null,
            BoxIndent = list is null ? 0 : list.Indent - (isLabelled ? list.Hanging : 0),
            Inset = place.Inset,
        };
    }

    /// <summary>A paragraph that is the same wherever it is: a heading, a caption.</summary>
    public DraftParagraph Anywhere(PlanContext around, string style, TextRole role, ImmutableArray<WordInline> content,
        ParagraphText? text = null) =>
        new(new(paper.Styles.Paragraph(style))
        {
            IsRightToLeft = text is { IsRightToLeft: true },
            Indent = around.Place switch
            {
                { IsInMixedBox: true } => null,
                { Box: { } box, Inset: var inset } => new(Left: box.TextLeft + inset, Right: box.Style.Right),
                _ => around.Shift > 0 ? new(Left: around.Shift) : null,
            },
        }, content, paper.Theme[role].SpaceBefore, paper.Theme[role])
        {
            Box = around.Place.Box is { StatesEdges: true } edged ? edged : null,
            BoxIndent = around.Place.IsInMixedBox ? 0 : around.Place.Inset,
            Inset = around.Place.Inset,
        };

    /// <summary>The indent of a paragraph that is further in than its style has it; null: it is not.</summary>
    private static WordIndent? Shifted(PlanContext around) => around.Place.Box is { } box
        ? box.Shift > 0 ? new(Left: box.TextLeft) : null
        : around.Shift > 0 ? new(Left: around.Shift) : null;

    /// <summary>What Word must be told of the words of a paragraph.</summary>
    public ParagraphText? Text(ImmutableArray<Inline> content) => ParagraphText.Of(content, !paper.Facts.BreaksPairs(content));

    private WordNumber Number(ListPlace list, TextPlace place) =>
        new(paper.Numbering.LevelOf(place.IsTable, list.Kind, Math.Min(list.Level, DeepestLevel)), list.Number);

    /// <summary>Whether a list style brings the list's numbering and indent: it does as deep as there are styles.</summary>
    private bool IsStyled(ListPlace list, PlanContext around) =>
        around is { Shift: 0, Place: { Box: null, ListsFrom: null } place } && list.Level < StyleIds.ListLevels
        && (Math.Abs(list.Indent - paper.Theme.ListIndent * (list.Level + 1)) < 0.1
            || paper.Styles.IsHouse(StyleIds.List(place.IsTable, list.Kind, list.Level)));

    private static WordIndent Indent(ListPlace list, PlanContext around)
    {
        var place = around.Place;
        var left = (place.Box?.TextLeft ?? around.Shift + (place.ListsFrom ?? 0)) + place.Inset + list.Indent;
        return list.LabelIsDue ? new(Left: left, Hanging: list.Hanging) : new(Left: left, FirstLine: 0);
    }

    /// <summary>A paragraph that begins at the right is at the right already; there "right" would be its other side (17.18.44).</summary>
    private static WordJustification? Justification(ColumnAlignment alignment, bool isRightToLeft) => alignment switch
    {
        ColumnAlignment.Centre => WordJustification.Centre,
        ColumnAlignment.Right when !isRightToLeft => WordJustification.Right,
        _ => null,
    };
}
