using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Writers.Word.Styling;

namespace StpGen.Cli.Building;

/// <summary>Which file of a plan's folder <c>brand</c> is its house style in a program, under the names that people give it.</summary>
internal sealed class HouseStyleFile
{
    private const string Folder = "brand/";

    /// <summary>The house style of Word papers.</summary>
    public static HouseStyleFile Word { get; } = new()
    {
        Names = ["reference.docx", "reference.dotx", "template.dotx", "template.docx"],
        Extensions = [".dotx", ".docx", ".dotm", ".docm"],
        Others = [".dot", ".doc", ".odt", ".ott", ".rtf"],
        File = "Word file",
        Papers = "Word papers",
        Application = "Word",
    };

    /// <summary>The house style of decks.</summary>
    public static HouseStyleFile Slides { get; } = new()
    {
        Names = ["reference.pptx", "reference.potx", "template.potx", "template.pptx"],
        Extensions = [".potx", ".pptx", ".potm", ".pptm"],
        Others = [".pot", ".ppt", ".odp", ".otp", ".thmx", ".key"],
        File = "presentation",
        Papers = "slides",
        Application = "PowerPoint",
    };

    /// <summary>The names that are looked for first, the best first.</summary>
    public required ImmutableArray<string> Names { get; init; }

    public required ImmutableArray<string> Extensions { get; init; }

    /// <summary>Kinds of file that hold a style for other programs, or for older ones.</summary>
    public required ImmutableArray<string> Others { get; init; }

    public required string File { get; init; }

    public required string Papers { get; init; }

    public required string Application { get; init; }

    /// <summary>The file's path in the plan; null: there is none. Tells which files are not used, and why.</summary>
    public string? Find(PlanFolder folder, Action<Finding> report)
    {
        // "~$" begins the name of a note that Office keeps while a file is open.
        var all = folder.Files.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)
            && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var candidates = all.Where(path => Is(path, Extensions)).OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal).ToList();
        foreach (var other in candidates.Skip(1))
            report(NotUsed(folder, other,
                $"Only one {File} can be the house style, and '{candidates[0]}' is it, so '{other}' is not used.",
                $"Delete the file that you do not need, or name the right one '{Folder}{Names[0]}'."));
        foreach (var other in all.Where(path => Is(path, Others)))
            report(NotUsed(folder, other, $"'{other}' cannot be a house style for {Papers}.",
                $"Open it in {Application} and save it as '{Folder}{Names[0]}'."));
        return candidates.FirstOrDefault();
    }

    private static bool Is(string path, ImmutableArray<string> extensions) =>
        extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>A known name in the folder itself, then other files there, templates first; then files in folders within.</summary>
    private int Rank(string path)
    {
        var name = path[Folder.Length..];
        var known = IndexOf(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known >= 0) return known;
        var kind = IndexOf(Extensions, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return Names.Length + kind + (name.Contains('/') ? Extensions.Length : 0);
    }

    private static int IndexOf(ImmutableArray<string> all, Predicate<string> matches) => Array.FindIndex([.. all], matches);

    private static Finding NotUsed(PlanFolder folder, string path, string message, string hint) =>
        new(WordRules.HouseStyleChoice, SourceSpan.StartOf(folder.Show(path)), message, hint);
}
