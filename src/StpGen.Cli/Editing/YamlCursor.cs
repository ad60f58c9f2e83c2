using System.Collections.Immutable;

namespace StpGen.Cli.Editing;

/// <summary>A step from the top of a file to a place in it: a field, or an item of a list.</summary>
/// <param name="Key">The field; null: an item.</param>
internal readonly record struct YamlStep(string? Key);

/// <summary>What of a file is at a place.</summary>
internal enum YamlPart
{
    /// <summary>The name of a field, or where one may be.</summary>
    Key,

    /// <summary>A value on the line of its field or item.</summary>
    Value,

    /// <summary>Text on lines of its own.</summary>
    Block,

    /// <summary>A comment.</summary>
    Nothing,
}

/// <summary>
/// What is at a place of a YAML file, told from the indentation alone, so that it is known while the file does not parse, as is the case
/// most of the time that it is being typed.
/// </summary>
/// <param name="Path">From the top of the file to the record that is around the place, or to the value itself.</param>
/// <param name="Part">What is there.</param>
/// <param name="Start">Where what is being typed begins on the line, from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Typed">What is typed of it up to the place.</param>
/// <param name="Siblings">The other fields of the record around the place.</param>
internal sealed record YamlCursor(
    ImmutableArray<YamlStep> Path, YamlPart Part, int Start, int End, string Typed, ImmutableHashSet<string> Siblings)
{
    /// <summary>Whether the line has nothing else, so that an item of a list could begin there.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The whole of the key or value at the place.</summary>
    public required string Whole { get; init; }

    /// <param name="line">From 0.</param>
    /// <param name="column">From 0.</param>
    public static YamlCursor At(TextLines text, int line, int column)
    {
        var outline = YamlOutline.Before(text, line);
        var here = text[line];
        column = Math.Clamp(column, 0, here.Length);
        var scan = new YamlLine(here);
        if (outline.IsInBlock(here) && !(scan.IsEmpty && column <= outline.TextIndent))
            return Without(outline.Path(), YamlPart.Block, column);
        if (column > scan.CommentStart) return Without([], YamlPart.Nothing, column);
        outline.Leave(scan.IsEmpty ? column : here.Length - here.AsSpan().TrimStart(' ').Length, !scan.Dashes.IsEmpty);
        foreach (var dash in scan.Dashes) outline.EnterItem(dash);
        if (scan.Key is { } key && column > scan.KeyEnd)
        {
            outline.EnterField(scan.ContentStart, key);
            return FlowCursor.At(outline.Path(), here, Math.Min(scan.ValueStart, column), column);
        }
        if (scan.Key is null && scan.ContentStart < column && here[scan.ContentStart] is '{' or '[' or '"' or '\'')
            return FlowCursor.At(outline.Path(), here, scan.ContentStart, column);
        var start = Math.Min(column, scan.IsEmpty ? column : scan.ContentStart);
        var end = Math.Max(column, scan.Key is null ? scan.ContentEnd : scan.KeyEnd);
        return new(outline.Path(), YamlPart.Key, start, end, here[start..column],
            YamlOutline.Siblings(text, line, scan.IsEmpty ? column : scan.ContentStart))
        {
            IsAlone = scan.Dashes.IsEmpty,
            Whole = here[start..end],
        };
    }

    private static YamlCursor Without(ImmutableArray<YamlStep> path, YamlPart part, int column) =>
        new(path, part, column, column, "", []) { Whole = "" };
}
