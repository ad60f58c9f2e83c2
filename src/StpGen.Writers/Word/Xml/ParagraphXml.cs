using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Xml;

/// <summary>What a paragraph says beyond its style as elements (ECMA-376 part 1, 17.3.1.26).</summary>
internal static class ParagraphXml
{
    /// <summary>Null where the paragraph says nothing.</summary>
    public static ParagraphProperties? Of(ParagraphFormat format, WordSection? section)
    {
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = format.Style is { } style ? new() { Val = style } : null,
            KeepNext = format.KeepNext is { } keeps ? keeps ? new() : new() { Val = OnOff.No } : null,
            KeepLines = format.KeepLines ? new() : null,
            PageBreakBefore = format.PageBreakBefore ? new() : null,
            NumberingProperties = format.Number is { } number
                ? new() { NumberingLevelReference = new() { Val = number.Level }, NumberingId = new() { Val = number.Id } }
                : null,
            ParagraphBorders = format.Borders is { } borders ? EdgeXml.Of(borders) : null,
            Shading = format.Fill is { } fill ? EdgeXml.Fill(fill) : null,
            Tabs = format.Tabs.IsEmpty ? null : Tabs(format.Tabs),
            BiDi = format.IsRightToLeft ? new() : null,
            SpacingBetweenLines = format.Spacing.IsEmpty ? null : Spacing(format.Spacing),
            Indentation = format.Indent is { } indent ? Indentation(indent) : null,
            ContextualSpacing = format.ContextualSpacing is false ? new() { Val = OnOff.No } : null,
            Justification = format.Justification is { } justification
                ? new() { Val = justification == WordJustification.Right ? JustificationValues.Right : JustificationValues.Center }
                : null,
            SectionProperties = section is null ? null : SectionXml.Of(section),
        };
        return properties.HasChildren ? properties : null;
    }

    private static Tabs Tabs(ImmutableArray<WordTab> tabs) => new(tabs.Select(tab => new TabStop
    {
        Val = tab.Clears ? TabStopValues.Clear : tab.IsLeft ? TabStopValues.Left : TabStopValues.Right,
        Leader = tab.HasDots ? TabStopLeaderCharValues.Dot : null,
        Position = tab.Position,
    }));

    private static SpacingBetweenLines Spacing(WordSpacing spacing) => new()
    {
        Before = Twips(spacing.Before),
        After = Twips(spacing.After),
        Line = Twips(spacing.Line),
        LineRule = spacing.Line is null ? null : spacing.IsLineExact ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast,
    };

    private static Indentation Indentation(WordIndent indent) => new()
    {
        Left = Twips(indent.Left),
        Right = Twips(indent.Right),
        Hanging = Twips(indent.Hanging),
        FirstLine = Twips(indent.FirstLine),
    };

    private static StringValue? Twips(double? points) => points is { } known ? new StringValue(Measure.Twips(known)) : null;
}
