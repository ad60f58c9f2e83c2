using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Layout.Slides;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using StpGen.Writers.PowerPoint;
using StpGen.Writers.Word;
using StpGen.Writers.Word.Template;

namespace StpGen.Cli.Building;

/// <summary>A form in which papers are written. To add one, write its writer and list it here.</summary>
/// <param name="Name">On the command line, and the file's extension.</param>
/// <param name="Write">The bytes of a paper.</param>
internal sealed record Format(string Name, Func<LaidOutPaper, byte[]> Write)
{
    /// <summary>Every form there is, in the order in which results are listed.</summary>
    public static ImmutableArray<Format> All { get; } =
    [
        new("docx", paper => WordWriter.Write(paper.WordDocument, paper.Theme, paper.WordPages!, paper.House)),
        new("pdf", paper => PdfWriter.Write(paper.Pages!)),
        new("pptx", paper => PresentationWriter.Write(paper.Deck!, paper.Slides!.SlideTheme, paper.Slides.Slides))
        {
            HasPages = false,
            IsUsual = false,
            IsSlides = true,
        },
        new("html", paper => HtmlWriter.Write(paper.Document, paper.Theme)) { HasPages = false, IsUsual = false },
    ];

    /// <summary>Whether it shows the paper's pages.</summary>
    public bool HasPages { get; init; } = true;

    /// <summary>Whether it shows the paper's slides, so that only papers have it that are made as slides.</summary>
    public bool IsSlides { get; init; }

    /// <summary>Whether it is written when no format is named.</summary>
    public bool IsUsual { get; init; } = true;

    /// <summary>Those of some names; without any, the usual ones.</summary>
    public static ImmutableArray<Format> Of(IReadOnlyCollection<string> names) =>
        [.. All.Where(f => names.Count == 0 ? f.IsUsual : names.Contains(f.Name, StringComparer.OrdinalIgnoreCase))];
}

/// <summary>A paper, its look, and its pages: what every format is written from, so that all agree.</summary>
/// <param name="Pages">Null where no format was asked for that shows any.</param>
internal sealed record LaidOutPaper(Document Document, Theme Theme, PagedDocument? Pages, WordTemplate? House = null)
{
    /// <summary>The paper with the margins of the Word template; the same where there is none.</summary>
    public Document WordDocument { get; init; } = Document;

    /// <summary>Its slides; null where no format was asked for that shows them.</summary>
    public Deck? Deck { get; init; }

    /// <summary>The look of its slides.</summary>
    public PaperStyle? Slides { get; init; }

    /// <summary>Its pages.</summary>
    public PagedDocument? WordPages { get; init; } = Pages;
}
