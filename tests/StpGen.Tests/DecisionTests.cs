using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Tests;

/// <summary>Decisions are numbered and dated, one a file, and the list of them is whole.</summary>
public sealed partial class DecisionTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "decisions");

    private static readonly string[] Names =
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Where(f => f != "README.md").Order(StringComparer.Ordinal)];

    [Fact]
    public void Numbers_follow_each_other()
    {
        Assert.True(Names.Length > 50);
        Assert.Equal(Enumerable.Range(1, Names.Length), Names.Select(n => int.Parse(n[..4], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_list_names_each_decision_with_its_date_and_status()
    {
        var rows = Names.Select(Row);
        var listed = File.ReadLines(Path.Combine(Folder, "README.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(rows, listed);
    }

    [Fact]
    public void A_decision_links_only_to_decisions_that_exist()
    {
        var links = Names.SelectMany(n => Link().Matches(File.ReadAllText(Path.Combine(Folder, n))).Select(m => m.Groups[1].Value))
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, Names));
    }

    private static string Row(string name)
    {
        var text = Decision().Match(File.ReadAllText(Path.Combine(Folder, name)));
        Assert.True(text.Success, $"{name} has another form than the decisions before it");
        Assert.Equal(int.Parse(name[..4], CultureInfo.InvariantCulture),
            int.Parse(text.Groups["number"].Value, CultureInfo.InvariantCulture));
        return $"| {text.Groups["number"]} | [{text.Groups["title"]}]({name}) | {text.Groups["date"]} | {text.Groups["status"]} |";
    }

    [GeneratedRegex(@"\A# (?<number>\d+)\. (?<title>[^\n]+)\n\n(?<date>\d{4}-\d\d-\d\d) · (?<status>[^\n]+)\n\n"
        + @"\*\*Context\.\*\* .+\n\n\*\*Decision\.\*\* .+\n\n\*\*Alternatives\.\*\* .+\n\n\*\*Consequences\.\*\* .+\n\z")]
    private static partial Regex Decision();

    [GeneratedRegex(@"\]\((\d{4}[^)]*)\)")]
    private static partial Regex Link();
}
