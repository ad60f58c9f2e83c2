using System.Diagnostics;
using System.Reflection;

namespace StpGen.Fuzz;

/// <summary>
/// Makes plans with a file that is broken, hostile or odd, and builds them in memory: first those of the corpus, then as many as asked for.
/// </summary>
internal static class Program
{
    private const string Help = """
        Usage: dotnet run -c Release --project tests/fuzz -- [options]

          --seed N        which inputs are made (1); the same seed makes the same ones
          --count N       how many (1000)
          --seconds N     how long at most
          --kind NAME     only of one kind: yaml, plan, prose, markdown, template, csv, png, jpeg, ttf, docx
          --only N        only the input with this number, as a failure names it
          --keep FOLDER   where to write inputs that fail; move them to tests/fuzz/corpus/KIND when they are fixed
          --plans FOLDER  build the plans in this folder instead
        """;

    private static readonly string Root =
        typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static int Main(string[] arguments)
    {
        if (Options.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(Help);
            return 2;
        }
        var seeds = new SeedPlans(Root);
        var kinds = InputKinds.All(seeds).Where(k => options.Kind is null || k.Name == options.Kind).ToList();
        var trials = new Trials(options);
        if (options.Plans is { } folder)
            foreach (var plan in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
                trials.Try(Path.GetFileName(plan), SeedPlans.Below(plan), null);
        else if (options.Only is { } only) trials.Try(kinds, only);
        else
        {
            foreach (var kind in kinds)
                foreach (var file in Corpus(kind))
                    trials.Try($"{kind.Name}/{Path.GetFileName(file)}", kind.With(File.ReadAllBytes(file)), null);
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < options.Count && watch.Elapsed.TotalSeconds < options.Seconds; i++) trials.Try(kinds, i);
        }
        return trials.Finish();
    }

    /// <summary>Inputs that failed once, and those that others found.</summary>
    private static IEnumerable<string> Corpus(InputKind kind)
    {
        var folder = Path.Combine(Root, "tests", "fuzz", "corpus", kind.Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
    }
}
