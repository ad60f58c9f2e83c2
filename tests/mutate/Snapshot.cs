using System.Collections.Immutable;
using System.Diagnostics;

namespace Mutate;

/// <summary>Copies of the repository: one as it is, which tests read, and one with switches, which is built and run.</summary>
internal sealed record Snapshot(string Root, string Work)
{
    /// <summary>What tests read as the repository.</summary>
    public string Plain => Path.Combine(Work, "plain");

    public string Switched => Path.Combine(Work, "switched");

    public string Program =>
        Path.Combine(Switched, "tests", "StpGen.Tests", "bin", "Debug", "net10.0",
            "StpGen.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Every file that is or could be checked in.</summary>
    public void Copy()
    {
        if (Directory.Exists(Work)) Directory.Delete(Work, recursive: true);
        var files = Run.Output("git", Root, "ls-files", "-co", "--exclude-standard", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        foreach (var copy in new[] { Plain, Switched })
            foreach (var file in files.Where(f => File.Exists(Path.Combine(Root, f))))
            {
                var target = Path.Combine(copy, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(Root, file), target);
            }
        Run.Checked("dotnet", Switched, "restore", "tests/StpGen.Tests", "-v", "q");
    }

    /// <summary>Puts the switches in and builds once. The tests still read the copy without them.</summary>
    public void Build(ImmutableArray<SourceProject> projects, ImmutableArray<Place> places)
    {
        foreach (var project in projects)
            foreach (var (file, text) in Schemata.Write(project, places).Files)
                File.WriteAllText(Path.Combine(Switched, file), text);
        File.WriteAllText(Path.Combine(Switched, "src", projects[0].Name, "Mutant.cs"), Mutate.Program.Resource("Mutant.txt"));
        File.WriteAllText(Path.Combine(Switched, "tests", "StpGen.Tests", "MutantNotes.cs"), Mutate.Program.Resource("MutantNotes.txt"));
        Run.Checked("dotnet", Switched, "build", "tests/StpGen.Tests", "-v", "q", "-nologo", "--no-restore",
            "-p:RepoRoot=" + Plain + Path.DirectorySeparatorChar,
            // Optimised, tests of whole papers take two thirds of the time.
            "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0",
            "-p:GenerateDocumentationFile=false", "-p:Optimize=true");
    }
}

/// <summary>Other programs.</summary>
internal static class Run
{
    public static string Output(string program, string folder, params string[] arguments)
    {
        var (code, output) = Of(program, folder, [], TimeSpan.FromMinutes(30), arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }

    public static void Checked(string program, string folder, params string[] arguments) => Output(program, folder, arguments);

    /// <summary>What a program returned and wrote; -1: it took longer than it may.</summary>
    public static (int Code, string Output) Of(string program, string folder, (string Name, string Value)[] environment, TimeSpan limit,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (process.WaitForExit(limit)) return (process.ExitCode, output.Result + error.Result);
        process.Kill(entireProcessTree: true);
        return (-1, "");
    }
}
