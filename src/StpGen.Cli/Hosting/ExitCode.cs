namespace StpGen.Cli.Hosting;

/// <summary>What the program tells its caller. The numbers never change their meaning.</summary>
public enum ExitCode
{
    /// <summary>Everything asked for is done; there may be warnings.</summary>
    Done = 0,

    /// <summary>The plan has errors. A build has still written papers: drafts.</summary>
    Findings = 1,

    /// <summary>The command line cannot be followed.</summary>
    Usage = 2,

    /// <summary>A bug in stpgen. Papers that it does not concern are written.</summary>
    Bug = 3,

    /// <summary>The plan has errors, so that no paper was written or listed.</summary>
    Nothing = 4,

    /// <summary>
    /// The plan is not to blame: a file, a folder or standard output could not be written, there is too little memory, or stpgen is
    /// incomplete.
    /// </summary>
    NotWritten = 5,
}
