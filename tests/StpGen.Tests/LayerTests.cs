namespace StpGen.Tests;

/// <summary>The folders of a project are layers: a file may use its own folder and those below it, never one above.</summary>
public sealed class LayerTests
{
    /// <summary>The folders of each project, the lowest first; the empty name is the project's own folder.</summary>
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        ["StpGen.Core"] =
        [
            "Text", "Text/Bidi", "Text/LineBreaks", "Findings", "Fonts", "Themes", "Images", "Documents", "Documents/Diagrams",
        ],
        ["StpGen.Authoring"] =
        [
            "Values", "Reading", "Reading/Yaml", "Reading/Csv", "Markdown", "Schema", "Rounds", "Brand",
            "Plans/Governance", "Plans/Finance", "Plans/Delivery", "Plans/Engagement", "Plans/Papers", "Plans",
            "Readiness", "Wording", "Rules/Checking", "Rules/Money", "Rules/Facts", "Rules/Texts", "Rules/Names", "Rules/Dates",
            "Rules/Stages", "Rules/Governance", "Rules/Delivery", "Rules/Publication", "Rules/Acceptances", "Rules",
            "Templates/Engine", "Templates/Functions", "Templates", "Diagrams", "Papers", "Guide", "",
        ],
        ["StpGen.Layout"] =
        [
            "Rules", "Fonts", "Pages", "Shaping", "Frames", "Lines", "Boxes", "Boxes/Tables", "Building", "Diagrams", "Paging", "",
            "Slides",
        ],
        ["StpGen.Writers"] =
        [
            "", "FontFiles", "OpenPackaging", "DrawingML", "Html", "Pdf/Objects", "Pdf/Images", "Pdf/Fonts", "Pdf/Structure", "Pdf",
            "Word/Styling", "Word/Template", "Word/Plan", "Word/Xml", "Word", "PowerPoint/Template", "PowerPoint",
        ],
        ["StpGen.Cli"] = ["Hosting", "Rules", "Terminal", "Reporting", "Building", "Watching", "Editing", "Lsp", "Preview", "Commands", ""],
    };

    public static TheoryData<string> Projects => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_below_it(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal)
                && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => new LayerFile(file.Path, file.Text));
        Assert.Equal("", string.Join('\n', new LayerCheck(project, Layers[project], files).Faults()));
    }

    [Fact]
    public void Every_project_has_its_order()
    {
        var projects = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "StpGen.*").Select(p => Path.GetFileName(p)!);
        Assert.Equal(Layers.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    /// <summary>Each way in which a file can reach a higher folder, and those in which it only seems to.</summary>
    [Theory]
    [InlineData("using StpGen.A.High;", "Low/File.cs(3): uses High, which is above Low")]
    [InlineData("using static StpGen.A.High.Tall;", "Low/File.cs(3): uses High, which is above Low")]
    [InlineData("global using Short = StpGen.A.High.Tall;", "Low/File.cs(3): uses High, which is above Low")]
    [InlineData("var tall = new StpGen.A.High.Tall();", "Low/File.cs(3): uses High, which is above Low")]
    [InlineData("var tall = new High.Tall();", "Low/File.cs(3): uses High, which is above Low")]
    [InlineData("var top = Top.Of();", "Low/File.cs(3): uses Top of the project's own folder, which is above Low")]
    [InlineData("// using StpGen.A.High; and Top", "")]
    [InlineData("var text = \"new High.Tall() and Top\";", "")]
    [InlineData("var part = page.High.Tall;", "")]
    public void A_use_of_a_higher_folder_is_found(string line, string expected)
    {
        LayerFile[] files =
        [
            new("Low/File.cs", $"namespace StpGen.A.Low;\n\n{line}\n"),
            new("High/Tall.cs", "using StpGen.A.Low;\nnamespace StpGen.A.High;\n\npublic sealed class Tall;\n"),
            new("Top.cs", "namespace StpGen.A;\n\ninternal static class Top;\n"),
        ];
        Assert.Equal(expected, string.Join('\n', new LayerCheck("StpGen.A", ["Low", "High", ""], files).Faults()));
    }

    [Fact]
    public void A_namespace_is_that_of_its_folder_and_each_folder_has_its_place()
    {
        LayerFile[] files = [new("Low/File.cs", "namespace StpGen.A.High;\n"), new("New/File.cs", "namespace StpGen.A.New;\n")];
        Assert.Equal(
            "Low/File.cs: its namespace is StpGen.A.High, not StpGen.A.Low\nNew/File.cs: the folder New has no place in LayerTests.Layers",
            string.Join('\n', new LayerCheck("StpGen.A", ["Low", "High"], files).Faults()));
    }
}
