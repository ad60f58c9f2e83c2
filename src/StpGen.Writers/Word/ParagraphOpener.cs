using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Where blocks stand: the style and role of their paragraphs.</summary>
/// <param name="Style">Null: each paragraph by its own role.</param>
/// <param name="IsTable">Lists take the tables' list styles.</param>
/// <param name="Look">What a paragraph with an indent of its own must say again; null: lists have styles of their own here.</param>
/// <param name="Box">Edges said by each paragraph; null: the style says them.</param>
/// <param name="Inset">How much further in than its box the text stands, in points.</param>
internal sealed record Place(
    string? Style, TextRole Role, bool IsTable = false, ColumnAlignment Alignment = ColumnAlignment.Left, BoxLook? Look = null, ParagraphBox? Box = null, double Inset = 0)
{
    public static Place Body { get; } = new(null, TextRole.Body);

    /// <summary>The style's first line hangs to the left of the text, for a number that these paragraphs lack.</summary>
    public bool IsBelowNumber { get; init; }

    /// <summary>In a table: the row is kept with the one below it.</summary>
    public bool KeepsRow { get; init; }
}

/// <summary>The list that blocks stand in; its label goes to the item's first paragraph.</summary>
/// <param name="Indent">Of the text, in points; the label hangs <paramref name="Hanging"/> to its left.</param>
internal sealed record ListPlace(ListKind Kind, int Level, int Number, double Indent, double Hanging)
{
    public bool LabelIsDue { get; set; }

    /// <summary>Whether the item's first paragraph stays with what follows it.</summary>
    public bool KeepsWithNext { get; init; }
}

/// <summary>Whether the next paragraph is the first of its page, as far as the document says; space above would only push it down.</summary>
internal enum Top
{
    None,
    OfSection,
    OfNewPage,
}

/// <summary>Opens paragraphs where the text stands, with what must be said beyond their style (ECMA-376 part 1, 17.3.1).</summary>
internal sealed class ParagraphOpener(Ink ink, PaperContext paper)
{
    /// <summary>The deepest level of a numbering definition (17.9.3).</summary>
    private const int DeepestLevel = 8;

    private readonly Dictionary<string, ParagraphProperties> _plain = new(StringComparer.Ordinal);
    private readonly Break _columnBreak = new() { Type = BreakValues.Column };

    public Place Place { get; set; } = Place.Body;

    public ListPlace? List { get; set; }

    /// <summary>Of the next paragraph; opening it uses this up.</summary>
    public Top Top { get; set; }

    /// <summary>Space that the next paragraph keeps above at least, in points; opening it uses this up.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Whether the next paragraph begins at the right (17.3.1.6); opening it uses this up.</summary>
    public bool IsRightToLeft { get; set; }

    /// <summary>Whether the next paragraph begins the next column; opening it uses this up.</summary>
    public bool BreaksColumn { get; set; }

    /// <summary>Whether paragraphs stay on one page up to the next tail.</summary>
    public bool KeepsTogether { get; set; }

    /// <summary>Whether what is written now is the last of its section or column, so that its last paragraph says where the section ends (17.6.18).</summary>
    public bool IsTail { get; set; }

    /// <summary>What the section says that the next tail ends; null: said, or the last section, which the body says.</summary>
    public SectionProperties? SectionEnd { get; set; }

    /// <summary>Opens a paragraph of the place: text of a list, a cell, a callout, or of <paramref name="style"/> in running text.</summary>
    public void Open(string? style, TextRole role, bool keepsWithNext = false)
    {
        var list = List;
        var isLabelled = list is { LabelIsDue: true };
        keepsWithNext |= Place.KeepsRow;
        if (isLabelled) (list!.LabelIsDue, keepsWithNext) = (false, keepsWithNext || list.KeepsWithNext);
        if (list is not null && Place.Look is null)
            style = isLabelled ? StyleIds.List(Place.IsTable, list.Kind, list.Level) : StyleIds.ListContinue(Place.IsTable, list.Level);
        var isStyled = list is null || IsStyled(list);
        var saysNumber = list is not null && isLabelled && !(isStyled && list.Kind == ListKind.Bulleted);
        var own = Place.Look?.SpaceBefore ?? paper.Theme[role].SpaceBefore;
        if (isLabelled && BreaksColumn) Carry(endsSection: false);

        if (!saysNumber && isStyled && !keepsWithNext && Place is { Box: null, IsBelowNumber: false } && IsPlain(own) && (list is not null || Place.Alignment == ColumnAlignment.Left))
        {
            Begin(Plain(style));
            return;
        }
        var isApart = Place.Box is { StandsApart: true };
        var properties = Start(style);
        if (keepsWithNext) properties.KeepNext = new();
        if (saysNumber) properties.NumberingProperties = Number(list!);
        if (Place is { Box: { IsMixed: true } mixed, Look: { } look })
        {
            if (list is not null) properties.Indentation = Indent(list, isLabelled);
            Frame(properties, mixed, look, paper.Theme[role], list is null ? 0 : list.Indent - (isLabelled ? list.Hanging : 0));
            Begin(properties);
            return;
        }
        if (Place.Box is { } box)
        {
            if (box.HasMore) properties.KeepNext = new();
            properties.ParagraphBorders = box.Next(list is null ? 0 : list.Indent - (isLabelled ? list.Hanging : 0));
            if (box.Fill is { } fill) properties.Shading = Paint.Fill(fill);
        }
        properties.SpacingBetweenLines = Space(own, isApart ? Place.Look?.SpaceAfter ?? 0 : 0);
        if (!isStyled) properties.Indentation = Indent(list!, isLabelled);
        if (Place.IsBelowNumber && list is null) properties.Indentation = new() { Hanging = "0" };
        if (isApart) properties.ContextualSpacing = new() { Val = OnOff.No };
        // A paragraph that begins at the right stands at the right already; there "right" would be its other side (17.18.44).
        if (list is null && Place.Alignment != ColumnAlignment.Left && !(properties.BiDi is not null && Place.Alignment == ColumnAlignment.Right))
            properties.Justification = new() { Val = Place.Alignment == ColumnAlignment.Right ? JustificationValues.Right : JustificationValues.Center };
        Begin(properties);
    }

    /// <summary>Opens a paragraph that is the same wherever it stands: a heading, a caption.</summary>
    /// <param name="more">What else it says.</param>
    public void OpenAnywhere(string style, TextRole role, Action<ParagraphProperties>? more = null)
    {
        var own = paper.Theme[role].SpaceBefore;
        if (more is null && Place.Box is not { IsMixed: true } && IsPlain(own))
        {
            Begin(Plain(style));
            return;
        }
        var properties = Start(style);
        properties.SpacingBetweenLines = Space(own, 0);
        more?.Invoke(properties);
        if (Place is { Box: { IsMixed: true } box, Look: { } look }) Frame(properties, box, look, paper.Theme[role], 0);
        Begin(properties);
    }

    /// <summary>A paragraph's part of a box whose paragraphs have several styles: fill, edges, and no space beyond them.</summary>
    /// <param name="indent">How much further in than the box its border begins, in points.</param>
    private void Frame(ParagraphProperties properties, ParagraphBox box, BoxLook look, TextStyle text, double indent)
    {
        var above = Math.Max(text.SpaceBefore, SpaceBefore);
        SpaceBefore = box.IsAtFirst ? look.SpaceBefore : 0;
        properties.SpacingBetweenLines = Space(own: -1, box.StandsApart ? look.SpaceAfter : 0);
        properties.SpacingBetweenLines!.After = Measure.Twips(box.IsAtLast ? look.SpaceAfter : 0);
        if (box.HasMore) properties.KeepNext ??= new();
        properties.Indentation ??= new() { Left = Measure.Twips(look.Left + Place.Inset), Right = Measure.Twips(look.Right) };
        properties.Shading = Paint.Fill(box.Fill ?? look.Fill!.Value);
        properties.ParagraphBorders = box.Next(indent + Place.Inset, text with { SpaceBefore = above });
        properties.ContextualSpacing = new() { Val = OnOff.No };
    }

    /// <summary>What must be said before a thing that is no paragraph: a paragraph of no height carries it.</summary>
    /// <param name="endsSection">It may be the last of its section; else a paragraph follows it there.</param>
    public void Carry(bool endsSection = true)
    {
        if (!BreaksColumn && SectionEnd is null) return;
        endsSection &= IsTail;
        var properties = new ParagraphProperties
        {
            SpacingBetweenLines = new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
            SectionProperties = endsSection ? SectionEnd : null,
        };
        if (endsSection) SectionEnd = null;
        Begin(properties);
        ink.End();
    }

    private void Begin(ParagraphProperties? properties)
    {
        ink.StartParagraph(properties);
        if (BreaksColumn) ink.Run(_columnBreak);
        BreaksColumn = false;
    }

    private bool IsPlain(double own) => !KeepsTogether && !IsRightToLeft && Top == Top.None && SpaceBefore <= own && !(IsTail && SectionEnd is not null) && UseSpace();

    private bool UseSpace()
    {
        SpaceBefore = 0;
        return true;
    }

    private ParagraphProperties? Plain(string? style)
    {
        if (paper.Styles.Paragraph(style) is not { } id) return null;
        if (_plain.TryGetValue(id, out var known)) return known;
        return _plain[id] = new() { ParagraphStyleId = new() { Val = id } };
    }

    private ParagraphProperties Start(string? style)
    {
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = paper.Styles.Paragraph(style) is { } id ? new() { Val = id } : null,
            KeepNext = KeepsTogether && !IsTail ? new() : null,
            KeepLines = KeepsTogether ? new() : null,
            PageBreakBefore = Top == Top.OfNewPage ? new() : null,
            BiDi = IsRightToLeft ? new() : null,
        };
        IsRightToLeft = false;
        if (!IsTail || SectionEnd is null) return properties;
        properties.SectionProperties = SectionEnd;
        SectionEnd = null;
        return properties;
    }

    private NumberingProperties Number(ListPlace list) => new()
    {
        NumberingLevelReference = new() { Val = paper.Numbering.LevelOf(Place.IsTable, list.Kind, Math.Min(list.Level, DeepestLevel)) },
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
    private bool IsStyled(ListPlace list) => Place.Look is null && list.Level < StyleIds.ListLevels
        && (Math.Abs(list.Indent - paper.Theme.ListIndent * (list.Level + 1)) < 0.1 || paper.Styles.IsHouse(StyleIds.List(Place.IsTable, list.Kind, list.Level)));

    private Indentation Indent(ListPlace list, bool isLabelled)
    {
        var left = Measure.Twips((Place.Look?.Left ?? 0) + Place.Inset + list.Indent);
        return isLabelled ? new() { Left = left, Hanging = Measure.Twips(list.Hanging) } : new() { Left = left, FirstLine = "0" };
    }
}
