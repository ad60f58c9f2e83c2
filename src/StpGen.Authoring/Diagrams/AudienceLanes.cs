using System.Collections.Immutable;

namespace StpGen.Authoring.Diagrams;

/// <summary>The lanes of an engagement by the words for their audiences.</summary>
internal static class AudienceLanes
{
    public const string Everyone = "Everyone", Public = "Public";

    /// <summary>In their order, each with the starts of words that mean it.</summary>
    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Words)> Known =
    [
        ("Staff", ["staff", "employee", "workforce", "union"]),
        ("Clinicians", ["clinic", "gp", "doctor", "nurse", "consultant", "practice"]),
        ("Stakeholders", ["stakeholder", "partner", "council", "mp", "mps", "member", "board", "voluntary", "healthwatch", "organisation",
            "provider", "media", "scrutiny"]),
        (Public, ["public", "resident", "patient", "carer", "communit", "citizen", "people", "parent", "pupil", "famil", "user",
            "volunteer"]),
    ];

    public static ImmutableArray<string> Order { get; } = [.. Known.Select(k => k.Name), Everyone];

    /// <summary>The lanes that some words name; everyone, if they name none or all.</summary>
    public static ImmutableArray<string> Of(string audience)
    {
        var words = audience.ToLowerInvariant()
            .Split([' ', ',', ';', '/', '(', ')', '-', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => w is "everyone" or "everybody" or "all")) return [Everyone];
        ImmutableArray<string> named =
            [.. Known.Where(k => words.Any(w => k.Words.Any(start => start.Length <= 3 ? w == start || w == start + "s"
            : w.StartsWith(start, StringComparison.Ordinal)))).Select(k => k.Name)];
        return named.IsEmpty || named.Length == Known.Length ? [Everyone] : named;
    }
}
