using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates;

/// <summary>The templates of a plan: its own win over those that travel with the program.</summary>
/// <remarks>
/// <c>templates/KIND/document.md</c> is a kind's template; the other files of its folder, and <c>templates/shared</c>, are
/// partials.
/// </remarks>
public static class TemplateLibrary
{
    private const string Folder = "templates";
    private const string Main = "document.md";

    /// <summary>The kinds of paper that can be made of a plan.</summary>
    public static ImmutableArray<string> Kinds(PlanFolder folder) =>
    [
        .. Paths(folder)
            .Where(f => f.EndsWith("/" + Main, StringComparison.Ordinal))
            .Select(f => f[..^(Main.Length + 1)])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether papers of a kind are made as slides too, as its template says.</summary>
    public static bool IsDeck(PlanFolder folder, string kind) =>
        Document(folder, kind, _ => { }) is { } template && FrontMatterReader.Split(template, _ => { }).Front.IsDeck;

    internal static SourceText? Document(PlanFolder folder, string kind, Action<Finding> report) => Find(folder, $"{kind}/{Main}", report);

    /// <summary>A partial of a kind, or one that kinds share.</summary>
    internal static SourceText? Partial(PlanFolder folder, string kind, string name, Action<Finding> report) =>
        Find(folder, $"{kind}/{name}.md", report) ?? Find(folder, $"shared/{name}.md", report);

    /// <summary>The text of every template and part that papers of some kinds can use, of the plan or built in.</summary>
    internal static IEnumerable<string> Texts(PlanFolder folder, IReadOnlyCollection<string> kinds) =>
        Paths(folder).Distinct(StringComparer.Ordinal)
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) && (f.Split('/')[0] == "shared" || kinds.Contains(f.Split('/')[0])))
            .Select(f => Find(folder, f, _ => { })?.Content).OfType<string>();

    /// <summary>Every built-in template and part, as <c>submission/document</c> or <c>shared/cover</c>.</summary>
    public static ImmutableArray<string> BuiltIn { get; } =
    [
        .. EmbeddedFiles.Below(Folder).Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(f => f[..^".md".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Null: there is none of this name.</summary>
    public static string? BuiltInText(string name) => EmbeddedFiles.Read($"{Folder}/{name}.md");

    /// <summary>The names of the built-in parts that papers of a kind can include.</summary>
    internal static IEnumerable<string> BuiltInParts(string kind) => EmbeddedFiles.Below(Folder)
        .Where(f => f.Split('/')[0] is var first && (first == "shared" || first == kind)).Select(f => Path.GetFileNameWithoutExtension(f));

    /// <summary>Partials that could be included, for suggestions.</summary>
    public static IEnumerable<string> PartialNames(PlanFolder folder, string kind) =>
        Paths(folder)
            .Where(f => f.StartsWith(kind + "/", StringComparison.Ordinal) || f.StartsWith("shared/", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f));

    /// <summary>Every template there is, built in or of the plan, below <c>templates</c>.</summary>
    private static IEnumerable<string> Paths(PlanFolder folder) =>
        EmbeddedFiles.Below(Folder)
            .Concat(folder.Files.Keys.Where(f => f.StartsWith(Folder + "/", StringComparison.Ordinal))
                .Select(f => f[(Folder.Length + 1)..]));

    private static SourceText? Find(PlanFolder folder, string path, Action<Finding> report)
    {
        var own = $"{Folder}/{path}";
        if (folder.Files.TryGetValue(own, out var bytes)) return TextDecoder.Decode(folder.Show(own), bytes.Span, report);
        return EmbeddedFiles.Read($"{Folder}/{path}") is { } text ? new SourceText($"{Folder}/{path}", text) : null;
    }
}
