using System.Collections.Immutable;
using System.Globalization;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Watching;

/// <summary>The files that a change has touched, in words for a terminal.</summary>
internal static class ChangedFiles
{
    /// <summary>More names than that are only counted.</summary>
    private const int MostNamed = 3;

    public static string InWords(ImmutableArray<string> files) => TerminalText.Sanitise(files.Length <= MostNamed
        ? string.Join(", ", files)
        : string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", files.Take(MostNamed - 1))} and {files.Length - MostNamed + 1} other files"));
}
