using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mutate;

/// <summary>How a fault fared: the test that found it, or how its run ended; null: it survived.</summary>
internal sealed record Outcome(Place Place, string? KilledBy, bool IsReached, TimeSpan Taken);

/// <summary>Runs the tests with one fault at a time: of those that come by it, the near and quick ones first.</summary>
internal sealed partial class Trials(Snapshot snapshot, int processes)
{
    /// <summary>
    /// Bounds on the time that the classes of one run take without a fault. Each run starts a process, so the next takes more.
    /// </summary>
    private static readonly TimeSpan[] s_runs =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), TimeSpan.MaxValue];

    private readonly ConcurrentDictionary<int, ConcurrentBag<TestClass>> _reached = [];
    private readonly ConcurrentBag<string> _failing = [];

    /// <summary>
    /// Runs each test class alone and without a fault, to see how long it takes and which places it comes by. Alone, because what is
    /// computed once and kept would otherwise be seen by the first class only that needs it.
    /// </summary>
    public void Cover()
    {
        string[] names = [.. Tests([], "--xunit-list", "classes").Output.Split('\n').Select(l => l.Trim())
            .Where(l => l.StartsWith("StpGen.Tests.", StringComparison.Ordinal))];
        var folder = Directory.CreateDirectory(Path.Combine(snapshot.Work, "notes")).FullName;
        Parallel.ForEach(names, new ParallelOptions { MaxDegreeOfParallelism = processes }, name =>
        {
            var (notes, watch) = (Path.Combine(folder, name + ".txt"), Stopwatch.StartNew());
            var run = Tests([("STPGEN_MUTANT_NOTES", notes)], "--filter-class", name);
            var test = new TestClass(name, watch.Elapsed);
            foreach (var failed in Failed().Matches(run.Output).Select(m => m.Groups[1].Value.Split('(')[0]).Distinct())
                _failing.Add(failed);
            foreach (var id in File.ReadLines(notes))
                _reached.GetOrAdd(int.Parse(id, CultureInfo.InvariantCulture), _ => []).Add(test);
        });
        foreach (var test in _failing) Console.WriteLine($"{test} fails without a fault, and is left out.");
        Console.WriteLine($"{names.Length} test classes come by {_reached.Count} places.");
    }

    /// <summary>The classes that come by the place: those in the room of the file first, and of each room the quickest first.</summary>
    public Outcome Try(Place place)
    {
        var watch = Stopwatch.StartNew();
        if (!_reached.TryGetValue(place.Id, out var reached)) return new(place, null, false, watch.Elapsed);
        var left = reached.OrderByDescending(c => IsNear(c.Name, place)).ThenBy(c => c.Takes).ThenBy(c => c.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        for (var run = 0; !left.IsEmpty; run++)
        {
            var count = CountFor(left, s_runs[Math.Min(run, s_runs.Length - 1)]);
            if (Kill(place, left[..count]) is { } killer) return new(place, killer, true, watch.Elapsed);
            left = left[count..];
        }
        return new(place, null, true, watch.Elapsed);
    }

    /// <summary>How many of the classes, from the first, take no longer than this together; at least one.</summary>
    private static int CountFor(ImmutableArray<TestClass> classes, TimeSpan bound)
    {
        var (count, sum) = (1, classes[0].Takes);
        while (count < classes.Length && (sum += classes[count].Takes) <= bound) count++;
        return count;
    }

    private string? Kill(Place place, ImmutableArray<TestClass> classes)
    {
        string[] without = _failing.IsEmpty ? [] : ["--filter-not-method", .. _failing];
        var (code, output) = Tests([("STPGEN_MUTANT", place.Id.ToString(CultureInfo.InvariantCulture))],
            ["--filter-class", .. classes.Select(c => c.Name), .. without, "--stop-on-fail", "on"]);
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

    /// <summary>A class of tests, and how long it takes in a process of its own.</summary>
    private sealed record TestClass(string Name, TimeSpan Takes);
}
