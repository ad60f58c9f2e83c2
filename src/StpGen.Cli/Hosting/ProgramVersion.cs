using System.Reflection;

namespace StpGen.Cli.Hosting;

/// <summary>The version of the program, without the commit it was built from.</summary>
internal static class ProgramVersion
{
    public static string Value { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
