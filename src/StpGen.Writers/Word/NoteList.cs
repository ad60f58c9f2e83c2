using StpGen.Core.Documents;

namespace StpGen.Writers.Word;

/// <summary>The footnotes met while text was written; the notes' own part holds them in that order.</summary>
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
