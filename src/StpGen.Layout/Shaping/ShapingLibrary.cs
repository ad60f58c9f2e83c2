using System.Runtime.InteropServices;
using Buffer = HarfBuzzSharp.Buffer;

namespace StpGen.Layout.Shaping;

/// <summary>
/// HarfBuzz itself: a native library in a file of its own, beside the program, that the system loads when it is first called.
/// </summary>
public static class ShapingLibrary
{
    /// <summary>Its name on the system at hand.</summary>
    public static string FileName { get; } =
        NameOn(OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux);

    internal static string NameOn(OSPlatform platform) =>
        "libHarfBuzzSharp" + (platform == OSPlatform.Windows ? ".dll" : platform == OSPlatform.OSX ? ".dylib" : ".so");

    /// <summary>
    /// Whether it can be called. Where not, it is not there, or damaged, or made for another kind of machine, and nothing can be
    /// laid out.
    /// </summary>
    public static bool IsLoaded()
    {
        try
        {
            using var buffer = new Buffer();
            return true;
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException
            or BadImageFormatException)
        {
            return false;
        }
    }
}
