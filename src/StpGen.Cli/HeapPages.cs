using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StpGen.Cli;

/// <summary>
/// Memory as a short run wants it. A paper needs some tens of megabytes once: fetched from the system 4 kB at a time, that is a third
/// of the run; and a collection on the way finds nearly all of it in use. Where the system has no large pages to give, nothing changes.
/// </summary>
internal static partial class HeapPages
{
    /// <summary>Allocated before the first collection; a plan's every paper in Word and PDF takes more, and then is collected as usual.</summary>
    private const int Uncollected = 64 << 20;

    /// <summary>Of that, for single objects of 85 kB and more: whole files and their buffers.</summary>
    private const int UncollectedLarge = 16 << 20;

    /// <summary>From the first object on; the collector lays its regions side by side, the large objects' among them.</summary>
    private const int Advised = 2 * Uncollected;

    private const int LargePage = 2 << 20;

    /// <summary>MADV_HUGEPAGE of madvise(2): advice, never more.</summary>
    private const int UseLargePages = 14;

    /// <summary>MADV_COLLAPSE of madvise(2), from Linux 6.1 on.</summary>
    private const int MakeLargePage = 25;

    /// <summary>To be called first.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux() || !AreLargePagesGiven()) return;
        // Makes the whole of it ready at once, as large pages need it.
        GC.TryStartNoGCRegion(Uncollected, UncollectedLarge, disallowFullBlockingGC: true);
        _ = Advise(LargePageInUse(), Advised, UseLargePages);
    }

    /// <summary>To be called before a plan is read. What the runtime itself allocated lies on small pages, and so would the next two megabytes.</summary>
    public static void GatherFirst()
    {
        if (OperatingSystem.IsLinux()) _ = Advise(LargePageInUse(), LargePage, MakeLargePage);
    }

    /// <summary>The address of the two megabytes that objects are made in.</summary>
    private static nint LargePageInUse()
    {
        var made = new object();
        return Unsafe.As<object, nint>(ref made) & -LargePage;
    }

    private static bool AreLargePagesGiven()
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
