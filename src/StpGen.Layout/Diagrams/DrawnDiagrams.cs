using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Fonts;
using StpGen.Layout.Rules;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Diagrams;

/// <summary>Draws the diagrams of a document, each for the width of its column, so that every format draws the same scenes.</summary>
public static class DrawnDiagrams
{
    /// <summary>The document with scenes for diagrams; the document itself if it has none.</summary>
    public static Result<Document> Of(Document document, Theme theme, Func<FontFamily> fonts)
    {
        if (!document.Blocks.Descendants().Any(b => b is Figure { Content: Diagram })) return new(document, []);
        using var shaper = new TextShaper(fonts());
        // A character that no font has is found when the words of the scene are set.
        var setter = new InlineSetter(shaper, theme, (_, _) => { }, (_, _) => throw new NotSupportedException("A note in a diagram."));
        var drawing = new Rewriter(new TextRuler(setter, theme), theme, document.Info.Page);
        return new(document with { Blocks = drawing.Blocks(document.Blocks) }, [.. drawing.Findings]);
    }

    private sealed class Rewriter(TextRuler ruler, Theme theme, PageSetup page) : DocumentRewriter
    {
        /// <summary>What a caption and the space round a figure take of a page, in points.</summary>
        private const double RoundFigure = 72;

        private double _width = page.ContentWidth;
        private double _height = page.ContentHeight - RoundFigure;

        public List<Finding> Findings { get; } = [];

        public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
            [.. blocks.SelectMany(b => b is Figure { Content: Diagram diagram } figure ? Drawn(figure, diagram) : [Rewrite(b)])];

        public override Block Rewrite(Block block) => block switch
        {
            Section section => Within(section.Page.ContentWidth, section.Page.ContentHeight - RoundFigure, section),
            Columns columns => columns with { Items = [.. columns.Items.Select(column => Column(columns, column))] },
            ListBlock => Within(_width - theme.ListIndent, _height, block),
            Callout => Within(_width - Spacings.CalloutEdge - Spacings.CalloutPaddingLeft - Spacings.CalloutPaddingRight, _height, block),
            Quote => Within(_width - Spacings.QuoteEdge - Spacings.QuotePaddingLeft - Spacings.QuotePaddingRight, _height, block),
            Table table => Within(_width / Math.Max(1, table.Columns.Length) - 2 * theme.CellPaddingX, _height, block),
            _ => block.Rewritten(this),
        };

        private Column Column(Columns columns, Column column)
        {
            var outer = _width;
            var total = columns.Items.Sum(c => c.Share);
            var share = total > 0 ? column.Share / total : 1.0 / columns.Items.Length;
            _width = (_width - Spacings.BetweenColumns * (columns.Items.Length - 1)) * share;
            var drawn = column with { Blocks = Blocks(column.Blocks) };
            _width = outer;
            return drawn;
        }

        private Block Within(double width, double height, Block block)
        {
            var outer = (_width, _height);
            (_width, _height) = (width, height);
            var drawn = block.Rewritten(this);
            (_width, _height) = outer;
            return drawn;
        }

        private ImmutableArray<Block> Drawn(Figure figure, Diagram diagram)
        {
            var width = figure.Width.In(_width, _width);
            var room = new DiagramRoom(width, _height, ruler);
            var scene = DiagramDrawer.Draw(diagram, room);
            if (scene.Width <= width + 0.01 && scene.Height <= _height)
            {
                if (room.Shortened.Count > 0) Findings.Add(Shortened(figure, diagram, room.Shortened));
                return [figure with { Content = scene, Description = AsText(diagram) }];
            }
            Findings.Add(DoesNotFit(figure, diagram, scene, width));
            return diagram.Table is { } table ? [table with { Caption = figure.Caption, Anchor = figure.Anchor, Label = figure.Label }]
                : [new Paragraph([new Strong(CaptionText.Titled(figure.Label, figure.Caption))], Span: figure.Span), .. AsText(diagram)];
        }

        /// <summary>All that the picture says, with the lines above and below it.</summary>
        private static ImmutableArray<Block> AsText(Diagram diagram) =>
            [.. Line(diagram.Scope), .. diagram.Description, .. Line(diagram.Note)];

        private static ImmutableArray<Block> Line(string text) => text.Length == 0 ? [] : [new Paragraph([new TextRun(text)])];

        private static Finding Shortened(Figure figure, Diagram diagram, List<string> left) =>
            new(LayoutRules.DiagramShortened, figure.Span,
            $"The diagram '{diagram.Kind}' leaves out {Words.Join(left)}, so that the rest can be read.",
            "Add 'short' to the longest texts, so that more of them fit.");

        private Finding DoesNotFit(Figure figure, Diagram diagram, Scene scene, double width)
        {
            var (needed, has, side) = scene.Width > width + 0.01 ? (scene.Width, width, "wide") : (scene.Height, _height, "high");
            return new(LayoutRules.DiagramAsText, figure.Span, string.Create(CultureInfo.InvariantCulture,
                $"The diagram '{diagram.Kind}' would be {needed:0} points {side}, but there is room for {has:0}. It is printed as text."),
                side == "wide" ? "Give it a wider column, or a page on its side." : "Shorten names, or show fewer records.");
        }
    }
}
