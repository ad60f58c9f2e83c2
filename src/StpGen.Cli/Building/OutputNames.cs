
namespace StpGen.Cli.Building;

/// <summary>Where papers go.</summary>
internal static class OutputNames
{
    /// <summary>In the plan's folder, unless the command line names another.</summary>
    public const string DefaultFolder = "out";

    /// <summary>Whether an id can name a file; the reader has an error for each that cannot.</summary>
    public static bool CanName(string id) =>
        id.Length is > 0 and <= 100 && id[0] != '-' && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
