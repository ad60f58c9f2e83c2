using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>A paragraph, a table or the contents of a part, with everything that Word is told of it. Lengths in points.</summary>
internal abstract record WordBlock;

/// <param name="Section">Of a section's last paragraph: the section that ends with it (ECMA-376 part 1, 17.6.18).</param>
internal sealed record WordParagraph(ParagraphFormat Format, ImmutableArray<WordInline> Content, WordSection? Section = null) : WordBlock
{
    /// <summary>
    /// The paragraph that has to be between a table and the end of what it is in (tc and sectPr of ECMA-376 part 1). It is one
    /// point high: a whole line could be one too many for the page, and then be a page of its own.
    /// </summary>
    public static WordParagraph AfterTable { get; } =
        new(new(Style: null) { Spacing = new(Before: 0, After: 0, Line: 1, IsLineExact: true) }, []);

    /// <summary>The same paragraph, with space above it, in points.</summary>
    public WordParagraph Below(double space) => this with { Format = Format with { Spacing = Format.Spacing with { Before = space } } };

    /// <summary>The same paragraph, at the start of the next column.</summary>
    public WordParagraph InNextColumn() => this with { Content = Content.Insert(0, new WordColumnBreak()) };
}

/// <summary>Contents in the building block that gives Word's "Update table" button (17.5.2.12).</summary>
/// <param name="Id">Of the block, unique in the file.</param>
internal sealed record WordContents(int Id, ImmutableArray<WordParagraph> Lines) : WordBlock;

/// <summary>A table of fixed columns (17.4).</summary>
/// <param name="Style">Empty: it only sets columns beside each other, without edges.</param>
/// <param name="Caption">Its title for assistive technology (17.4.58); empty: none.</param>
/// <param name="Indent">From the margin.</param>
internal sealed record WordTable(
    string Style, string Caption, double Width, double Indent, ImmutableArray<double> Columns, ImmutableArray<WordRow> Rows) : WordBlock
{
    public BoxEdge? LeftBorder { get; init; }

    /// <summary>The first column names the rows (17.4.55, firstColumn).</summary>
    public bool HasRowHeaders { get; init; }

    /// <summary>Cells say their tint; else the style bands the rows one by one.</summary>
    public bool TintsCells { get; init; }
}

/// <param name="IsHeader">It repeats on each page (17.4.49).</param>
/// <param name="IsWhole">It does not break over pages (17.4.6).</param>
internal sealed record WordRow(bool IsHeader, bool IsWhole, ImmutableArray<WordCell> Cells);

/// <param name="Columns">How many columns of the grid it covers.</param>
internal sealed record WordCell(double Width, int Columns, RowMerge Merge, Colour? Fill, ImmutableArray<WordBlock> Blocks)
{
    /// <summary>What it keeps from its side instead of the style's padding; null: that.</summary>
    public double? MarginLeft { get; init; }

    public double? MarginRight { get; init; }
}
