namespace StpGen.Tests.Formats;

/// <summary>A piece of a paper as a reader meets it: what it is, its label in a list, and its words.</summary>
/// <param name="Kind"><c>h1</c> to <c>h4</c>, <c>caption</c>, <c>cell</c>, <c>quote</c> or <c>p</c>.</param>
/// <param name="Depth">Of lists within the box or cell that it is in, for a piece with a label; else 0.</param>
/// <param name="Label">Of an item of a list, such as <c>1.</c> or <c>•</c>; else empty.</param>
/// <param name="Words">Without spaces, which each format has where its lines end. A footnote is its number in brackets.</param>
internal readonly record struct Said(string Kind, int Depth, string Label, string Words)
{
    public override string ToString() => $"{Kind} {(Label.Length > 0 ? $"{Depth} {Label} " : "")}{Words}";
}
