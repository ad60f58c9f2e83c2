namespace StpGen.Cli.Files;

/// <summary>Where papers go.</summary>
internal static class PaperNames
{
    /// <summary>In the plan's folder, unless the command line names another.</summary>
    public const string DefaultFolder = "out";

    /// <summary>Whether an id can name a file on every system: what the reader asks of ids, and no device of Windows.</summary>
    public static bool CanName(string id) =>
        id.Length is > 0 and <= 100 && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && id[0] != '-'
        && id is not ("con" or "prn" or "aux" or "nul") && !(id.Length == 4 && (id.StartsWith("com", StringComparison.Ordinal) || id.StartsWith("lpt", StringComparison.Ordinal)));
}
