using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>The table styles (17.7.6): Word's default, and the one that every table of a paper names.</summary>
internal sealed class TableStyle(WordXml xml, Theme theme)
{
    private const double RuleWeight = 0.5;

    public void Write()
    {
        using (xml.Open("style", ("type", "table"), ("default", "1"), ("styleId", "TableNormal")))
        {
            xml.Value("name", "Normal Table");
            xml.Value("uiPriority", 99);
            xml.Empty("semiHidden");
            xml.Empty("unhideWhenUsed");
            using (xml.Open("tblPr"))
            {
                xml.Empty("tblInd", ("w", "0"), ("type", "dxa"));
                Margins(0, 5.4, 0);
            }
        }
        using (xml.Open("style", ("type", "numbering"), ("default", "1"), ("styleId", "NoList")))
        {
            xml.Value("name", "No List");
            xml.Value("uiPriority", 99);
            xml.Empty("semiHidden");
            xml.Empty("unhideWhenUsed");
        }
        using (xml.Open("style", ("type", "table"), ("customStyle", "1"), ("styleId", Styles.Table)))
        {
            xml.Value("name", "STP Table");
            xml.Value("basedOn", "TableNormal");
            xml.Value("uiPriority", 10);
            xml.Empty("qFormat");
            using (xml.Open("tblPr"))
            {
                xml.Value("tblStyleRowBandSize", 1);
                xml.Value("tblStyleColBandSize", 1);
                using (xml.Open("tblBorders"))
                {
                    Rule("top");
                    Rule("bottom");
                    Rule("insideH");
                }
                // A cell's last paragraph keeps its space after, and a row is as much taller as its rule is thick: the margin
                // below makes up the rest.
                var below = theme.CellPaddingY - theme[TextRole.TableText].SpaceAfter - RuleWeight;
                Margins(theme.CellPaddingY, theme.CellPaddingX, Math.Max(0, below));
            }
            Part("firstRow", theme.TableHeadFill, theme.TableHeadText);
            Part("firstCol", null, null);
            Part("band2Horz", theme.TableBandFill, null);
        }
    }

    /// <summary>Conditional formatting (17.7.6.6).</summary>
    private void Part(string type, Colour? fill, Colour? text)
    {
        using var part = xml.Open("tblStylePr", ("type", type));
        if (text is { } colour)
            using (xml.Open("rPr"))
                xml.Value("color", colour.ToHex());
        xml.Empty("tblPr");
        if (fill is not { } shade) return;
        using (xml.Open("tcPr")) ParagraphLook.Shading(xml, shade);
    }

    private void Rule(string side) =>
        xml.Empty(side, ("val", "single"), ("sz", WordXml.EighthPoints(RuleWeight)), ("space", "0"), ("color", theme.TableRule.ToHex()));

    private void Margins(double top, double sides, double bottom)
    {
        using var margins = xml.Open("tblCellMar");
        Margin("top", top);
        Margin("left", sides);
        Margin("bottom", bottom);
        Margin("right", sides);
    }

    private void Margin(string side, double points) => xml.Empty(side, ("w", WordXml.Twips(points)), ("type", "dxa"));
}
