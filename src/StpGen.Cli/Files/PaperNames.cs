namespace StpGen.Cli.Files;

/// <summary>Where papers go.</summary>
internal static class PaperNames
{
    /// <summary>In the plan's folder, unless the command line names another.</summary>
    public const string DefaultFolder = "out";
}
