using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Diagrams;
using StpGen.Layout.Pages;
using StpGen.Tests.LayoutTests;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>What must be true of every diagram with any data, at every width.</summary>
internal static class DiagramChecks
{
    /// <summary>A4, A4 on its side, A3, half a page and a third.</summary>
    public static readonly ImmutableArray<double> Widths = [471.28, 717.89, 1054.55, 223.64, 141];

    /// <summary>Fails with what is wrong first.</summary>
    /// <param name="names">Of the records, in the order of the data.</param>
    /// <param name="leastSize">Of words, in points.</param>
    public static void Check(Diagram diagram, IReadOnlyList<string> names, double leastSize = 9)
    {
        Assert.InRange(diagram.Alternative.Length, 1, Diagram.LongestAlternative);
        CheckOrder(Text(diagram.Description), names);
        foreach (var width in Widths) Check(diagram, names, width, leastSize);
    }

    /// <summary>The figure of a diagram as papers have it, drawn in a column of a width.</summary>
    public static Result<Document> Drawn(Diagram diagram, double width)
    {
        var page = PageSetup.A4Landscape;
        var figure = new Figure(diagram, diagram.Alternative, [new TextRun("Message")], FigureWidth.InPoints(width));
        var document = Specimen.Create() with { Blocks = [figure] };
        page = page with { Width = Math.Max(page.Width, width + page.MarginLeft + page.MarginRight), Height = 842 };
        return DrawnDiagrams.Of(document with { Info = document.Info with { Page = page } }, NhsTheme.Create(), () => LaidOut.Fonts);
    }

    private static void Check(Diagram diagram, IReadOnlyList<string> names, double width, double leastSize)
    {
        var (document, findings) = Drawn(diagram, width);
        if (document!.Blocks is not [Figure { Content: Scene scene } figure])
        {
            Assert.Equal("STP504", Assert.Single(findings).Rule.Id);
            CheckOrder(Text(document.Blocks), names);
            return;
        }
        // One that leaves something out says so in the picture too.
        Assert.All(findings, f => Assert.Equal("STP505", f.Rule.Id));
        Assert.Equal(width, scene.Width, 0.01);
        Assert.False(figure.Description.IsEmpty);
        var texts = scene.Marks.OfType<SceneText>().ToList();
        Assert.All(texts, text => Assert.InRange(text.Size, leastSize, 40));
        var said = string.Concat(texts.Select(t => Letters(t.Text)));
        // Words beside each other are drawn line by line, so a name's lines follow each other.
        foreach (var name in names.Distinct())
            Assert.True(Count(said, Letters(name)) > 0, $"'{name}' is not in the picture of {width}: {said}");
        var boxes = texts.Select(t => (t.Text, Box: BoxOf(t))).ToList();
        foreach (var (text, box) in boxes)
            Assert.True(box.Left >= -0.1 && box.Right <= scene.Width + 0.1 && box.Top >= -0.1 && box.Bottom <= scene.Height + 0.1,
                $"'{text}' is outside the picture of {width}: {box}");
        for (var i = 0; i < boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(boxes[i].Box.Overlaps(boxes[j].Box),
                    $"'{boxes[i].Text}' is on '{boxes[j].Text}' at {width}: {boxes[i].Box}, {boxes[j].Box}");
        foreach (var step in scene.Marks.OfType<ScenePath>().SelectMany(p => p.Steps).Where(s => s.Verb != PathVerb.Close))
            Assert.True(step is { X: >= -1, Y: >= -1 } && step.X <= scene.Width + 1 && step.Y <= scene.Height + 1,
                string.Create(CultureInfo.InvariantCulture, $"A line leaves the picture of {width}: {step.X}, {step.Y}"));
        Assert.All(scene.Items.OfType<SceneBox>().GroupBy(b => b.Name), same => Assert.Single(same));
        CheckContrast(scene, texts);
    }

    /// <summary>Words can be read on what is behind them (WCAG 2.2, success criterion 1.4.3).</summary>
    private static void CheckContrast(Scene scene, List<SceneText> texts)
    {
        var (theme, grounds) = (NhsTheme.Create(), SceneGrounds.Of(scene));
        foreach (var text in texts)
        {
            var ground = grounds.GetValueOrDefault(text, SceneColour.Page);
            var needed = text.Size >= 18 || (text.Bold && text.Size >= 14) ? 3 : 4.5;
            Assert.True(theme.Of(text.Colour).ContrastWith(theme.Of(ground)) >= needed, $"'{text.Text}', {text.Colour} on {ground}");
        }
    }

    private static void CheckOrder(string text, IReadOnlyList<string> names)
    {
        var at = 0;
        foreach (var name in names)
        {
            var next = text.IndexOf(name, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"'{name}' is missing, or not in the order of the data: {text}");
            at = next + name.Length;
        }
    }

    private static string Text(ImmutableArray<Block> blocks) =>
        string.Join('\n', blocks.Descendants().Select(b => PlainText.Of([.. b.Inlines])));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Count(string text, string part) => part.Length == 0 ? 1 : text.Split(part).Length - 1;

    private static TextBox BoxOf(SceneText text)
    {
        var width = WidthOf(text);
        var left = text.X - text.Anchor switch { SceneAnchor.Middle => width / 2, SceneAnchor.End => width, _ => 0 };
        return new(left, text.Baseline - 0.72 * text.Size, left + width, text.Baseline + 0.2 * text.Size);
    }

    /// <summary>As the layout of pages sets it, so that the measure of drawings is checked too.</summary>
    private static double WidthOf(SceneText text)
    {
        if (Measured.TryGetValue((text.Text, text.Size, text.Bold), out var known)) return known;
        var scene = new Scene(5000, 50, [text with { X = 0, Baseline = 30, Anchor = SceneAnchor.Start }]);
        var document = Specimen.Create() with { Blocks = [new Figure(scene, "A", [], FigureWidth.InPoints(5000))] };
        var page = document.Info.Page with { Width = 5200 };
        var runs = LaidOut.Of(document with { Info = document.Info with { Page = page } }).Pages[0].Items.OfType<GlyphRun>().ToList();
        return Measured[(text.Text, text.Size, text.Bold)] = runs.Count == 0 ? 0 : runs.Max(LaidOut.VisibleRight) - runs.Min(r => r.X);
    }

    private static readonly Dictionary<(string, double, bool), double> Measured = [];

    private readonly record struct TextBox(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(TextBox other) => Left < other.Right - 0.1 && other.Left < Right - 0.1 && Top < other.Bottom - 0.1
            && other.Top < Bottom - 0.1;
    }
}
