namespace StpGen.Cli.Hosting;

/// <summary>
/// Why the disk refused, in words for whoever is waiting for the paper. Never the system's own message: it is not there in every
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

    /// <remarks>On Unix the runtime puts errno into HResult: 11 and 35 locked, 28 and 122 full, 30 read-only (Linux, macOS).</remarks>
    public static FileFault Explain(Exception exception) => exception switch
    {
        UnauthorizedAccessException => new("access is denied", "Check that you may write to that folder, or name another one with --out."),
        PathTooLongException => new("its path is too long", "Name a folder nearer to the top of the disk with --out."),
        DirectoryNotFoundException => new("its folder is not there", "Check the path, and whether the drive is connected."),
        FileNotFoundException => new("it is not there", "Check whether it was moved, or whether a link leads nowhere."),
        _ => exception.HResult switch
        {
            WindowsSharingViolation or WindowsLockViolation or 11 or 35 => Locked,
            WindowsDiskFull or WindowsHandleDiskFull or 28 or 122 =>
                new("the disk is full", "Make room, or name a folder on another disk with --out."),
            30 => new("the disk is read-only", "Name a folder on another disk with --out."),
            40 or 62 => new("it is a link that leads back to itself", "Delete the link, and put the file itself there."),
            NoCode => new("the disk refused", "Try again, or name a folder on another disk with --out."),
            _ => new($"the disk refused (code {exception.HResult & 0xFFFF})", "Try again, or name a folder on another disk with --out."),
        },
    };

    public static FileFault FolderInTheWay { get; } =
        new("a folder of that name is in the way", "Move or rename the folder, then build again.");

    /// <summary>Of a folder that should be made.</summary>
    public static FileFault InTheWay { get; } = new("its folder cannot be made: a file of that name is in the way",
        "Move or rename that file, or name another folder with --out.");

    public static FileFault Locked { get; } =
        new("another program holds it open", "Close it there (Word locks an open document), then build again.");
}
