using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;
using StpGen.Layout;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>What holds for every paper, whatever its blocks.</summary>
public sealed class AnyPaperTests
{
    private const int Count = 40;

    [Fact]
    public void Every_word_is_placed_exactly_once_and_in_order() => RandomPapers.Papers.Sample(
        document =>
        {
            var laidOut = LaidOut.Of(document);
            // Paragraphs, labels and cells end without a space, so elements are read one by one.
            var said = Leaves(laidOut.Paged.Structure).SelectMany(e => laidOut.TextOf(e).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            // A picture may be behind text that follows it.
            var inOrder = laidOut.Document with { Blocks = laidOut.Paged.Facts.InPageOrder(laidOut.Document.Blocks, b => b) };
            Assert.Equal(SpokenWords.Of(inOrder, laidOut.Paged), said);
        },
        iter: Count);

    [Fact]
    public void Every_slot_on_a_page_is_in_the_tree_and_reading_order_is_page_order() => RandomPapers.Papers.Sample(
        document =>
        {
            var laidOut = LaidOut.Of(document);
            foreach (var page in laidOut.Pages)
            {
                // Cells of a row that is split over pages go on where they left off, each in turn.
                // Notes stand at the foot, wherever they are told.
                var orders = laidOut.TextItems(page).Select(laidOut.OrderOf).ToList();
                Assert.Equal(orders.Order(), orders);
            }
        },
        iter: Count);

    [Fact]
    public void Nothing_stands_outside_the_margins_without_a_finding() => RandomPapers.Papers.Sample(
        document =>
        {
            var laidOut = LaidOut.Of(document);
            if (laidOut.Findings.Any(f => f.Rule == LayoutRules.TooTall || f.Rule == LayoutRules.TooWide)) return;
            foreach (var page in laidOut.Pages)
            {
                var setup = LaidOut.SetupOf(page, document);
                foreach (var (left, top, right, bottom) in page.Items.Select(LaidOut.BoundsOf))
                {
                    Assert.InRange(left, setup.MarginLeft - 0.01, double.MaxValue);
                    Assert.InRange(right, 0, setup.Width - setup.MarginRight + 0.01);
                    Assert.InRange(top, setup.MarginTop - 0.01, double.MaxValue);
                    Assert.InRange(bottom, 0, setup.Height - setup.MarginBottom + 0.01);
                }
            }
        },
        iter: Count);

    [Fact]
    public void No_heading_is_last_on_a_page() => RandomPapers.UsualPapers.Sample(
        document =>
        {
            var laidOut = LaidOut.Of(document);
            foreach (var page in laidOut.Pages)
            {
                var types = laidOut.TextItems(page).Select(i => laidOut.ElementOf(i).Type).ToList();
                // Headings that fill a page have no choice.
                if (types.Count > 0 && !types.All(IsHeading)) Assert.False(IsHeading(types[^1]), laidOut.Dump(laidOut.Pages.IndexOf(page)));
            }
        },
        iter: Count);

    [Fact]
    public void Every_note_begins_on_the_page_of_its_mark() => RandomPapers.UsualPapers.Sample(
        document =>
        {
            var laidOut = LaidOut.Of(document);
            if (laidOut.Findings.Any(f => f.Rule == LayoutRules.TooTall)) return;
            // Of several notes as long as half a page each, in one row of a table, some must wait.
            if (laidOut.Elements(StructureType.Note).Any(n => laidOut.TextOf(n).Length > 1000)) return;
            foreach (var mark in laidOut.Pages.Index()
                .SelectMany(p => p.Item.Links.Where(l => l.Target.StartsWith("#note:", StringComparison.Ordinal))
                    .Select(l => (p.Index, l.Target))))
                Assert.Equal(mark.Index, laidOut.Paged.Destinations[mark.Target[1..]].Page);
        },
        iter: Count);

    [Fact]
    public void A_longer_paper_never_has_fewer_pages() => RandomPapers.Papers.Sample(
        document =>
        {
            // Contents grow with what follows them, and so may end a page elsewhere.
            ImmutableArray<Block> blocks = [.. document.Blocks.Where(b => b is not (Contents or CaptionList))];
            var pages = Enumerable.Range(0, blocks.Length + 1).Select(n => LaidOut.Of(document with { Blocks = blocks[..n] }).Pages.Length)
                .ToList();
            Assert.Equal(pages.Order(), pages);
        },
        iter: 10);

    [Fact]
    public void The_same_paper_gives_the_same_pages() => RandomPapers.Papers.Sample(
        document =>
        {
            var (first, second) = (LaidOut.Of(document), LaidOut.Of(document));
            Assert.Equal(
                Enumerable.Range(0, first.Pages.Length).Select(first.Dump), Enumerable.Range(0, second.Pages.Length).Select(second.Dump));
        },
        iter: 10);

    private static bool IsHeading(StructureType type) => type is >= StructureType.H1 and <= StructureType.H4;

    internal static IEnumerable<StructureElement> Leaves(StructureElement element) =>
        element.Children.Any(c => c is ContentSlot) || element.Type is StructureType.P or StructureType.TOCI
            ? [element]
            : element.Children.OfType<StructureElement>().SelectMany(Leaves);
}
