using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>Finds the lines that a version control system leaves in a file that it could not merge.</summary>
internal static class MergeMarkers
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    /// <summary>The first line with a marker; 0 if there is none.</summary>
    public static int FirstLine(SourceText text)
    {
        if (!text.Content.Contains(Ours, StringComparison.Ordinal) && !text.Content.Contains(Theirs, StringComparison.Ordinal)) return 0;
        for (var line = 1; line <= text.LineCount; line++)
            if (IsMarker(text.Line(line))) return line;
        return 0;
    }

    private static bool IsMarker(string line) => line.StartsWith(Ours, StringComparison.Ordinal)
        || line.StartsWith(Theirs, StringComparison.Ordinal);
}
