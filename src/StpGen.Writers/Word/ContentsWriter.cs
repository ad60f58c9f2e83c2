using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>The headings that the contents list, with the pages they are on as far as known.</summary>
internal sealed class ContentsEntries
{
    private readonly Dictionary<Heading, int> _indices = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyDictionary<string, int> _pages;

    public ContentsEntries(IEnumerable<Heading> headings, int depth, IReadOnlyDictionary<string, int> pages)
    {
        _pages = pages;
        Headings = [.. headings.Where(h => h.Level <= depth)];
        foreach (var (index, heading) in Headings.Index()) _indices.TryAdd(heading, index);
    }

    public ImmutableArray<Heading> Headings { get; }

    /// <summary>The place of a heading among the entries; null when no contents list it.</summary>
    public int? IndexOf(Heading heading) => _indices.TryGetValue(heading, out var index) ? index : null;

    public string? PageOf(Heading heading) => _pages.TryGetValue(heading.Anchor, out var page) ? Measure.Text(page) : null;
}

/// <summary>
/// The contents: a TOC field (ECMA-376 part 1, 17.16.5.68) already filled, so that no reader is asked to update it, in the
/// building block that gives Word's "Update table" button (17.5.2.12).
/// </summary>
internal sealed class ContentsWriter(Theme theme, ContentsEntries entries)
{
    /// <param name="heading">The paragraph that the title goes into.</param>
    public W.SdtBlock Block(Contents contents, W.Paragraph heading)
    {
        heading.AppendChild(new W.Run(RunText.Of(contents.Title)));
        // Outline levels 1 to n, as hyperlinks, without page numbers in web view, with paragraphs that have an outline level.
        var begin = Fields.Begin($" TOC \\o \"1-{contents.Depth}\" \\h \\z \\u ");
        List<W.Paragraph> lines = [.. entries.Headings.Where(h => h.Level <= contents.Depth).Select((h, i) => Entry(h, i == 0 ? begin : []))];
        // Without any entry, the field still stands there for Word to fill.
        if (lines.Count == 0) lines.Add(new(begin));
        lines[^1].AppendChild(Fields.End());
        return new(
            new W.SdtProperties(
                new W.SdtId { Val = 574000101 },
                new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            new W.SdtContentBlock([heading, .. lines]));
    }

    private W.Paragraph Entry(Heading heading, IEnumerable<W.Run> before)
    {
        var bookmark = Bookmarks.Contents(entries.IndexOf(heading)!.Value);
        var link = new W.Hyperlink(new W.Run(RunText.Of(PlainText.Of(heading.Content)))) { Anchor = bookmark, History = OnOff.Yes };
        if (entries.PageOf(heading) is { } number) link.Append([Leader(), .. Fields.Of($" PAGEREF {bookmark} \\h ", number)]);
        return new([new W.ParagraphProperties { ParagraphStyleId = new() { Val = StyleIds.Contents(heading.Level) } }, .. before, link]);
    }

    /// <summary>The tab whose dots lead to the number: light, for they take the look of its run.</summary>
    private W.Run Leader() => new(
        new W.RunProperties { Bold = new() { Val = OnOff.No }, Color = Paint.Text(theme.TableRule) },
        new W.TabChar());
}
