using System.Diagnostics;
using System.Globalization;
using StpGen.Authoring.Reading;

namespace StpGen.Fuzz;

/// <summary>
/// Tries inputs one after another, each on a thread with the stack that papers are made on, and keeps count. One that hangs or takes the
/// process with it can be named too: its number is written down first.
/// </summary>
internal sealed class Trials(Options options)
{
    /// <summary>As much processor time as an input may take; by the clock, on a machine that is busy, ten times as long.</summary>
    private const double MostSeconds = 5;

    private const int ThreadStack = 1_500_000;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Dictionary<string, (int Count, double Seconds)> _kinds = [];
    private readonly string _current = Path.Combine(Path.GetTempPath(), $"stpgen-fuzz-{options.Seed}-{Environment.ProcessId}");
    private int _tried;
    private int _failed;
    private (double Seconds, string Name) _slowest;

    public void Try(IReadOnlyList<InputKind> kinds, int number)
    {
        var kind = kinds[number % kinds.Count];
        var numbers = new SeededNumbers(unchecked(((ulong)options.Seed << 32) + (ulong)number));
        var only = options.Kind is null ? "" : $" --kind {options.Kind}";
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind.Name} --seed {options.Seed} --only {number}{only}");
        var (plan, file) = kind.Next(numbers);
        Try(name, plan, file, number / kinds.Count);
    }

    /// <param name="file">The file to keep if the input fails; null: it is in a folder already.</param>
    public void Try(string name, PlanFolder plan, byte[]? file, int paper = 0)
    {
        File.WriteAllText(_current, name);
        string? fault = "it hangs";
        var start = Environment.CpuUsage.TotalTime;
        var thread = new Thread(() => fault = Trial.Fault(plan, paper), ThreadStack);
        thread.Start();
        var hasEnded = thread.Join(TimeSpan.FromSeconds(10 * MostSeconds));
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        if (hasEnded && fault is null && seconds > MostSeconds)
            fault = string.Create(CultureInfo.InvariantCulture, $"it takes {seconds:F1} s");
        _tried++;
        var kind = name.Split('/', ' ')[0];
        var (count, all) = _kinds.GetValueOrDefault(kind);
        if (_kinds.Count < 20) _kinds[kind] = (count + 1, all + seconds);
        if (seconds > _slowest.Seconds) _slowest = (seconds, name);
        if (fault is not null) Fail(name, fault, file);
        // Nothing ends a thread from outside.
        if (!hasEnded) Environment.Exit(Finish());
    }

    private void Fail(string name, string fault, byte[]? file)
    {
        _failed++;
        Console.WriteLine($"FAILED  {name}: {fault}");
        if (options.Keep is not { } folder || file is null) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name.Replace(" --", "-", StringComparison.Ordinal).Replace(' ', '-')), file);
    }

    /// <summary>The figures of the run, and its exit code.</summary>
    public int Finish()
    {
        File.Delete(_current);
        foreach (var (kind, (count, seconds)) in _kinds)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-10} {count,8:N0} inputs {1000 * seconds / count,8:F1} ms each"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"slowest {_slowest.Seconds:F2} s: {_slowest.Name}; {_watch.Elapsed.TotalSeconds:F0} s in all"));
        Console.WriteLine($"{_tried - _failed} passed, {_failed} failed");
        return _failed == 0 ? 0 : 1;
    }
}
