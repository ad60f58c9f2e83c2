using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Plans for tests: a sample from the repository, or files given as text.</summary>
internal static class Plans
{
    public const string HerefordshireAndWorcestershire = "herefordshire-worcestershire";

    public static PlanFolder Sample(string name = HerefordshireAndWorcestershire) => Below(Path.Combine(Repository.Root, "samples", name));

    /// <summary>A plan's folder with all that is in it.</summary>
    public static PlanFolder Below(string root) =>
        new(Path.GetFileName(root), Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'),
                f => new ReadOnlyMemory<byte>(File.ReadAllBytes(f)), StringComparer.Ordinal));

    public static PlanFolder With(this PlanFolder folder, string path, string text) =>
        folder with { Files = folder.Files.SetItem(path, Encoding.UTF8.GetBytes(text)) };

    public static PlanFolder Edit(this PlanFolder folder, string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(folder.Files[path].Span);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return folder.With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public static Result<Paper> Compose(this PlanFolder folder, string? document = null, PaperOptions? options = null)
    {
        var loaded = PlanReader.Read(folder).Plan!;
        var request = loaded.Plan.Documents.First(d => document is null || d.Id == document);
        return PaperComposer.Compose(loaded, request, folder, options ?? new PaperOptions());
    }

    /// <summary>Findings as text; one whose message or hint is missing is a fault of its own.</summary>
    public static string Show(this IEnumerable<Finding> findings) => string.Join('\n', findings.Select(Show));

    private static string Show(Finding f)
    {
        Assert.All(f.Hints.Prepend(f.Message),
            text => Assert.False(string.IsNullOrWhiteSpace(text), $"{f.Rule.Id} at {f.Span} leaves something unsaid"));
        return $"{f.Span} {f.Severity} {f.Rule.Id} {f.Rule.Slug}: {f.Message} {string.Join(' ', f.Hints)}";
    }
}
