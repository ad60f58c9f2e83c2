using Markdig;
using Markdig.Syntax;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Keeps Markdown to what people write. The parser's time grows with the square of unclosed marks such as '[', a row of a table
/// fills every column, and later stages recurse into whatever is nested, so such a text is refused before it is parsed.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>A text is only part of a paper, and whole papers have half as many characters.</summary>
    public const int LongestProse = 100_000;

    /// <summary>Word has nine levels of lists; a paper's reader follows fewer.</summary>
    public const int DeepestList = 8;

    /// <summary>Bold within a link within italic, and as much again.</summary>
    public const int DeepestInline = 16;

    /// <summary>More do not fit beside each other on any page.</summary>
    public const int MostColumns = 100;

    /// <summary>Of all tables of a paper.</summary>
    public const int MostCells = 100_000;

    private const int MostMarks = 3_000;

    /// <summary>Columns in columns, tables in boxes; and as many again that their author forgot to close.</summary>
    private const int DeepestContainer = 64;

    /// <summary>Why a text of a plan is too much for any paper; null if it is not.</summary>
    /// <param name="work">What the texts of the plan take together.</param>
    public static MarkdownFault? FaultIn(string prose, ParserWork work)
    {
        if (prose.Length > LongestProse) return new(0, "This text is longer than any paper.");
        var marks = 0;
        foreach (var paragraph in MarkdownParagraph.In(prose))
        {
            if (paragraph.TooDeepAt is { } deep) return new(deep, "Lists or quotations are nested too deeply here.");
            if ((marks += paragraph.Marks) > MostMarks || !work.TrySpend(paragraph.Work))
                return new(paragraph.Start, "This text has more marks such as '[' and '*' than any text needs.");
        }
        return null;
    }

    /// <summary>Why what a template wrote is too much for any paper; null if it is not.</summary>
    public static MarkdownFault? FaultInOutput(string text)
    {
        var work = ParserWork.OfPaper();
        var (cells, containers) = (0L, 0);
        foreach (var paragraph in MarkdownParagraph.In(text))
        {
            if (paragraph.TooDeepAt is { } deep) return new(deep, "Lists or quotations are nested too deeply here.");
            if (containers + paragraph.OpenContainers > DeepestContainer)
                return new(paragraph.Start, $"More than {DeepestContainer} containers (':::') are open here.");
            containers = Math.Max(0, containers + paragraph.Containers);
            if (!work.TrySpend(paragraph.Work))
                return new(paragraph.Start, "This paper has more marks such as '[' and '*' than any paper needs.");
            if (!paragraph.IsTable) continue;
            if (paragraph.Columns > MostColumns) return new(paragraph.Start, $"This table has more than {MostColumns} columns.");
            if ((cells += (long)paragraph.Columns * paragraph.Lines) > MostCells)
                return new(paragraph.Start, $"The tables of this paper have more than {MostCells:N0} cells.");
        }
        return null;
    }

    /// <summary>Parses; null if the parser itself finds elements nested too deeply.</summary>
    public static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
