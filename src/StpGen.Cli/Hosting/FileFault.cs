namespace StpGen.Cli.Hosting;

/// <summary>
/// Why the disk refused, in words for the person who is waiting for the paper. Never the system's own message: it is not there in every
/// build.
/// </summary>
internal sealed record FileFault(string Reason, string WhatToDo)
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The runtime's own refusal, with no word from the system.</summary>
    private const int NoCode = unchecked((int)0x80131620);

    /// <summary>Whether an exception is the disk's doing rather than a bug.</summary>
    public static bool IsFault(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <remarks>
    /// On Unix the runtime puts errno into HResult: 11 and 35 locked, 12 memory, 23 and 24 handles,
    /// 28 and 122 full, 30 read-only (Linux, macOS).
    /// </remarks>
    public static FileFault Explain(Exception exception) => exception switch
    {
        UnauthorizedAccessException => new("access is denied", "Check that you can write to that folder, or choose another with --out."),
        PathTooLongException => new("its path is too long", "Choose a folder with a shorter path with --out."),
        DirectoryNotFoundException => new("its folder does not exist", "Check the path, and that the drive is connected."),
        FileNotFoundException => new("it does not exist", "Check that it was not moved, and that links to it work."),
        _ => exception.HResult switch
        {
            WindowsSharingViolation or WindowsLockViolation or 11 or 35 => Locked,
            WindowsDiskFull or WindowsHandleDiskFull or 28 or 122 =>
                new("the disk is full", "Free some space, or choose a folder on another disk with --out."),
            12 => new("there is not enough memory", "Give stpgen more memory, then run it again."),
            23 or 24 => new("too many files are open", "Raise the limit, such as with 'ulimit -n 256', then run stpgen again."),
            6 => new("no program reads from it", "Start the program that reads from it first."),
            9 => new("it is closed", "Open it again."),
            30 => new("the disk is read-only", "Choose a folder on another disk with --out."),
            40 or 62 => new("it is a link to itself", "Replace the link with the file itself."),
            NoCode => new("the disk reported an error", "Try again, or choose a folder on another disk with --out."),
            _ => new($"the disk reported an error (code {exception.HResult & 0xFFFF})",
                "Try again, or choose a folder on another disk with --out."),
        },
    };

    public static FileFault FolderInTheWay { get; } =
        new("a folder has that name", "Move or rename the folder, then build again.");

    /// <summary>Of a folder that should be made.</summary>
    public static FileFault InTheWay { get; } = new("its folder cannot be created: a file has that name",
        "Move or rename that file, or choose another folder with --out.");

    /// <summary>Of a folder of the plan on the way to the papers.</summary>
    public static FileFault LinkInTheWay(string part) => new($"'{part}' in the plan is a link to another folder",
        "Replace the link with a folder, or name the folder that it leads to with --out.");

    /// <summary>Of a file that cannot be a paper.</summary>
    public static FileFault TooLargeInTheWay { get; } =
        new("a file that is too large to be a paper has that name", "Move or rename that file, then build again.");

    /// <summary>Of a report.</summary>
    public static FileFault NoFileInTheWay { get; } =
        new("a disk or a socket has that name", "Write the report to another file.");

    public static FileFault Locked { get; } =
        new("another program has it open", "Close it there (Word locks open documents), then build again.");
}
