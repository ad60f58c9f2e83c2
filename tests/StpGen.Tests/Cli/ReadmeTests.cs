using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Layout.Frames;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>What README.md tells a newcomer is so: its first command, and the fact that it follows to its page.</summary>
public sealed partial class ReadmeTests
{
    private const string Sample = "samples/herefordshire-worcestershire";

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_fact_it_follows_stands_where_it_says()
    {
        using var papers = new TempPlan();
        var run = papers.Run(host => host with { Folder = Repository.Root }, "build", Sample, "--out", papers.Parent);
        Assert.Equal(ExitCode.Done, run.Code);

        var yaml = File.ReadAllLines(Path.Combine(Repository.Root, Sample, "footprint.yaml"));
        Assert.Equal("population:", yaml[Number(@"footprint\.yaml\), line (\d+)") - 1].Trim());
        var template = File.ReadAllLines(Path.Combine(Repository.Root, "templates/shared/footprint.md"));
        Assert.Contains(template[Number(@"footprint\.md\), line (\d+)") - 1], Readme);

        using var pdf = PdfDocument.Open(Path.Combine(papers.Parent, "submission-october-2016.pdf"));
        Assert.Contains("780,000", pdf.GetPage(Number(@"on page (\d+)")).Text);
        Assert.Equal(pdf.NumberOfPages, Number(@"\.pdf +(\d+) pages"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("docs/templates.md")]
    [InlineData("docs/template-functions.md")]
    [InlineData("docs/findings/templates.md")]
    [InlineData("docs/findings/reading.md")]
    public void Its_links_and_those_of_its_neighbours_lead_somewhere(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var targets = LinkTarget().Matches(Examples().Replace(File.ReadAllText(path), "")).Select(m => m.Groups[1].Value)
            .Where(t => !t.StartsWith("docs/images/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), target));
    }

    private static int Number(string pattern) => int.Parse(Regex.Match(Readme, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex LinkTarget();

    /// <summary>Blocks of code, and code within a line, whose links are examples.</summary>
    [GeneratedRegex("^(`{3,}).*?^\\1|`[^`\n]+`(?!\\]\\()", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Examples();
}
