using System.Text.RegularExpressions;

namespace StpGen.Tests;

/// <summary>The shape of the code: how wide a line is, how long a file, and that a name has one meaning.</summary>
public sealed partial class CodeShapeTests
{
    private const int WidestLine = 140;
    private const int LongestFile = 250;
    private const int MedianFile = 60;

    private static readonly Dictionary<string, string[]> Files = new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(path => path, path => File.ReadAllLines(Path.Combine(Repository.Root, path)));

    private static IEnumerable<KeyValuePair<string, string[]>> Source =>
        Files.Where(f => f.Key.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void No_line_is_wider_than_the_editor_is_told()
    {
        Assert.Contains($"max_line_length = {WidestLine}", File.ReadAllLines(Path.Combine(Repository.Root, ".editorconfig")));
        None(Files.SelectMany(f => f.Value.Index().Where(l => l.Item.Length > WidestLine).Select(l => $"{f.Key}:{l.Index + 1}")));
    }

    [Fact]
    public void A_file_fits_in_the_head()
    {
        None(Files.Where(f => f.Value.Length > LongestFile).Select(f => $"{f.Key}: {f.Value.Length} lines"));
        var lengths = Source.Select(f => f.Value.Length).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, MedianFile);
    }

    [Fact]
    public void A_type_name_is_used_once()
    {
        var types = Source.SelectMany(f => f.Value.Select(line => Declaration().Match(line)).Where(m => m.Success)
            .Select(m => (Name: m.Groups["name"].Value, Space: SpaceOf(f.Value)))).Distinct().ToList();
        Assert.True(types.Count > 300);
        None(types.GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => $"{g.Key} in {string.Join(", ", g.Select(t => t.Space))}"));
    }

    private static string SpaceOf(string[] lines) => lines.First(l => l.StartsWith("namespace ", StringComparison.Ordinal));

    private static void None(IEnumerable<string> faults)
    {
        var found = string.Join('\n', faults);
        Assert.True(found == "", found);
    }

    /// <summary>A type at the left edge: one that is not inside another.</summary>
    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|readonly|ref|partial|unsafe) )*"
        + @"(?:record struct|record|class|struct|enum|interface|delegate [^ (]+) (?<name>\w+)")]
    private static partial Regex Declaration();
}
