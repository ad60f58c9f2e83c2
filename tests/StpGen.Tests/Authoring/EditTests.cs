using System.Diagnostics;
using System.Globalization;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>
/// Whatever a slip makes of a sample: no exception, no hang, bounded memory, and every finding at a place that is there.
/// A run of 50,000: <c>STPGEN_EDITS=1..50000 dotnet test --filter-class '*EditTests'</c>; figures go to the test's output.
/// </summary>
public sealed class EditTests(ITestOutputHelper output)
{
    private const long MostBytes = 200 * 1024 * 1024;

    /// <summary>What hangs, whatever else the machine does; work itself is bounded by the bytes.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private static readonly PlanFolder[] s_samples = [Plans.Sample(), Plans.Sample("fictional-vale")];

    [Fact]
    public void No_edit_of_the_samples_breaks_the_reader()
    {
        var (slowest, largest, composed, findings, unread) = (TimeSpan.Zero, 0L, 0, 0L, 0);
        var whole = Stopwatch.StartNew();
        for (var seed = First; seed <= Last; seed++)
        {
            var edits = new RandomEdits(seed, s_samples);
            var folder = edits.Make();
            var outcome = Try(edits, folder, seed);
            // A busy machine may be slow once; a plan that is slow is slow again.
            if (outcome.Time > s_longest) outcome = Try(edits, folder, seed);
            Assert.True(outcome.Time <= s_longest, $"{edits} took {outcome.Time}");
            Assert.True(outcome.Bytes <= MostBytes, $"{edits} took {outcome.Bytes} bytes");
            if (outcome.Time > slowest) slowest = outcome.Time;
            largest = Math.Max(largest, outcome.Bytes);
            findings += outcome.Findings;
            composed += outcome.Composed;
            unread += outcome.Unread;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Edits {First} to {Last} in {whole.Elapsed.TotalSeconds:0} s: {findings:#,0} findings, {unread:#,0} without a plan, "
            + $"{composed:#,0} papers composed; slowest {slowest.TotalMilliseconds:0} ms; most allocated by one "
            + $"{largest / 1024.0 / 1024:0.0} MB; peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static (TimeSpan Time, long Bytes, int Findings, int Composed, int Unread) Try(RandomEdits edits, PlanFolder folder, int seed)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            var reading = PlanReader.Read(folder);
            var findings = reading.Findings.ToList();
            if (reading.Plan is { } plan) findings.AddRange(PlanRules.Check(plan, final: true));
            // Composing takes as long as reading some plans: every eighth edit.
            var papers = reading.Plan is { Plan.Documents: { IsEmpty: false } documents } && seed % 8 == 0 ? 1 : 0;
            if (papers > 0)
                findings.AddRange(PaperComposer.Compose(reading.Plan!,
                    reading.Plan!.Plan.Documents[seed / 8 % reading.Plan.Plan.Documents.Length], folder, new PaperOptions()).Findings);
            foreach (var finding in findings)
                if (!HasPlace(finding, folder)) Assert.Fail($"{edits}\n{finding}");
            return (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before, findings.Count, papers, reading.Plan is null ? 1 : 0);
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.FailException)
        {
            throw new InvalidOperationException(edits.ToString(), fault);
        }
    }

    /// <summary>In a file of the plan, of its round or of the program's templates, from line and column 1 on.</summary>
    private static bool HasPlace(Finding finding, PlanFolder folder) =>
        finding.Span is { Line: >= 1, Column: >= 1 } span && (span.EndLine, span.EndColumn).CompareTo((span.Line, span.Column)) >= 0
            && finding.Message.Length is > 0 and < 1_000
        && (folder.Files.Keys.Any(f => folder.Show(f) == span.Path) || span.Path.StartsWith("data/rounds/", StringComparison.Ordinal)
            || span.Path.StartsWith("templates/", StringComparison.Ordinal));

#pragma warning disable RS0030 // How long to go on is the tester's choice, not the product's.
    private static string[] Range => (Environment.GetEnvironmentVariable("STPGEN_EDITS") ?? "1..1000").Split("..");
#pragma warning restore RS0030

    private static int First => int.Parse(Range[0], CultureInfo.InvariantCulture);

    private static int Last => int.Parse(Range[^1], CultureInfo.InvariantCulture);
}
