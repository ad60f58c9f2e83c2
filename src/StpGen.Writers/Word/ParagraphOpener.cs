using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace StpGen.Writers.Word;

/// <summary>Where blocks stand: the style and role of their paragraphs.</summary>
/// <param name="Style">Null: each paragraph by its own role.</param>
/// <param name="IsTable">Lists take the tables' list styles.</param>
/// <param name="Look">What a paragraph with an indent of its own must say again; null: lists have styles of their own here.</param>
/// <param name="Box">Edges said by each paragraph; null: the style says them.</param>
internal sealed record Place(
    string? Style, TextRole Role, bool IsTable = false, ColumnAlignment Alignment = ColumnAlignment.Left, BoxLook? Look = null, ParagraphBox? Box = null)
{
    public static Place Body { get; } = new(null, TextRole.Body);
}

/// <summary>The list that blocks stand in; its label goes to the item's first paragraph.</summary>
/// <param name="Indent">Of the text, in points; the label hangs <paramref name="Hanging"/> to its left.</param>
internal sealed record ListPlace(ListKind Kind, int Level, int Number, double Indent, double Hanging)
{
    public bool LabelIsDue { get; set; }
}

/// <summary>Whether the next paragraph is the first of its page, as far as the document says; space above would only push it down.</summary>
internal enum Top
{
    None,
    OfDocument,
    OfNewPage,
}

/// <summary>Opens paragraphs where the text stands, with what must be said beyond their style (ECMA-376 part 1, 17.3.1).</summary>
internal sealed class ParagraphOpener(Theme theme)
{
    /// <summary>The deepest level of a numbering definition (17.9.3).</summary>
    private const int DeepestLevel = 8;

    public Place Place { get; set; } = Place.Body;

    public ListPlace? List { get; set; }

    /// <summary>Of the next paragraph; opening it uses this up.</summary>
    public Top Top { get; set; }

    /// <summary>Space that the next paragraph keeps above at least, in points; opening it uses this up.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>A paragraph of the place: text of a list, a cell, a callout, or of <paramref name="style"/> in running text.</summary>
    public Paragraph Open(string? style, TextRole role)
    {
        var list = List;
        var isLabelled = list is { LabelIsDue: true };
        if (isLabelled) list!.LabelIsDue = false;
        if (list is not null && Place.Look is null)
            style = isLabelled ? StyleIds.List(Place.IsTable, list.Kind, list.Level) : StyleIds.ListContinue(Place.IsTable, list.Level);

        var isApart = Place.Box is { StandsApart: true };
        var properties = Start(style);
        if (list is not null && isLabelled && !(IsStyled(list) && list.Kind == ListKind.Bulleted)) properties.NumberingProperties = Number(list);
        if (Place.Box is { } box)
        {
            properties.ParagraphBorders = box.Next(list is null ? 0 : list.Indent - (isLabelled ? list.Hanging : 0));
            if (box.Fill is { } fill) properties.Shading = Paint.Fill(fill);
        }
        properties.SpacingBetweenLines = Space(Place.Look?.SpaceBefore ?? theme[role].SpaceBefore, isApart ? Place.Look?.SpaceAfter ?? 0 : 0);
        if (list is not null && !IsStyled(list)) properties.Indentation = Indent(list, isLabelled);
        if (isApart) properties.ContextualSpacing = new() { Val = OnOff.No };
        if (list is null && Place.Alignment != ColumnAlignment.Left)
            properties.Justification = new() { Val = Place.Alignment == ColumnAlignment.Right ? JustificationValues.Right : JustificationValues.Center };
        return new() { ParagraphProperties = properties };
    }

    /// <summary>A paragraph that is the same wherever it stands: a heading, a caption.</summary>
    public Paragraph OpenAnywhere(string style, TextRole role)
    {
        var properties = Start(style);
        properties.SpacingBetweenLines = Space(theme[role].SpaceBefore, 0);
        return new() { ParagraphProperties = properties };
    }

    private ParagraphProperties Start(string? style) => new()
    {
        ParagraphStyleId = style is null ? null : new() { Val = style },
        PageBreakBefore = Top == Top.OfNewPage ? new() : null,
    };

    private static NumberingProperties Number(ListPlace list) => new()
    {
        NumberingLevelReference = new() { Val = Math.Min(list.Level, DeepestLevel) },
        NumberingId = new() { Val = list.Number },
    };

    /// <summary>Space above that differs from the style's own: none on top of a page, more after a table.</summary>
    private SpacingBetweenLines? Space(double own, double atLeast)
    {
        var space = Top == Top.None ? Math.Max(own, Math.Max(SpaceBefore, atLeast)) : 0;
        (Top, SpaceBefore) = (Top.None, 0);
        return space == own ? null : new() { Before = Measure.Twips(space) };
    }

    /// <summary>Whether a list style brings the list's numbering and indent: it does as deep as there are styles.</summary>
    private bool IsStyled(ListPlace list) =>
        Place.Look is null && list.Level < StyleIds.ListLevels && Math.Abs(list.Indent - theme.ListIndent * (list.Level + 1)) < 0.1;

    private Indentation Indent(ListPlace list, bool isLabelled)
    {
        var left = Measure.Twips((Place.Look?.Left ?? 0) + list.Indent);
        return isLabelled ? new() { Left = left, Hanging = Measure.Twips(list.Hanging) } : new() { Left = left, FirstLine = "0" };
    }
}
