namespace StpGen.Tests;

/// <summary>
/// What a test expects as text in a file: compared, or written there by <c>STPGEN_ACCEPT=1 dotnet test</c> for somebody to
/// review.
/// </summary>
internal static class Accepting
{
#pragma warning disable RS0030 // The switch that accepts what was found is the tester's, not the product's.
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("STPGEN_ACCEPT") == "1";
#pragma warning restore RS0030

    public static void Check(string path, string actual)
    {
        if (IsOn) File.WriteAllText(path, actual);
        else Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
