using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Plan;

/// <summary>A piece of a paragraph: runs, fields, links, bookmarks (ECMA-376 part 1, 17.3.2 and 17.16).</summary>
internal abstract record WordInline;

/// <summary>What a run says beyond its paragraph (17.3.2.28).</summary>
/// <param name="Style">The id of a character style in the file; null: none.</param>
/// <param name="Language">Of complex script text, for voices and spelling checkers (17.3.2.20); null: not set.</param>
internal readonly record struct RunFormat(
    string? Style = null, bool Bold = false, bool Italic = false, bool IsRightToLeft = false, string? Language = null)
{
    public bool IsEmpty => this == default;
}

/// <summary>Characters, every space kept.</summary>
internal sealed record WordText(string Text, RunFormat Format = default) : WordInline;

/// <summary>A new line within the paragraph.</summary>
internal sealed record WordLineBreak : WordInline;

/// <summary>The paragraph begins the next column of its section.</summary>
internal sealed record WordColumnBreak : WordInline;

/// <summary>A tab; a leader has the light dots that lead to a page number of the contents.</summary>
internal sealed record WordTabCharacter(bool IsLeader = false) : WordInline;

/// <summary>A field (17.16.18) with its result, as a reader sees it until Word computes it again.</summary>
/// <param name="Begins">Whether it begins here; a field over several paragraphs begins in the first.</param>
/// <param name="Ends">Whether it ends here.</param>
internal sealed record WordField(
    string Instruction, ImmutableArray<WordInline> Result, RunFormat Format = default, bool Begins = true, bool Ends = true) : WordInline;

/// <summary>A link to a bookmark, or to an address by its relationship.</summary>
internal sealed record WordHyperlink(string? Bookmark, string? RelationshipId, ImmutableArray<WordInline> Content) : WordInline;

/// <summary>A bookmark (17.13.6.2) round some of the paragraph.</summary>
internal sealed record WordBookmark(int Id, string Name, ImmutableArray<WordInline> Content) : WordInline;

/// <summary>The number of a footnote, in the note itself, with a tab behind it (17.11.13).</summary>
internal sealed record WordNoteNumber : WordInline;

/// <summary>The mark of a footnote in the text (17.11.14).</summary>
internal sealed record WordNoteReference(int Id, RunFormat Format) : WordInline;

/// <summary>A picture in line with the text (20.4.2.8). Lengths in points.</summary>
/// <param name="Id">Numbers drawings through the file.</param>
/// <param name="Description">Its alternative text; empty: it is decoration.</param>
internal sealed record WordPicture(uint Id, string Description, string RelationshipId, double Width, double Height) : WordInline;

/// <summary>A drawing in line with the text. Lengths in points.</summary>
/// <param name="Id">Numbers drawings through the file.</param>
/// <param name="Description">Its alternative text; empty: it is decoration.</param>
internal sealed record WordScene(uint Id, string Description, Scene Scene, double Width, double Height) : WordInline;
