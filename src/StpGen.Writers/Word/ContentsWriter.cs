using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

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

    public string? PageOf(Heading heading) => _pages.TryGetValue(heading.Anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>
/// The contents: a TOC field (ECMA-376 part 1, 17.16.5.68) already filled, so that no reader is asked to update it, in the
/// building block that gives Word's "Update table" button (17.5.2.12).
/// </summary>
internal sealed class ContentsWriter(WordXml xml, Theme theme, ContentsEntries entries)
{
    public delegate WordXml.Scope OpenParagraph();

    public void Write(Contents contents, OpenParagraph openHeading)
    {
        using var block = xml.Open("sdt");
        using (xml.Open("sdtPr"))
        {
            xml.Value("id", 574000101);
            using (xml.Open("docPartObj"))
            {
                xml.Value("docPartGallery", "Table of Contents");
                xml.Empty("docPartUnique");
            }
        }
        using var content = xml.Open("sdtContent");
        using (openHeading())
        using (xml.Open("r"))
            xml.Text(contents.Title);

        var headings = entries.Headings.Where(h => h.Level <= contents.Depth).ToList();
        if (headings.Count == 0)
            using (xml.Open("p"))
            {
                Fields.Begin(xml, Instruction(contents));
                Fields.End(xml);
            }
        for (var i = 0; i < headings.Count; i++)
            using (xml.Open("p"))
            {
                using (xml.Open("pPr")) xml.Value("pStyle", Styles.Contents(headings[i].Level));
                if (i == 0) Fields.Begin(xml, Instruction(contents));
                Entry(headings[i]);
                if (i == headings.Count - 1) Fields.End(xml);
            }
    }

    /// <summary>Outline levels 1 to n, as hyperlinks, without page numbers in web view, with paragraphs that have an outline level.</summary>
    private static string Instruction(Contents contents) => $" TOC \\o \"1-{contents.Depth}\" \\h \\z \\u ";

    private void Entry(Heading heading)
    {
        var bookmark = Bookmarks.Contents(entries.IndexOf(heading)!.Value);
        using var link = xml.Open("hyperlink", ("anchor", bookmark), ("history", "1"));
        using (xml.Open("r")) xml.Text(PlainText.Of(heading.Content));
        if (entries.PageOf(heading) is not { } number) return;
        Leader();
        Fields.Write(xml, $" PAGEREF {bookmark} \\h ", number);
    }

    /// <summary>The tab whose dots lead to the number: light, for they take the look of its run.</summary>
    private void Leader()
    {
        using var run = xml.Open("r");
        using (xml.Open("rPr"))
        {
            xml.Value("b", 0);
            xml.Value("color", theme.TableRule.ToHex());
        }
        xml.Empty("tab");
    }
}

/// <summary>Complex fields (17.16.18): instruction, and the result as a reader sees it until Word computes it anew.</summary>
internal static class Fields
{
    public static void Write(WordXml xml, string instruction, string result)
    {
        Begin(xml, instruction);
        using (xml.Open("r")) xml.Text(result);
        End(xml);
    }

    public static void Begin(WordXml xml, string instruction)
    {
        Character(xml, "begin");
        using (xml.Open("r")) xml.Characters("instrText", instruction);
        Character(xml, "separate");
    }

    public static void End(WordXml xml) => Character(xml, "end");

    private static void Character(WordXml xml, string type)
    {
        using (xml.Open("r")) xml.Empty("fldChar", ("fldCharType", type));
    }
}
