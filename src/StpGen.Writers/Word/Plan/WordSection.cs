using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Plan;

/// <summary>A section (ECMA-376 part 1, 17.6.17): paper, margins, columns, page headers and footers. Lengths in points.</summary>
/// <param name="HeaderDistance">From the paper's upper edge to the header.</param>
/// <param name="FooterDistance">From the footer to the paper's lower edge.</param>
internal sealed record WordSection(PageSetup Page, double HeaderDistance, double FooterDistance)
{
    /// <summary>Those that the section names; none: they continue from the section before.</summary>
    public ImmutableArray<HeaderFooterLink> HeadersAndFooters { get; init; } = [];

    /// <summary>Whether it follows on the same page; null: it is the first.</summary>
    public bool? IsContinuous { get; init; }

    /// <summary>Widths of the columns beside each other; empty: there is one.</summary>
    public ImmutableArray<double> Columns { get; init; } = [];

    public double ColumnGap { get; init; }

    /// <summary>Its first page has a header and footer of its own (17.10.6).</summary>
    public bool HasTitlePage { get; init; }
}

/// <summary>A header or footer part that a section names (17.10.5, 17.10.2).</summary>
/// <param name="IsFirst">Of the first page only.</param>
internal readonly record struct HeaderFooterLink(bool IsHeader, bool IsFirst, string RelationshipId);

/// <summary>The last section, which the body itself says.</summary>
internal sealed record WordBodyEnd(WordSection Section) : WordBlock;
