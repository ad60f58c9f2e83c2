using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mutate;

/// <summary>How a fault fared: the test that found it, or how its run ended; null: it survived.</summary>
internal sealed record Outcome(Place Place, string? KilledBy, bool IsReached);

/// <summary>Runs the tests with one fault at a time.</summary>
internal sealed partial class Trials(Snapshot snapshot)
{
    private readonly Dictionary<int, List<(string Class, bool IsKept)>> _reached = [];
    private ImmutableArray<string> _classes = [];
    private ImmutableArray<string> _failing = [];

    private string Notes => Path.Combine(snapshot.Work, "notes.txt");

    /// <summary>Runs everything once without a fault, and notes which test class comes by which places.</summary>
    public void Cover()
    {
        _classes = [.. Tests([], "--xunit-list", "classes").Output.Split('\n').Select(l => l.Trim())
            .Where(l => l.StartsWith("StpGen.Tests.", StringComparison.Ordinal))];
        var run = Tests([("STPGEN_MUTANT_NOTES", Notes)]);
        _failing = [.. Failed().Matches(run.Output).Select(m => m.Groups[1].Value.Split('(')[0]).Distinct()];
        foreach (var test in _failing) Console.WriteLine($"{test} fails without a fault, and is left out.");
        foreach (var note in File.ReadLines(Notes).Select(l => l.Split('\t')))
        {
            var id = int.Parse(note[0], CultureInfo.InvariantCulture);
            if (!_reached.TryGetValue(id, out var classes)) _reached.Add(id, classes = []);
            classes.Add((note[1], bool.Parse(note[2])));
        }
        Console.WriteLine($"{_classes.Length} test classes come by {_reached.Count} places.");
    }

    /// <summary>
    /// First the classes in the room of the file, then the others that come by the place; and all of them where the place is
    /// passed once and its result kept, as then only the first class that needs it is known.
    /// </summary>
    public Outcome Try(Place place)
    {
        if (!_reached.TryGetValue(place.Id, out var reached)) return new(place, null, false);
        var isKept = reached.Any(r => r.IsKept || r.Class == "?");
        var classes = isKept ? _classes : [.. reached.Select(r => r.Class).Distinct()];
        var known = reached.Select(r => r.Class).ToHashSet();
        foreach (var group in classes.GroupBy(c => (IsNear(c, place), known.Contains(c)))
            .OrderByDescending(g => g.Key.Item1 && g.Key.Item2).ThenByDescending(g => g.Key.Item2))
            if (Kill(place, [.. group]) is { } killer) return new(place, killer, true);
        return new(place, null, true);
    }

    private string? Kill(Place place, string[] classes)
    {
        string[] without = _failing.IsEmpty ? [] : ["--filter-not-method", .. _failing];
        var (code, output) = Tests([("STPGEN_MUTANT", place.Id.ToString(CultureInfo.InvariantCulture))],
            ["--filter-class", .. classes, .. without, "--stop-on-fail", "on"]);
        return code switch
        {
            0 => null,
            // No test was left to run.
            8 => null,
            2 => Failed().Match(output) is { Success: true } failed ? failed.Groups[1].Value : "a test",
            -1 or 152 or 137 => "took too long",
            _ => $"ended with {code}",
        };
    }

    /// <summary>Bounded in time of the processor, which other programs beside it do not lengthen, and in memory.</summary>
    private (int Code, string Output) Tests((string, string)[] environment, params string[] arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(snapshot.Work, "run")).FullName;
        (string, string)[] all = [.. environment, ("DOTNET_GCHeapHardLimit", "0x80000000"), ("DOTNET_gcConcurrent", "0"),
            ("NO_COLOR", "1")];
        string[] quiet = ["--no-progress", "--no-ansi", "--max-threads", "1", .. arguments];
        return OperatingSystem.IsWindows()
            ? Run.Of(snapshot.Program, folder, all, TimeSpan.FromMinutes(10), quiet)
            : Run.Of("/bin/sh", folder, all, TimeSpan.FromMinutes(30),
                ["-c", "ulimit -t 240 -c 0; exec \"$0\" \"$@\"", snapshot.Program, .. quiet]);
    }

    /// <summary>
    /// The tests of <c>src/StpGen.Layout/Fonts</c> are in <c>Layout</c>, those of <c>src/StpGen.Writers/Pdf</c> in <c>Pdf</c>.
    /// </summary>
    private static bool IsNear(string testClass, Place place)
    {
        var rooms = place.File.Split('/')[1..^1].Select(r => r.Replace("StpGen.", "", StringComparison.Ordinal)).ToList();
        return testClass.Split('.')[2..^1].Any(r => rooms.Contains(r) || rooms.Contains(r.Replace("Tests", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^failed (\S.*?) \(\d", RegexOptions.Multiline)]
    private static partial Regex Failed();
}
