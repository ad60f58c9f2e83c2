using System.Collections.Immutable;
using StpGen.Authoring.Reading;

namespace StpGen.Fuzz;

/// <summary>The plans that inputs are put into: a small one with a file of each kind, and a sample.</summary>
internal sealed class SeedPlans
{
    public const string Template = "templates/k/document.md";

    public const string Font = "brand/fonts/Own.ttf";

    public SeedPlans(string root)
    {
        var seed = Below(Path.Combine(root, "tests", "fuzz", "seed"));
        House = seed.Files["brand/reference.docx"].ToArray();
        Small = seed with { Files = seed.Files.Remove("brand/reference.docx").Remove("brand/theme.yaml") };
        Housed = seed with { Files = seed.Files.Remove("brand/theme.yaml") };
        var font = File.ReadAllBytes(Path.Combine(root, "data", "fonts", "liberation-sans", "LiberationSans-Regular.ttf"));
        Branded = seed with { Files = seed.Files.Remove("brand/reference.docx").SetItem(Font, font) };
        Sample = Below(Path.Combine(root, "samples", "fictional-vale"));
    }

    public PlanFolder Small { get; }

    /// <summary>The small plan with a house style.</summary>
    public PlanFolder Housed { get; }

    /// <summary>The small plan with a font of its own.</summary>
    public PlanFolder Branded { get; }

    public PlanFolder Sample { get; }

    public byte[] House { get; }

    /// <summary>A plan's folder with all that is in it but its papers.</summary>
    public static PlanFolder Below(string folder) =>
        new("", Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path: System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'), Full: f))
            .Where(f => !f.Path.StartsWith("out/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f.Path, f => new ReadOnlyMemory<byte>(File.ReadAllBytes(f.Full)), StringComparer.Ordinal));
}
