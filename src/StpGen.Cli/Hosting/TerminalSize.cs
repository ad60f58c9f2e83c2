using System.Runtime.InteropServices;

// Windows alone is asked through the console of the runtime.
#pragma warning disable RS0030

namespace StpGen.Cli.Hosting;

/// <summary>
/// How wide the terminal is. On Unix the runtime's own answer first sends control codes to the terminal, which fill the logs of
/// builds that run with one; here the system is asked.
/// </summary>
internal static partial class TerminalSize
{
    /// <summary>Without an answer, and without a terminal: logs do not depend on where they are made.</summary>
    public const int Usual = 120;

    /// <summary>TIOCGWINSZ of ioctl_tty(2).</summary>
    private const nuint AskForSize = 0x5413;

    private const int StandardError = 2;

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }

    /// <summary>The columns of the terminal that messages go to.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static int Width(Func<string, string?> variable) => Math.Clamp(Columns(variable), 40, 200);

    private static int Columns(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows()) return Console.WindowWidth;
        if (OperatingSystem.IsLinux() && Ask(StandardError, AskForSize, out var size) == 0 && size.Columns > 0) return size.Columns;
        return int.TryParse(variable("COLUMNS"), out var columns) && columns > 0 ? columns : Usual;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Ask(int file, nuint request, out WindowSize size);
}
