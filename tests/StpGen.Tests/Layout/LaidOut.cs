using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;

namespace StpGen.Tests.LayoutTests;

/// <summary>A document on pages, and what tests ask about it.</summary>
internal sealed class LaidOut
{
    public static readonly FontFamily Fonts = FontLibrary.LiberationSans();
    private static readonly Theme Theme = NhsTheme.Create();
    private readonly Dictionary<ContentSlot, (int Order, StructureElement Element)> _slots = [];

    private readonly Lazy<HashSet<StructureNode>> _ofNotes;
    private readonly Lazy<ILookup<ContentSlot, GlyphRun>> _bySlot;

    private LaidOut(Document document, Result<PagedDocument> result)
    {
        Document = document;
        _bySlot = new(() => Pages.SelectMany(p => p.Items).OfType<GlyphRun>().Where(r => r.Slot is not null).ToLookup(r => r.Slot!));
        _ofNotes = new(() => [.. Elements(StructureType.Note).SelectMany(Slots)]);
        (Paged, Findings) = (result.Value!, result.Findings);
        Assert.All(Findings.SelectMany(f => f.Hints.Prepend(f.Message)), text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Visit(Paged.Structure);
    }

    /// <summary>As laid out, with its references resolved.</summary>
    public Document Document { get; }

    public PagedDocument Paged { get; }

    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<Page> Pages => Paged.Pages;

    public static LaidOut Of(Document document) => OfResolved(DocumentResolver.Resolve(document));

    private static LaidOut OfResolved(Document document) => new(document, LayoutEngine.Layout(document, Theme, Fonts));

    public static LaidOut Of(params ImmutableArray<Block> blocks) => Of(Specimen.Create() with { Blocks = blocks });

    public IEnumerable<StructureElement> Elements(StructureType type) => Descendants(Paged.Structure).Where(e => e.Type == type);

    /// <summary>What an element says, its items over all pages, in the order of the tree.</summary>
    public string TextOf(StructureNode node)
    {
        var text = new StringBuilder();
        void Append(StructureNode n)
        {
            if (n is ContentSlot slot) foreach (var run in _bySlot.Value[slot]) text.Append(Text(run));
            else foreach (var child in ((StructureElement)n).Children) Append(child);
        }
        Append(node);
        return text.ToString();
    }

    public static string Text(GlyphRun run) => string.Concat(run.Glyphs.Select(g => g.Text));

    public StructureElement ElementOf(PageItem item) => _slots[item.Slot!].Element;

    /// <summary>Content of a page without its footnotes.</summary>
    public IEnumerable<PageItem> TextItems(Page page) => page.Items.Where(i => i.Slot is not null && !_ofNotes.Value.Contains(i.Slot));

    /// <summary>The place of an item's slot in reading order.</summary>
    public int OrderOf(PageItem item) => _slots[item.Slot!].Order;

    /// <summary>Lines of a page with their place, font and text; for reading when a test fails.</summary>
    public string Dump(int page)
    {
        var dump = new StringBuilder();
        foreach (var item in Pages[page].Items)
            dump.AppendLine(item switch
            {
                GlyphRun r =>
                    string.Create(CultureInfo.InvariantCulture,
                        $"{r.X,7:0.0} {r.Baseline,7:0.0} {r.Size,4} {r.Font.Style,-10} {(r.Slot is null ? "-" : ElementOf(r).Type)} "
                        + $"{Text(r)}"),
                FilledRectangle b =>
                    string.Create(CultureInfo.InvariantCulture, $"{b.X,7:0.0} {b.Y,7:0.0} {b.Width:0.0}x{b.Height:0.0} {b.Colour.ToHex()}"),
                _ => item.ToString(),
            });
        return dump.ToString();
    }

    /// <summary>The right edge of what can be seen: spaces at the end of a line are drawn, for extraction, but do not count.</summary>
    public static double VisibleRight(GlyphRun run) =>
        run.X + run.Glyphs.Reverse().SkipWhile(g => g.Text == " ").Sum(g => g.Advance);

    /// <summary>Left, top, right and bottom of what can be seen; of text, its baseline.</summary>
    public static (double Left, double Top, double Right, double Bottom) BoundsOf(PageItem item) => item switch
    {
        GlyphRun run when Text(run).Trim(' ').Length == 0 => (double.MaxValue, run.Baseline, 0, run.Baseline),
        GlyphRun run => (run.X, run.Baseline, VisibleRight(run), run.Baseline),
        FilledRectangle box => (box.X, box.Y, box.X + box.Width, box.Y + box.Height),
        PlacedImage image => (image.X, image.Y, image.X + image.Width, image.Y + image.Height),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    /// <summary>The setup of a page: a section's, the document's, or that on its side.</summary>
    public static PageSetup SetupOf(Page page, Document document) =>
        document.Blocks.OfType<Section>().Select(s => s.Page).Append(document.Info.Page)
            .SelectMany(p => new[] { p, p with { Width = p.Height, Height = p.Width } })
            .First(p => p.Width == page.Width && p.Height == page.Height);

    private static IEnumerable<StructureNode> Slots(StructureNode node) => node is StructureElement e
        ? e.Children.SelectMany(Slots) : [node];

    private static IEnumerable<StructureElement> Descendants(StructureElement element) =>
        element.Children.OfType<StructureElement>().SelectMany(Descendants).Prepend(element);

    private void Visit(StructureElement element)
    {
        foreach (var child in element.Children)
            if (child is ContentSlot slot) _slots.Add(slot, (_slots.Count, element));
            else Visit((StructureElement)child);
    }
}
