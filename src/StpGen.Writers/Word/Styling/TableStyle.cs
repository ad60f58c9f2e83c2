using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Styling;

/// <summary>The table styles (17.7.6): Word's default, and the one that every table of a paper names.</summary>
internal sealed class TableStyle(Theme theme)
{
    private const double RuleWeight = 0.5;

    /// <summary>
    /// Columns may be as narrow as their longest word. Measures in whole twentieths of a point, and other readers' widths of letters,
    /// must not break it.
    /// </summary>
    private const double Tolerance = 0.75;

    public IEnumerable<Style> Styles()
    {
        yield return Default(StyleValues.Table, "TableNormal", "Normal Table",
            new() { TableIndentation = new() { Width = 0, Type = TableWidthUnitValues.Dxa }, TableCellMarginDefault = Margins(0, 5.4, 0) });
        yield return Default(StyleValues.Numbering, "NoList", "No List", null);
        // A cell's last paragraph keeps its space after, and a row is as much taller as its rule is thick: the margin
        // below makes up the rest.
        var below = theme.CellPaddingY - theme[TextRole.TableText].SpaceAfter - RuleWeight;
        var style = new Style
        {
            Type = StyleValues.Table,
            CustomStyle = OnOff.Yes,
            StyleId = StyleIds.Table,
            StyleName = new() { Val = "STP Table" },
            BasedOn = new() { Val = "TableNormal" },
            UIPriority = new() { Val = 10 },
            PrimaryStyle = new(),
            StyleTableProperties = new()
            {
                TableStyleRowBandSize = new() { Val = 1 },
                TableStyleColumnBandSize = new() { Val = 1 },
                TableBorders = new()
                {
                    TopBorder = EdgeXml.Of<TopBorder>(theme.TableRule, RuleWeight),
                    BottomBorder = EdgeXml.Of<BottomBorder>(theme.TableRule, RuleWeight),
                    InsideHorizontalBorder = EdgeXml.Of<InsideHorizontalBorder>(theme.TableRule, RuleWeight),
                },
                TableCellMarginDefault = Margins(theme.CellPaddingY, theme.CellPaddingX, Math.Max(0, below)),
            },
        };
        style.Append(
            Part(TableStyleOverrideValues.FirstRow, theme.TableHeadFill, theme.TableHeadText),
            Part(TableStyleOverrideValues.FirstColumn, null, null),
            Part(TableStyleOverrideValues.Band2Horizontal, theme.TableBandFill, null));
        yield return style;
    }

    private static Style Default(StyleValues type, string id, string name, StyleTableProperties? properties) => new()
    {
        Type = type,
        Default = OnOff.Yes,
        StyleId = id,
        StyleName = new() { Val = name },
        UIPriority = new() { Val = 99 },
        SemiHidden = new(),
        UnhideWhenUsed = new(),
        StyleTableProperties = properties,
    };

    /// <summary>Conditional formatting (17.7.6.6).</summary>
    private static TableStyleProperties Part(TableStyleOverrideValues type, Colour? fill, Colour? text) => new()
    {
        Type = type,
        RunPropertiesBaseStyle = text is { } colour ? new() { Color = EdgeXml.Text(colour) } : null,
        TableStyleConditionalFormattingTableProperties = new(),
        TableStyleConditionalFormattingTableCellProperties = fill is { } shade ? new() { Shading = EdgeXml.Fill(shade) } : null,
    };

    /// <summary>What a cell keeps at its right, in points.</summary>
    public static double RightMargin(double padding) => Math.Max(0, padding - Tolerance);

    private static TableCellMarginDefault Margins(double top, double sides, double bottom) => new()
    {
        TopMargin = new() { Width = Measure.Twips(top), Type = TableWidthUnitValues.Dxa },
        TableCellLeftMargin = new() { Width = (short)Measure.WholeTwips(sides), Type = TableWidthValues.Dxa },
        BottomMargin = new() { Width = Measure.Twips(bottom), Type = TableWidthUnitValues.Dxa },
        TableCellRightMargin = new() { Width = (short)Measure.WholeTwips(RightMargin(sides)), Type = TableWidthValues.Dxa },
    };
}
