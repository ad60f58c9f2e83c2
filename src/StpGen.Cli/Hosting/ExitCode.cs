namespace StpGen.Cli.Hosting;

/// <summary>What the program tells its caller.</summary>
public enum ExitCode
{
    /// <summary>Everything asked for is done; there may be warnings.</summary>
    Done = 0,

    /// <summary>There are errors: nothing was written, or only drafts.</summary>
    Findings = 1,

    /// <summary>The command line asks for something that does not exist.</summary>
    Usage = 2,

    /// <summary>A bug in stpgen.</summary>
    Bug = 3,
}
