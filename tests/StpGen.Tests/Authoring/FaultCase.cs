using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>A fault planted in a sample, or a variation of the sample that is right.</summary>
/// <param name="Expected">The findings it must give, as the case writes them; none for a plan that is right.</param>
internal sealed record FaultCase(
    string File, string Title, string Sample, ImmutableArray<(string Kind, string Path, string Text)> Edits,
    ImmutableArray<string> Expected)
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Authoring", "Faults");

    private static readonly ConcurrentDictionary<string, Dictionary<string, int>> Unchanged = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<FaultCase, (ImmutableArray<string>, ImmutableArray<string>)> Tried =
        new(ReferenceEqualityComparer.Instance);

    public bool IsFault => Expected.Length > 0;

    public static IReadOnlyList<FaultCase> All { get; } = [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
        .Where(f => Path.GetFileName(f) != "README.md").SelectMany(Parse)];

    /// <summary>The findings that the unchanged sample does not give, and those expected but not found, each as a line.</summary>
    public (ImmutableArray<string> Unexpected, ImmutableArray<string> Missing) Try() => Tried.GetOrAdd(this, c => c.TryOnce());

    private (ImmutableArray<string> Unexpected, ImmutableArray<string> Missing) TryOnce()
    {
        var folder = Planted();
        var known = new Dictionary<string, int>(Unchanged.GetOrAdd(Sample, s => FindingsOf(Plans.Sample(s)).CountBy(Key).ToDictionary()));
        var found = new List<Finding>();
        foreach (var finding in FindingsOf(folder))
            if (known.GetValueOrDefault(Key(finding)) is > 0 and var left) known[Key(finding)] = left - 1;
            else found.Add(finding);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var line in Expected)
            if (found.FirstOrDefault(f => IsAt(f, line, folder)) is { } match) found.Remove(match);
            else missing.Add(line);
        return ([.. found.Select(f => $"{f.Span} {f.Rule.Id} {f.Message}")], missing.ToImmutable());
    }

    private static string Key(Finding finding) => $"{finding.Rule.Id} {finding.Span?.Path} {finding.Message}";

    private static IEnumerable<Finding> FindingsOf(PlanFolder folder)
    {
        var reading = PlanReader.Read(folder with { DisplayName = "" });
        return reading.Findings.Concat(reading.Plan is { } plan ? PlanRules.Check(plan, final: false) : []);
    }

    private PlanFolder Planted()
    {
        var folder = Plans.Sample(Sample);
        foreach (var (kind, path, text) in Edits)
        {
            var before = folder.Files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";
            if (kind == "add")
            {
                folder = folder.With(path, before + text + "\n");
                continue;
            }
            var parts = ("\n" + text + "\n").Split("\n====\n");
            Assert.True(parts.Length == 2, $"{File}, {Title}: a change has one line '===='.");
            var (old, changed) = (parts[0].TrimStart('\n'), parts[1].TrimEnd('\n'));
            var times = before.Split(old).Length - 1;
            Assert.True(times == 1, $"{File}, {Title}: {path} has these lines {times} times:\n{old}");
            folder = folder.With(path, before.Replace(old, changed, StringComparison.Ordinal));
        }
        return folder;
    }

    /// <summary>Whether a finding is of the rule and at the text that a line names, or on its line.</summary>
    private bool IsAt(Finding finding, string line, PlanFolder folder)
    {
        var words = line.Split(' ', 3);
        if (finding.Rule.Id != words[0] || finding.Span is not { } span || span.Path != words[1]) return false;
        var (count, quoted) = (1, words[2]);
        if (quoted.StartsWith('#'))
        {
            var space = quoted.IndexOf(' ');
            (count, quoted) = (int.Parse(quoted[1..space], CultureInfo.InvariantCulture), quoted[(space + 1)..]);
        }
        var text = Encoding.UTF8.GetString(folder.Files[span.Path].Span);
        var (wanted, at) = (quoted[1..^1], -1);
        for (var i = 0; i < count; i++)
        {
            at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{File}, {Title}: {span.Path} does not have {quoted}.");
        }
        return text.AsSpan(0, at).Count('\n') + 1 == span.Line;
    }

    private static IEnumerable<FaultCase> Parse(string path)
    {
        var (name, sample, title) = (Path.GetFileNameWithoutExtension(path), "fictional-vale", "");
        var edits = ImmutableArray.CreateBuilder<(string, string, string)>();
        var expected = ImmutableArray.CreateBuilder<string>();
        var lines = System.IO.File.ReadAllLines(path, Encoding.UTF8);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("Sample: ", StringComparison.Ordinal)) sample = lines[i]["Sample: ".Length..];
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (title.Length > 0) yield return Drain();
                title = lines[i][3..];
            }
            if (!lines[i].StartsWith("~~~", StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, "~~~", i + 1);
            if (lines[i] == "~~~expect") expected.AddRange(lines[(i + 1)..end].Where(l => l.Length > 0));
            else if (lines[i][3..].Split(' ') is [("change" or "add") and var kind, var file])
                edits.Add((kind, file, string.Join('\n', lines[(i + 1)..end])));
            else Assert.Fail($"{name}, line {i + 1}: '{lines[i]}' is none of change, add and expect.");
            i = end;
        }
        if (title.Length > 0) yield return Drain();

        FaultCase Drain() => new(name, title, sample, edits.DrainToImmutable(), expected.DrainToImmutable());
    }
}
