using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>A node of a YAML file with its place. Aliases and tags have no node: reading refuses them.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar. Only a plain one may be null, a number or a boolean; a quoted or block one is always text.</summary>
/// <param name="ContentLine">For block scalars: the 1-based line of the first line of content; else the scalar's own line.</param>
/// <param name="ContentColumn">For block scalars: the 1-based column to which the content is indented.</param>
public sealed record YamlScalar(string Value, bool IsPlain, bool IsBlock, int ContentLine, int ContentColumn, SourceSpan Span)
    : YamlNode(Span)
{
    /// <summary>Where a line starts an item of a list and is joined to the line above it; null if there is none.</summary>
    public SourceSpan? JoinedItem { get; init; }

    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>Null, or only white space: the field has no value.</summary>
    public bool IsEmpty => IsNull || string.IsNullOrWhiteSpace(Value);
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A key and its value, in the order of the file.</summary>
public sealed record YamlEntry(string Key, SourceSpan KeySpan, YamlNode Value);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>
    /// For a row of a table: the line that names the columns, and their names. A field without a column is missing from every row at once.
    /// </summary>
    public (SourceSpan Span, ImmutableArray<string> Names)? Columns { get; init; }

    /// <summary>Where a finding about the whole is shown: its first key, or all of it if it is within one line.</summary>
    /// <remarks>The keys of a table's row are in another line, and those of a plan in several files.</remarks>
    public SourceSpan Start =>
        Entries is [var first, ..] && (first.KeySpan.Path, first.KeySpan.Line, first.KeySpan.Column) == (Span.Path, Span.Line, Span.Column)
            ? first.KeySpan : Span.Start;

    /// <remarks>Called for each field of each record: a plain loop allocates nothing.</remarks>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key) return entry;
        return null;
    }
}
