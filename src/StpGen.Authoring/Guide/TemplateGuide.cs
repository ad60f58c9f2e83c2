using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Guide;

/// <summary>A function of templates, as the guide describes it.</summary>
/// <param name="Gives">What it gives, in a phrase.</param>
/// <param name="Example">A call.</param>
/// <param name="Prints">What the call prints for the fictional plan.</param>
public sealed record GuidedFunction(string Name, string Gives, string Example, string Prints);

/// <summary>What templates can call, read from the guide that people read.</summary>
public static class TemplateGuide
{
    private const string Page = "docs/template-functions.md";

    /// <summary>In the order of the guide.</summary>
    public static IReadOnlyList<GuidedFunction> Functions { get; } = [.. Rows()];

    public static GuidedFunction? Find(string name) => Functions.FirstOrDefault(f => f.Name == name);

    private static IEnumerable<GuidedFunction> Rows()
    {
        foreach (var line in (EmbeddedFiles.Read(Page) ?? "").Split('\n'))
        {
            // A bar within code is escaped; none of the first two columns has one.
            var cells = line.Trim().Trim('|').Split(" | ");
            if (cells.Length < 4 || !cells[0].TrimStart().StartsWith('`')) continue;
            foreach (var name in cells[0].Split(','))
                yield return new(name.Trim(' ', '`'), cells[1].Trim(), cells[2].Trim(' ', '`'), string.Join(" | ", cells[3..]).Trim());
        }
    }
}
