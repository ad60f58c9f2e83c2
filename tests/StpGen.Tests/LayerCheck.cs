using System.Text.RegularExpressions;

namespace StpGen.Tests;

/// <summary>Finds in the files of a project what they use of folders above their own.</summary>
internal sealed partial class LayerCheck(string project, string[] layers, IEnumerable<LayerFile> files)
{
    private readonly List<LayerFile> _files = [.. files];

    public IEnumerable<string> Faults() => _files.OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(FaultsOf);

    private IEnumerable<string> FaultsOf(LayerFile file)
    {
        var own = Array.IndexOf(layers, file.Folder);
        if (own < 0)
        {
            yield return $"{file.Path}: the folder {file.Folder} has no place in LayerTests.Layers";
            yield break;
        }
        // A file without a namespace, such as the program's first, is its project's own.
        if (file.Namespace is { } name && name != NamespaceOf(file.Folder))
            yield return $"{file.Path}: its namespace is {name}, not {NamespaceOf(file.Folder)}";
        for (var line = 0; line < file.Code.Length; line++)
            foreach (var use in Uses(file, file.Code[line]).Where(use => Array.IndexOf(layers, use.Folder) > own).Select(use => use.Show)
                .Distinct())
                yield return $"{file.Path}({line + 1}): uses {use}, which is above {Show(file.Folder)}";
    }

    /// <summary>The folders that a line of code names, by their namespace or by a type of theirs.</summary>
    private IEnumerable<(string Folder, string Show)> Uses(LayerFile file, string code)
    {
        if (code.StartsWith("namespace ", StringComparison.Ordinal)) yield break;
        foreach (var name in Qualified().Matches(code).Select(m => m.Value))
            if (layers.Where(l => IsWithin(name, NamespaceOf(l))).MaxBy(l => l.Length) is { } whole)
                yield return (whole, Show(whole));
        foreach (var name in Partial().Matches(code).Select(m => m.Value))
            foreach (var (folder, type) in Types)
                if (folder.Length > 0 && IsWithin(name, $"{folder.Split('/')[^1]}.{type}")) yield return (folder, folder);
        // What is declared in a folder around this one is visible here without being imported.
        var words = Identifier().Matches(code).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (folder, type) in Types)
            if (words.Contains(type) && IsAround(folder, file.Folder))
                yield return (folder, $"{type} of {Show(folder)}");
    }

    private List<(string Folder, string Type)> Types => _types ??= [.. _files.SelectMany(f => f.Types.Select(t => (f.Folder, t)))];

    private List<(string Folder, string Type)>? _types;

    private string NamespaceOf(string folder) => folder.Length == 0 ? project : $"{project}.{folder.Replace('/', '.')}";

    private static string Show(string folder) => folder.Length == 0 ? "the project's own folder" : folder;

    private static bool IsWithin(string name, string whole) => name == whole || name.StartsWith(whole + ".", StringComparison.Ordinal);

    private static bool IsAround(string folder, string within) =>
        folder != within && (folder.Length == 0 || within.StartsWith(folder + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"\bStpGen(\.[A-Z]\w*)+")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*(\.[A-Z]\w*)+")]
    private static partial Regex Partial();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Identifier();
}

/// <summary>A file of a project: its path within the project, and its code without comments and texts.</summary>
internal sealed partial class LayerFile(string path, string text)
{
    public string Path { get; } = path;

    public string Folder { get; } = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    /// <summary>Null: the file has none.</summary>
    public string? Namespace { get; } = NamespaceLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Its lines.</summary>
    public string[] Code { get; } = Unread().Replace(text, m => new string('\n', m.Value.Count(c => c == '\n'))).Split('\n');

    /// <summary>The types that it declares beside its namespace.</summary>
    public IReadOnlyList<string> Types { get; } = [.. Declaration().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("""
        //[^\n]*|\"{3}.*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unread();

    private const string Modifiers = "public |internal |sealed |static |abstract |readonly |partial |ref |file ";

    [GeneratedRegex($@"^(?:{Modifiers})+(?:record struct|record|class|enum|interface|struct|delegate \S+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
