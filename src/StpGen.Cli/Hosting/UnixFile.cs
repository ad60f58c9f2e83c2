using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StpGen.Cli.Hosting;

/// <summary>
/// Files on Linux, opened as the runtime cannot: a link with that name is not followed, and a pipe does not make the program wait.
/// Between a look at a file and its opening, someone else may have put another in its place.
/// </summary>
internal static partial class UnixFile
{
    private const int WriteOnly = 1;
    private const int Append = 0x400;
    private const int WithoutWaiting = 0x800;
    private const int CloseForOthers = 0x80000;

    /// <summary>AT_FDCWD, AT_SYMLINK_NOFOLLOW and AT_EMPTY_PATH of statx(2), and its answer in bytes.</summary>
    private const int FromCurrentFolder = -100;
    private const int OfLinks = 0x100;
    private const int OfHandle = 0x1000;
    private const uint KindLengthNames = 0x205;
    private const uint TimesIdLength = 0x3C0;
    private const int StateBytes = 256;

    private const int NoReader = 6;

    /// <summary>O_NOFOLLOW, which is one of few that differ between machines.</summary>
    private static int NoLinks { get; } =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le ? 0x8000 : 0x20000;

    /// <summary>Null: this is another system, or one that does not tell.</summary>
    public static FileState? State(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var state = new byte[StateBytes];
        if (Look(FromCurrentFolder, path, OfLinks, KindLengthNames, state) == 0) return Parse(state);
        // No such file, or no such folder.
        return Marshal.GetLastPInvokeError() is 2 or 20 ? new(FileKind.Missing, 0, 0) : null;
    }

    /// <summary>When a file was written and changed, in nanoseconds, its number and its length. Null: the system does not tell.</summary>
    public static FileStamp? Stamp(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Span<byte> state = stackalloc byte[StateBytes];
        return Look(FromCurrentFolder, path, OfLinks, TimesIdLength, state) != 0 ? null
            : new(Time(state[112..]), Time(state[96..]), MemoryMarshal.Read<long>(state[32..]), MemoryMarshal.Read<long>(state[40..]));
    }

    /// <summary>
    /// A regular file opened for reading, with its length; no handle if there is something else under this name. Null: this is another
    /// system.
    /// </summary>
    public static (SafeFileHandle? Handle, long Length)? OpenToRead(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var handle = Open(path, NoLinks | WithoutWaiting | CloseForOthers);
        if (handle.IsInvalid)
        {
            const int isLink = 40, noDevice = 6;
            var code = Marshal.GetLastPInvokeError();
            return code is isLink or noDevice ? (null, 0) : throw Fault(code);
        }
        var state = new byte[StateBytes];
        if (Look((int)handle.DangerousGetHandle(), "", OfHandle, KindLengthNames, state) != 0)
        {
            // The system does not tell: the runtime finds out whether it can be read at any place.
            handle.Dispose();
            return null;
        }
        var found = Parse(state);
        if (found.Kind == FileKind.Regular) return (handle, found.Length);
        handle.Dispose();
        return (null, 0);
    }

    /// <summary>Opens a pipe or a terminal to write into it, and waits until a program reads the pipe.</summary>
    public static SafeFileHandle OpenStream(string path, TimeSpan patience, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            var handle = Open(path, WriteOnly | Append | WithoutWaiting | CloseForOthers);
            if (!handle.IsInvalid) return handle;
            var code = Marshal.GetLastPInvokeError();
            if (code != NoReader || clock.GetElapsedTime(start) > patience) throw Fault(code);
            Thread.Sleep(10);
        }
    }

    /// <summary>The exceptions that the runtime has for these codes of errno.</summary>
    private static Exception Fault(int code) => code switch
    {
        1 or 13 => new UnauthorizedAccessException(),
        2 => new FileNotFoundException(),
        20 => new DirectoryNotFoundException(),
        36 => new PathTooLongException(),
        _ => new IOException(null, code),
    };

    /// <summary>struct statx_timestamp: seconds, then nanoseconds.</summary>
    private static long Time(ReadOnlySpan<byte> time) =>
        unchecked(MemoryMarshal.Read<long>(time) * 1_000_000_000 + MemoryMarshal.Read<uint>(time[8..]));

    /// <summary>struct statx, which is the same on every machine: names at 16, mode at 28, length at 40.</summary>
    private static FileState Parse(ReadOnlySpan<byte> state) => new(
        (MemoryMarshal.Read<ushort>(state[28..]) & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            0x1000 or 0x2000 => FileKind.Stream,
            _ => FileKind.Other,
        },
        MemoryMarshal.Read<long>(state[40..]), MemoryMarshal.Read<uint>(state[16..]));

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial SafeFileHandle Open(string path, int how);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Look(int folder, string path, int how, uint what, Span<byte> state);
}
