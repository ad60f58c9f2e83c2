using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>Finds the text of a file that a finding names, so that its line can be shown.</summary>
public static class SourceLookup
{
    /// <summary>A plan file, or a template or data file embedded in the program; null if there is none, or it is not text.</summary>
    public static SourceText? Find(PlanFolder folder, string path)
    {
        foreach (var (name, bytes) in folder.Files)
            if (folder.Show(name) == path) return TextDecoder.ToShow(path, bytes.Span);
        return Embedded(path);
    }

    /// <summary>A template or data file embedded in the program; null: there is none.</summary>
    public static SourceText? Embedded(string path) => EmbeddedFiles.Read(path) is { } text ? new SourceText(path, text) : null;
}
