using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Checks what a paper's document control says of it: a paper for the widest audience is not confidential, and a final paper does not
/// call itself a draft.
/// </summary>
internal static class MarkingChecks
{
    private static readonly string[] Confidential =
    [
        "sensitive", "confidential", "confidence", "restricted", "secret", "protect", "private", "internal", "embargoed",
        "not for publication", "not for circulation", "not for release",
    ];

    private static readonly string[] Opposites = ["not", "non", "no", "no longer", "previously", "formerly"];

    public static void Check(PaperRequest request, ImmutableArray<Audience> audiences, PaperOptions options, Action<Finding> report)
    {
        var reader = PaperView.AudienceOf(request, options);
        if (request.Control?.Marking is { } marking && audiences.Length > 1 && reader == audiences[0].Id
            && Confidential.FirstOrDefault(word => Says(marking.Value, word)) is not null)
            Report(marking, $"This paper is marked '{marking}', but it is for '{reader}', the widest audience.",
                "Correct the marking, or choose the readers who may see the paper.");
        if (!options.Final) return;
        foreach (var text in new[] { request.Control?.Marking, request.Control?.Version }.OfType<PlanText>())
            if (Says(text.Value, "draft"))
                Report(text, $"A final paper cannot be called '{text}'.", "Correct it before you build with --final.");

        void Report(PlanText place, string message, string hint) => report(new Finding(TemplateRules.Marking,
            TemplateRules.Marking.In(options.Final), place.Span, message)
        { Hints = [hint] });
    }

    /// <summary>Whether a text has some words, and does not say the opposite, as in "not protected" or "non-confidential".</summary>
    private static bool Says(string text, string words)
    {
        var plain = string.Join(' ', new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var at = $" {plain} ".IndexOf($" {words} ", StringComparison.Ordinal);
        return at >= 0 && !Opposites.Any(no => $" {plain[..Math.Max(0, at - 1)]} ".EndsWith($" {no} ", StringComparison.Ordinal)
            && !words.StartsWith("not ", StringComparison.Ordinal));
    }
}
