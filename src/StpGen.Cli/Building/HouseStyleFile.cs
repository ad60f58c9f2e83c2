using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Writers.Word.Styling;

namespace StpGen.Cli.Building;

/// <summary>Which Word file of a plan's folder <c>brand</c> is its house style, under the names that people give it.</summary>
internal static class HouseStyleFile
{
    private const string Folder = "brand/";

    /// <summary>The names that are looked for first, the best first.</summary>
    private static readonly ImmutableArray<string> Names = ["reference.docx", "reference.dotx", "template.dotx", "template.docx"];

    private static readonly ImmutableArray<string> Word = [".dotx", ".docx", ".dotm", ".docm"];

    /// <summary>Kinds of file that hold a style for other programs, or for older ones.</summary>
    private static readonly ImmutableArray<string> Others = [".dot", ".doc", ".odt", ".ott", ".rtf"];

    /// <summary>The file's path in the plan; null: there is none. Tells which files are not used, and why.</summary>
    public static string? Find(PlanFolder folder, Action<Finding> report)
    {
        // "~$" begins the name of a note that Word keeps while a file is open.
        var all = folder.Files.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)
            && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var candidates = all.Where(path => Is(path, Word)).OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal).ToList();
        foreach (var other in candidates.Skip(1))
            report(NotUsed(folder, other,
                $"Only one Word file can be the house style, and '{candidates[0]}' is it, so '{other}' is not used.",
                $"Delete the file that you do not need, or name the right one '{Folder}{Names[0]}'."));
        foreach (var other in all.Where(path => Is(path, Others)))
            report(NotUsed(folder, other, $"'{other}' cannot be a house style for Word papers.",
                $"Open it in Word and save it as '{Folder}{Names[0]}'."));
        return candidates.FirstOrDefault();
    }

    private static bool Is(string path, ImmutableArray<string> extensions) =>
        extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>A known name in the folder itself, then other files there, templates first; then files in folders within.</summary>
    private static int Rank(string path)
    {
        var name = path[Folder.Length..];
        var known = Names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known >= 0) return known;
        var kind = Word.FindIndex(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return Names.Length + kind + (name.Contains('/') ? Word.Length : 0);
    }

    private static int FindIndex(this ImmutableArray<string> all, Predicate<string> matches) => Array.FindIndex([.. all], matches);

    private static Finding NotUsed(PlanFolder folder, string path, string message, string hint) =>
        new(WordRules.HouseStyleChoice, SourceSpan.StartOf(folder.Show(path)), message, hint);
}
