using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;
using StpGen.Layout.Boxes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;
using StpGen.Layout.Paging;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>A long text is set page by page, and no more of it is held than its pages need.</summary>
public sealed class LongTextTests
{
    private static readonly PageSetup Setup = PageSetup.A4;

    [Fact]
    public void Boxes_are_made_as_pages_need_them()
    {
        var made = 0;
        IEnumerable<(PageRun, Box)> Text()
        {
            for (var run = new PageRun(Setup, new RunningHeads("", "")); made < 5_000; made++)
                yield return (run, new Strip(made, 30, false));
        }

        var placed = 0;
        foreach (var page in Fill(Text()))
        {
            placed += page.Count;
            Assert.InRange(made - placed, 0, 200);
        }
        Assert.Equal(5_000, placed);
    }

    [Fact]
    public void What_is_on_a_page_is_let_go()
    {
        var boxes = new List<WeakReference>();
        IEnumerable<(PageRun, Box)> Text()
        {
            for (var run = new PageRun(Setup, new RunningHeads("", "")); boxes.Count < 2_000;)
            {
                var box = new Strip(boxes.Count, 30, false);
                boxes.Add(new(box));
                yield return (run, box);
            }
        }

        foreach (var page in Fill(Text()))
        {
            if (page[0] < 1_000) continue;
            GC.Collect();
            Assert.InRange(boxes.Count(b => b.IsAlive), 1, 300);
            return;
        }
        Assert.Fail("There is no such page.");
    }

    [Fact]
    public void A_page_takes_as_many_boxes_as_it_holds()
    {
        var run = new PageRun(Setup, new RunningHeads("", ""));
        var pages = Fill(Enumerable.Range(0, 2_000).Select(i => (run, (Box)new Strip(i, 1, false)))).ToList();
        Assert.All(pages.SkipLast(1), page => Assert.Equal((int)Setup.ContentHeight, page.Count));
        Assert.Equal(Enumerable.Range(0, 2_000), pages.SelectMany(p => p));
    }

    [Fact]
    public void Pages_end_where_they_would_if_all_of_the_text_were_there() =>
        Gen.Select(Gen.Double[1, 250], Gen.Int[0, 5]).Array[1, 400].Sample(sizes =>
    {
        ImmutableArray<Box> boxes = [.. sizes.Select((s, i) => new Strip(i, s.Item2 == 1 ? s.Item1 : s.Item1 / 20, s.Item2 == 0))];
        var whole = new List<List<int>>();
        for (Box? rest = new FlowBox(boxes); rest is not null;)
        {
            var placement = rest.Place(new Room(Setup.ContentWidth, Setup.ContentHeight, IsFresh: true));
            (var frame, rest) = placement is Partial partial ? (partial.Frame, partial.Rest) : (((Complete)placement).Frame, null);
            whole.Add(Numbers(frame.Parts));
        }
        var run = new PageRun(Setup, new RunningHeads("", ""));
        Assert.Equal(whole, Fill(boxes.Select(b => (run, b))));
    }, iter: 300);

    [Fact]
    public void Every_stretch_begins_a_page_and_may_be_no_longer_than_that()
    {
        PageRun[] stretches = [new(Setup, new RunningHeads("a", "")), new(PageSetup.A4Landscape, new RunningHeads("b", "")),
            new(PageSetup.A4Landscape, new RunningHeads("c", ""))];
        var frames = new PageFiller(NhsTheme.Create())
            .Fill(stretches.SelectMany((s, i) => new[] { (s, (Box)new Strip(2 * i, 9, true)), (s, new Strip(2 * i + 1, 9, false)) }))
            .ToList();
        Assert.Equal([("a", Setup), ("b", PageSetup.A4Landscape), ("c", PageSetup.A4Landscape)],
            frames.Select(f => (f.Heads.Header, f.Page)));
        Assert.Equal([[0, 1], [2, 3], [4, 5]], frames.Select(f => Numbers(f.Parts)));
    }

    private static IEnumerable<List<int>> Fill(IEnumerable<(PageRun, Box)> boxes) => new PageFiller(NhsTheme.Create()).Fill(boxes)
        .Select(f => Numbers(f.Parts));

    private static List<int> Numbers(ImmutableArray<FramePart> parts) =>
        [.. parts.SelectMany(p => p.Content is Frame frame
            ? Numbers(frame.Parts) : [(int)((FilledRectangle)((ItemContent)p.Content).Item).X])];

    /// <summary>A box of a height that is drawn as its number.</summary>
    private sealed class Strip : Box
    {
        private readonly int _number;
        private readonly double _height;

        public Strip(int number, double height, bool keepWithNext) => (_number, _height, KeepWithNext) = (number, height, keepWithNext);

        public override Widths Widths => default;

        public override Placement Place(Room room) => !room.IsFresh && !room.Holds(_height)
            ? Refused.NoHeight
            : new Complete(Frame.Of(_height,
                new FramePart(0, 0, new ItemContent(new FilledRectangle(null, _number, 0, 1, _height, default)))));
    }

    [Fact]
    public void A_word_that_fits_on_no_line_is_cut_into_full_lines_and_loses_nothing()
    {
        const int letters = 20_000;
        var laidOut = LaidOut.Of(Specimen.Body(new string('m', letters)));
        var lines = laidOut.Pages.SelectMany(p => p.Items).OfType<GlyphRun>().Select(LaidOut.Text).ToList();
        Assert.Equal(letters, lines.Sum(l => l.Length));
        Assert.Single(lines[..^1].Select(l => l.Length).Distinct());
    }

    [Fact]
    public void Words_that_belong_together_fill_their_lines_where_no_line_holds_them_all()
    {
        var laidOut = LaidOut.Of(Specimen.Body(string.Join(' ', Enumerable.Repeat("&", 1_000))));
        Assert.Single(laidOut.Pages);
    }
}
