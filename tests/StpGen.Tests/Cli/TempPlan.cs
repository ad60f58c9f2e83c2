using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Reading;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;

namespace StpGen.Tests.Cli;

/// <summary>What one run of the program gave.</summary>
internal sealed record CliRun(ExitCode Code, string Output, string Error);

/// <summary>A small plan in a folder of its own, and the program run from beside it.</summary>
internal sealed partial class TempPlan : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("stpgen-test-");

    public TempPlan()
    {
        Write("stp.yaml", Root);
        Write("footprint.yaml", Footprint);
        Write("people.yaml", People);
        Write("templates/submission/document.md", Template);
    }

    /// <summary>A plan with other files.</summary>
    public TempPlan(PlanFolder files)
    {
        foreach (var (path, bytes) in files.Files) Write(path, Encoding.UTF8.GetString(bytes.Span));
    }

    public const string Root = """
        round: stp-2016
        stage: october-2016
        audiences: [public, programme]
        defaultRelease: public
        documents:
          - id: submission
            kind: submission
            title: A plan for the Vale
            date: 2016-10-21
            stage: october-2016
            audience: public
        """;

    public const string Footprint = """
        footprint:
          name: Herefordshire and Worcestershire
          number: 19
          region: Midlands and East
          planName: A plan for the Vale
          population: 780,000 people
          lead: nominated-lead
          contact:
            address: office@vale.example
        """;

    public const string People = """
        people:
          - id: ada-example
            name: Ada Example
        roles:
          - id: nominated-lead
            title: Nominated lead
            part: nominated-lead
            holder:
              person: ada-example
        """;

    public const string Template = """
        # {{ plan.footprint.name }}

        About {{ plan.footprint.population }} live here.
        """;

    /// <summary>The folder that the program runs in.</summary>
    public string Parent => _parent.FullName;

    public string Folder => Path.Combine(Parent, "plan");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Everything in the plan's folder for papers but the record of what it holds, in order.</summary>
    public string[] Papers() => Directory.Exists(PathOf("out"))
        ? [.. Directory.GetFileSystemEntries(PathOf("out")).Select(f => Path.GetFileName(f)).Where(f => f != OutputFolder.RecordFile)
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every file of the plan's folder with what is in it.</summary>
    public string[] Files() =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{f}\n{File.ReadAllText(f)}")];

    /// <summary>Every paper's bytes, as one text to compare by.</summary>
    public static string Contents(string folder) =>
        string.Join('\n', Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != OutputFolder.RecordFile)
        .Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Fingerprint.OfFile(f)}"));

    public CliRun Run(params string[] args) => Run(host => host, args);

    public CliRun Run(Func<Host, Host> adjust, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        output.NewLine = error.NewLine = "\n";
        var host = adjust(new Host { Output = output, Error = error, Folder = Parent });
        var run = new CliRun((ExitCode)Program.Run(args, host), output.ToString(), error.ToString());
        // Whatever a test asks of it, no finding leaves its message or a hint empty.
        Assert.DoesNotMatch(BlankFinding(), run.Output + run.Error);
        return run;
    }

    [GeneratedRegex(@"^(\s+=|\S+: (error|warning|note) STP\d{3} [a-z-]+:)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex BlankFinding();

    public void Dispose() => _parent.Delete(recursive: true);
}
