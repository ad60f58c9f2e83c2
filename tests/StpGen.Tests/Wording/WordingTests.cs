namespace StpGen.Tests.Wording;

/// <summary>Our own words keep to docs/writing-style.md, as far as a machine can tell.</summary>
public sealed class WordingTests
{
    /// <summary>Guides, and pages that are shown by <c>stpgen explain</c>.</summary>
    private static readonly string[] Guides =
    [
        "README.md", "docs/templates.md", "docs/template-functions.md", "docs/word-template.md", "docs/findings", "docs/decisions",
        "src/StpGen.Authoring/Rules", "tests/checkers/README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md",
    ];

    /// <summary>Folders of C# whose text and comments people read in plain English.</summary>
    private static readonly string[] Sources =
    [
        "src/StpGen.Core", "src/StpGen.Authoring", "src/StpGen.Layout", "src/StpGen.Writers", "src/StpGen.Cli",
    ];

    public static TheoryData<string> SourceFiles => [.. Sources.SelectMany(s => Files(s, "*.cs"))];

    public static TheoryData<string> Templates => [.. Files("templates", "*.md")];

    public static TheoryData<string> PlanTexts =>
    [
        .. Files("samples", "*.yaml"), .. Files("data/rounds", "*.yaml"),
        .. Files("samples", "*.md").Where(p => p.Contains("/narrative/", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> GuidePages => [.. Guides.SelectMany(g => Files(g, "*.md"))];

    [Fact]
    public void The_style_guide_lists_what_to_avoid()
    {
        Assert.True(StyleGuide.Everywhere.Count > 60);
        Assert.True(StyleGuide.InPapers.Count > StyleGuide.Everywhere.Count);
        Assert.All(StyleGuide.InPapers, turn => Assert.NotEmpty(turn.Write));
    }

    [Fact]
    public void What_to_avoid_is_found_in_messages()
    {
        const string source = """
            new Finding(Info, $"A key {(twice ? "stands twice" : name)} lacks a value.", "Fix it.");
            var path = @"C:\stand"; var quote = '"'; var css = ".a { color: red; }"; // whom
            """;
        Assert.Equal(["1: 'lack'", "1: 'stands'"],
            Found(ProseReader.Literals("a", source.Replace("lacks", "lack", StringComparison.Ordinal)), StyleGuide.Everywhere));
    }

    [Fact]
    public void What_to_avoid_is_found_in_comments()
    {
        const string source = """
            /// <summary>What <c>stands</c> here holds for "all".</summary>
            var url = "https://example.org/mend"; // mended
            /* It is
               no fault. */
            """;
        Assert.Equal(["1: 'holds'", "2: 'mended'", "3: 'is no'"], Found(ProseReader.Comments("a", source), StyleGuide.Everywhere));
    }

    [Fact]
    public void What_to_avoid_is_found_in_guides_and_templates()
    {
        const string guide = "GP stands for doctor\n`stand`\n```\nstand\n```\nIt stands\nWe organize a size";
        Assert.Equal(["6: 'stands'", "7: '*ize'"], Found([ProseReader.Markdown("a", guide)], StyleGuide.Everywhere));
        Assert.Equal(["1: 'deliver'", "1: 'robust*'"],
            Found([ProseReader.Template("a", "We deliver {{ plan.robust }} {{ f \"robust care\" }}")], StyleGuide.InPapers));
    }

    [Theory]
    [MemberData(nameof(GuidePages))]
    public void A_guide_keeps_to_the_style(string path) => KeepsToTheStyle([ProseReader.Markdown(path, Read(path))], StyleGuide.Everywhere);

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void Source_keeps_to_the_style(string path) =>
        KeepsToTheStyle([.. ProseReader.Literals(path, Read(path)), .. ProseReader.Comments(path, Read(path))], StyleGuide.Everywhere);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_keeps_to_the_style(string path) =>
        KeepsToTheStyle([ProseReader.Template(path, Read(path))], StyleGuide.InPapers);

    [Theory]
    [MemberData(nameof(PlanTexts))]
    public void The_text_of_a_sample_keeps_to_the_style(string path) =>
        KeepsToTheStyle([ProseReader.PlanText(path, Read(path))], StyleGuide.Everywhere);

    private static void KeepsToTheStyle(IEnumerable<Prose> words, IReadOnlyList<Turn> turns)
    {
        var faults = string.Join('\n', words.SelectMany(p => p.Faults(turns)));
        Assert.True(faults == "", faults);
    }

    private static IEnumerable<string> Found(IEnumerable<Prose> words, IReadOnlyList<Turn> turns) => words.SelectMany(p => p.Faults(turns))
        .Select(Short);

    private static string Short(string fault) => fault[2..(fault.IndexOf(" in “", StringComparison.Ordinal))];

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>A file, or the files of a folder and those within it, as paths from the root of the repository.</summary>
    internal static IEnumerable<string> Files(string place, string pattern)
    {
        var path = Path.Combine(Repository.Root, place);
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, pattern, SearchOption.AllDirectories);
        return files.Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/")).Order(StringComparer.Ordinal);
    }
}
