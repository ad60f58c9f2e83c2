using System.Text;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>Compares names of footprints, people and organisations however they are spaced, punctuated and titled.</summary>
internal static class ListedNames
{
    private static readonly string[] Titles =
        ["dr", "prof", "professor", "sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "cllr", "obe", "cbe", "mbe", "qc", "the"];

    public static bool AreSame(string? one, string? other) => one is not null && other is not null && Bare(one) == Bare(other);

    /// <summary>Whether a footprint is called so, at first or later.</summary>
    public static bool IsOf(ListedFootprint listed, string name) =>
        AreSame(name, listed.Name?.Value) || AreSame(name, listed.LaterName?.Value);

    /// <summary>As the round lists it, for a message: the name, the region, and who led it at first.</summary>
    public static string Quote(ListedFootprint listed)
    {
        var lead = listed.Lead is null ? "" : $", led by {listed.Lead}{(listed.LeadRole is { } role ? $" ({role})" : "")}";
        return $"'{listed.Name}' in {listed.Region}{lead}";
    }

    private static string Bare(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Replace("&", " and ", StringComparison.Ordinal).Where(c => c is not ('\'' or '’')))
            words.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Titles.Contains(w)));
    }
}
