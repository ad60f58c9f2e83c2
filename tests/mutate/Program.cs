using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Mutate;

/// <summary>Puts small faults into the code, drawn by chance, and says which of them no test notices.</summary>
internal static class Program
{
    private const string Help = """
        Usage: dotnet run --project tests/mutate -- [options]

          --seed N        which places are drawn (1)
          --count N       how many (100)
          --only TEXT     in files whose path holds this text
          --processes N   test runs side by side (1)
          --work FOLDER   where the copies are made (a new folder among the temporary ones)
          --list          draw and show the places without running anything
        """;

    private static int Main(string[] arguments)
    {
        if (Options.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(Help);
            return 2;
        }
        var watch = Stopwatch.StartNew();
        var root = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
        var kept = Kept.Read(Path.Combine(root, "tests", "survivors.txt"));
        var snapshot = new Snapshot(root, options.Work);
        snapshot.Copy();
        var projects = SourceProject.All(snapshot.Switched);
        var places = new Schemata(projects, new Random(options.Seed), options.Only).Draw(options.Count);
        if (options.IsList)
        {
            foreach (var place in places) Console.WriteLine($"{place.Id} {place.Kind} line {place.Line}\n{Kept.Show(place)}\n");
            return 0;
        }
        snapshot.Build(projects, places);
        var trials = new Trials(snapshot, options.Processes);
        trials.Cover();
        var outcomes = new ConcurrentBag<Outcome>();
        Parallel.ForEach(places, new ParallelOptions { MaxDegreeOfParallelism = options.Processes }, place =>
        {
            var outcome = trials.Try(place);
            outcomes.Add(outcome);
            var fate = outcome.KilledBy ?? (outcome.IsReached ? "SURVIVED" : "SURVIVED, not reached");
            Console.WriteLine($"{place.Id,4} {place.Kind,-10} {place.File}:{place.Line} {fate} ({outcome.Taken.TotalSeconds:0} s)");
        });
        return Report([.. outcomes.OrderBy(o => o.Place.Id)], kept, watch.Elapsed);
    }

    private static int Report(List<Outcome> outcomes, Kept kept, TimeSpan taken)
    {
        var survived = outcomes.Where(o => o.KilledBy is null).ToList();
        var open = survived.Where(s => kept.Find(s.Place) is null).ToList();
        foreach (var known in survived.Except(open))
            Console.WriteLine($"\nSurvived and explained ({kept.Find(known.Place)!.Reason}):\n{Kept.Show(known.Place)}");
        foreach (var (place, _, isReached, _) in open)
            Console.WriteLine($"\nSurvived{(isReached ? "" : ", for no test comes by")}: number {place.Id}, line "
                + $"{place.Line}\n{Kept.Show(place)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{outcomes.Count} faults: {outcomes.Count - survived.Count} found, ")
            + $"{survived.Count - open.Count} explained in tests/survivors.txt, {open.Count} to be tested for or explained.");
        Console.WriteLine($"{taken.TotalMinutes:0} minutes; a fault takes {outcomes.Average(o => o.Taken.TotalSeconds):0} seconds.");
        return open.Count == 0 ? 0 : 1;
    }

    public static string Resource(string name)
    {
        using var stream = typeof(Program).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What was asked for on the command line.</summary>
    private sealed record Options(int Seed, int Count, string Only, int Processes, string Work, bool IsList)
    {
        public static Options? Parse(string[] arguments)
        {
            var options = new Options(1, 100, "", 1, Path.Combine(Path.GetTempPath(), "stpgen-mutants"), false);
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i] == "--list") options = options with { IsList = true };
                else if (i + 1 < arguments.Length && Set(options, arguments[i], arguments[i + 1]) is { } set) (options, i) = (set, i + 1);
                else return null;
            }
            return options;
        }

        private static Options? Set(Options options, string name, string value) => name switch
        {
            "--seed" when int.TryParse(value, out var seed) => options with { Seed = seed },
            "--count" when int.TryParse(value, out var count) => options with { Count = count },
            "--only" => options with { Only = value },
            "--processes" when int.TryParse(value, out var processes) => options with { Processes = processes },
            "--work" => options with { Work = Path.GetFullPath(value) },
            _ => null,
        };
    }
}
