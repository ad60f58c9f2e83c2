using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;

namespace StpGen.Writers.Word;

/// <summary>A line of the contents or of a list: the words, the bookmark they lead to, and the page as far as known.</summary>
/// <param name="Style">Of the line's paragraph.</param>
internal sealed record ContentsEntry(string Style, string Text, string Bookmark, string? Page);

/// <summary>What contents and lists of tables and figures show, with the bookmarks that they lead to.</summary>
internal sealed class ContentsEntries
{
    private readonly DocumentIndex _index;
    private readonly IReadOnlyDictionary<string, int> _pages;
    private readonly Dictionary<Block, string> _bookmarks = new(ReferenceEqualityComparer.Instance);

    public ContentsEntries(DocumentIndex index, ImmutableArray<Block> blocks, IReadOnlyDictionary<string, int> pages)
    {
        (_index, _pages) = (index, pages);
        var all = blocks.Descendants().ToList();
        var depth = all.OfType<Contents>().Select(c => c.Depth).DefaultIfEmpty(0).Max();
        var lists = all.OfType<CaptionList>().Select(l => l.Kind).ToHashSet();
        // Word looks for names of this form, and makes its own where it finds none.
        IEnumerable<Block> listed = [.. index.Headings.Where(h => h.Level <= depth), .. index.Captions.Where(c => lists.Contains(c.Kind)).Select(c => c.Block)];
        foreach (var block in listed) _bookmarks.TryAdd(block, $"_Toc{100000001 + _bookmarks.Count}");
    }

    /// <summary>The bookmark that lists lead to; null when none lists the block, or it is set already.</summary>
    public string? Take(Block block) => _bookmarks.TryGetValue(block, out var name) && _taken.Add(name) ? name : null;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public IEnumerable<ContentsEntry> Of(Contents contents) => _index.Headings.Where(h => h.Level <= contents.Depth)
        .Select(h => new ContentsEntry(StyleIds.Contents(h.Level), PlainText.Of(h.Content), _bookmarks[h], Page(h.Anchor)));

    public IEnumerable<ContentsEntry> Of(CaptionList list) => _index.Captions.Where(c => c.Kind == list.Kind)
        .Select(c => new ContentsEntry(StyleIds.CaptionEntry, c.Title, _bookmarks[c.Block], Page(c.Anchor)));

    private string? Page(string anchor) => _pages.TryGetValue(anchor, out var page) ? Measure.Text(page) : null;
}

/// <summary>
/// Contents and lists of tables and figures: TOC fields (ECMA-376 part 1, 17.16.5.68) already filled, so that no reader is
/// asked to update them; the contents in the building block that gives Word's "Update table" button (17.5.2.12).
/// </summary>
internal sealed class ContentsWriter(Ink ink, PaperContext paper)
{
    private readonly Run _leader = new(
        new RunProperties { Bold = new() { Val = OnOff.No }, Color = Paint.Text(paper.Theme.TableRule) },
        new TabChar());

    private int _blocks = 574000101;

    /// <param name="heading">Writes the title's paragraph.</param>
    /// <param name="width">Of the lines, in points.</param>
    public void Write(Contents contents, Action heading, double width)
    {
        ink.Start(new SdtBlock());
        ink.Element(new SdtProperties(
            new SdtId { Val = _blocks++ },
            new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())));
        ink.Start(new SdtContentBlock());
        heading();
        // Outline levels 1 to n, as hyperlinks, without page numbers in web view, with paragraphs that have an outline level.
        Field($" TOC \\o \"1-{contents.Depth}\" \\h \\z \\u ", [.. paper.Entries.Of(contents)], width);
        ink.End();
        ink.End();
    }

    /// <summary>Captions whose SEQ field has that name (\c).</summary>
    public void Write(CaptionList list, Action heading, double width)
    {
        heading();
        Field($" TOC \\h \\z \\c \"{list.Kind}\" ", [.. paper.Entries.Of(list)], width);
    }

    private void Field(string instruction, ImmutableArray<ContentsEntry> entries, double width)
    {
        // Without any entry, the field still stands there for Word to fill.
        if (entries.IsEmpty)
        {
            ink.StartParagraph(null);
            ink.BeginField(instruction);
            ink.EndField();
            ink.End();
        }
        for (var i = 0; i < entries.Length; i++)
        {
            ink.StartParagraph(Properties(entries[i].Style, width));
            if (i == 0) ink.BeginField(instruction);
            Line(entries[i]);
            if (i == entries.Length - 1) ink.EndField();
            ink.End();
        }
    }

    private void Line(ContentsEntry entry)
    {
        ink.Start(new Hyperlink { Anchor = entry.Bookmark, History = OnOff.Yes });
        if (ParagraphText.Of(entry.Text, paper.Theme[TextRole.Contents1], double.PositiveInfinity) is not { } text) ink.Run(entry.Text);
        else
            foreach (var (piece, isRightToLeft) in text.Take(entry.Text)) ink.Run(piece, isRightToLeft ? new() { RightToLeftText = new() } : null);
        if (entry.Page is { } number)
        {
            // The tab whose dots lead to the number: light, for they take the look of its run.
            ink.Element(_leader);
            ink.Field($" PAGEREF {entry.Bookmark} \\h ", number);
        }
        ink.End();
    }

    private ParagraphProperties Properties(string style, double width)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = paper.Styles[style] } };
        if (Math.Abs(width - paper.Page.ContentWidth) > 0.1 || paper.Styles.IsHouse(style))
            properties.Tabs = paper.Styles.TabsAt(style, paper.Page, width, TabStopLeaderCharValues.Dot);
        return properties;
    }
}
