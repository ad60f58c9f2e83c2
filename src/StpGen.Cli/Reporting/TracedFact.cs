using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>A record of a plan, or one field of it, and where it is printed.</summary>
/// <param name="Path">In the plan.</param>
/// <param name="What">What it is, for people: <c>the programme 'Fewer falls'</c>.</param>
/// <param name="Unprinted">Its fields that no paper prints.</param>
internal sealed record TracedFact(
    string Path, string What, SourceSpan Place, ImmutableArray<FactOnPaper> Papers, ImmutableArray<string> Unprinted);

/// <summary>Where a fact is on one paper.</summary>
/// <param name="Pages">Of the PDF; 0: in the header of every page.</param>
/// <param name="Fields">Those that are printed.</param>
/// <param name="Reason">Why nothing of it is; null: something is.</param>
internal sealed record FactOnPaper(string Paper, ImmutableArray<int> Pages, ImmutableArray<string> Fields, string? Reason);

/// <summary>What a paper prints of a plan.</summary>
internal sealed record TracedPaper(string Id, int Pages, ImmutableArray<TracedSection> Sections);

/// <summary>What a paper prints of a section of the plan.</summary>
/// <param name="Left">Records that it does not print; empty where it prints none.</param>
internal sealed record TracedSection(string Name, int Printed, int Total, ImmutableArray<int> Pages, ImmutableArray<LeftRecord> Left);

/// <summary>A record that a paper does not print, and why.</summary>
internal sealed record LeftRecord(string Path, string What, SourceSpan Place, string Reason);
