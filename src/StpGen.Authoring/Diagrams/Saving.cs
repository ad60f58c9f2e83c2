using System.Collections.Immutable;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>A step that closes part of a gap.</summary>
/// <param name="Rated">Its parts, each with its confidence or "".</param>
/// <param name="Members">The names of several savings in one row; none: it is one.</param>
internal sealed record Saving(
    string Name, Money Amount, ImmutableArray<(string Confidence, Money Amount)> Rated, ImmutableArray<string> Members)
{
    public Certainty Certainty => Rated.Select(r => r.Confidence).Distinct().ToList() switch
    {
        [] or [""] => Certainty.NotRated,
        ["low"] => Certainty.Low,
        ["medium"] => Certainty.Medium,
        ["high"] => Certainty.High,
        _ => Certainty.Mixed,
    };

    /// <summary><c>low confidence</c>; empty: it is not rated.</summary>
    public string Sure => Certainty switch
    {
        Certainty.NotRated => "",
        Certainty.Mixed => "confidence differs",
        var certainty => $"{certainty.ToString().ToLowerInvariant()} confidence",
    };

    public static Saving Of(string name, IEnumerable<(string Confidence, Money Amount)> parts)
    {
        ImmutableArray<(string Confidence, Money Amount)> rated = [.. parts];
        return new(name, Money.Sum(rated.Select(r => r.Amount)), rated, []);
    }

    /// <summary>How much of some savings is rated low, for the line above a picture; empty: none is rated.</summary>
    public static string HowSure(ImmutableArray<Saving> savings, MoneyText text)
    {
        var rated = savings.SelectMany(s => s.Rated).ToList();
        if (rated.All(r => r.Confidence.Length == 0)) return "";
        var low = Money.Sum(rated.Where(r => r.Confidence == "low").Select(r => r.Amount));
        return " Darker bars: more certain."
            + (low.High > 0 ? $" {text.Said(low)} of the {text.Said(Money.Sum(savings.Select(s => s.Amount)))} is rated low." : "");
    }

    /// <summary>What is in rows for several savings.</summary>
    public static string MembersOf(ImmutableArray<Saving> savings) => string.Join(' ',
        savings.Where(s => s.Members.Length > 0).Select(s => $"{s.Name}: {Core.Text.Words.Join(s.Members)}."));
}
