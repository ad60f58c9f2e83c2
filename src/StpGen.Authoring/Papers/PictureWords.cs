using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Checks what pictures tell people who cannot see them: a file's name tells nothing.</summary>
internal static class PictureWords
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".svg", ".heic"];

    private static readonly string[] Stems = ["img", "dsc", "dscf", "dscn", "image", "photo", "picture", "screenshot", "scan", "figure"];

    private static readonly char[] Numbers = [.. "0123456789 _-"];

    public static void Check(ImmutableArray<Block> blocks, string template, bool final, Action<Finding> report)
    {
        var figures = blocks.DescendantsWithNotes().OfType<Figure>();
        foreach (var figure in figures.Where(f => IsFileName(f.Alternative.Trim())))
            report(new Finding(TemplateRules.PictureWords, TemplateRules.PictureWords.In(final),
                figure.Span ?? SourceSpan.StartOf(template),
                $"'{figure.Alternative}' does not describe this picture to people who cannot see it.")
            {
                Hints = ["Write in the square brackets what it shows, or leave them empty if it is only decoration."],
            });
    }

    /// <summary>With an ending of its own, or as cameras and programs name files.</summary>
    private static bool IsFileName(string words) =>
        !words.Contains(' ') && Endings.Any(e => words.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || Stems.Contains(words.TrimEnd(Numbers), StringComparer.OrdinalIgnoreCase);
}
