using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StpGen.Cli.Hosting;

/// <summary>
/// Memory that suits a short run. A paper needs some tens of megabytes once: fetched from the system 4 kB at a time, that is a third
/// of the run; and a collection on the way finds nearly all of it in use. Where the system has no huge pages to give, nothing changes.
/// </summary>
internal static partial class HugePages
{
    /// <summary>Set to anything but nothing, this variable of the environment leaves memory to the runtime.</summary>
    public const string OffSwitch = "STPGEN_NO_HUGE_PAGES";

    /// <summary>
    /// Allocated before the first collection; a plan's every paper in Word and PDF takes more, and then is collected as usual.
    /// </summary>
    private const int Uncollected = 64 << 20;

    /// <summary>Of that, for single objects of 85 kB and more: whole files and their buffers.</summary>
    private const int UncollectedLarge = 16 << 20;

    /// <summary>From the first object on; the collector puts its regions side by side, the large objects' among them.</summary>
    private const int Advised = 2 * Uncollected;

    private const int PageSize = 2 << 20;

    /// <summary>MADV_HUGEPAGE of madvise(2): advice, never more.</summary>
    private const int UseHugePages = 14;

    /// <summary>To be called first.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static void Prepare(Func<string, string?> variable)
    {
        if (!OperatingSystem.IsLinux() || variable(OffSwitch) is { Length: > 0 } || !AreGiven()) return;
        // Makes the whole of it ready at once, as huge pages need it.
        GC.TryStartNoGCRegion(Uncollected, UncollectedLarge, disallowFullBlockingGC: true);
        var made = new object();
        _ = Advise(Unsafe.As<object, nint>(ref made) & -PageSize, Advised, UseHugePages);
    }

    private static bool AreGiven()
    {
        try
        {
            return !File.ReadAllText("/sys/kernel/mm/transparent_hugepage/enabled").Contains("[never]", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Advise(nint address, nint length, int advice);
}
