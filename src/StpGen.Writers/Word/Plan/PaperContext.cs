using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;
using StpGen.Writers.Word.Template;

using Style = DocumentFormat.OpenXml.Wordprocessing.Style;

namespace StpGen.Writers.Word.Plan;

/// <summary>What all parts of one paper share while they are written.</summary>
internal sealed class PaperContext
{
    /// <param name="document">Its pages have the margins of the house.</param>
    public PaperContext(Document document, Theme theme, PagedDocument pages, WordTemplate? house)
    {
        (Document, Theme, Facts, Page) = (document, theme, pages.Facts, document.Info.Page);
        CoverTop = Facts.CoverTop ?? CoverArt.UsualTop(Page);
        if (house is not null)
        {
            var ours = new StylesPart(theme, Page, document.Info.Language, new NumberingPart(null, StyleMap.Own).Label, coverTop: 0)
                .Styles();
            House = new(house, ours.Elements<Style>());
        }
        Styles = House?.Styles ?? StyleMap.Own;
        References = house?.References ?? ThemeReferences.Of(theme);
        Numbering = new(House?.Numbering, Styles);
        var index = DocumentIndex.Of(document);
        Bookmarks = new(index.Headings.Select(h => h.Anchor).Concat(index.Captions.Select(c => c.Anchor)));
        Entries = new(index, document.Blocks, pages.PageNumbers, House?.NumbersOf(index.Headings));
        Plan = SectionPlan.Of(document, theme, Facts);
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public TemplateStyles? House { get; }

    public StyleMap Styles { get; }

    /// <summary>Which colours are in the file's theme.</summary>
    public ThemeReferences References { get; }

    public Bookmarks Bookmarks { get; }

    public ContentsEntries Entries { get; }

    public NumberingPart Numbering { get; }

    public LayoutFacts Facts { get; }

    /// <summary>Where the title of the cover begins, in points from the page's top.</summary>
    public double CoverTop { get; }

    /// <summary>The pages of the paper itself; sections may have others.</summary>
    public PageSetup Page { get; }

    public SectionPlan Plan { get; }

    public Media Media { get; } = new();

    /// <summary>Numbers drawings through the whole file (20.4.2.5, id); the cover's art has those below.</summary>
    public uint NextDrawing() => _drawing++;

    /// <summary>Numbers the blocks of contents through the file (17.5.2.18).</summary>
    public int NextContents() => _contents++;

    private int _contents = 574000101;

    // The cover’s art has 1 to 3.
    private uint _drawing = 4;
}

/// <summary>The footnotes met while text was written; the notes' own part has them in that order.</summary>
internal sealed class NoteList
{
    private readonly List<Footnote> _notes = [];

    public IReadOnlyList<Footnote> All => _notes;

    /// <summary>The id that a reference names; 0 and below are the separators'.</summary>
    public int Add(Footnote footnote)
    {
        _notes.Add(footnote);
        return _notes.Count;
    }
}
