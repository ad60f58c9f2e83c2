using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Finds amounts that a paper's reader may not see, typed into a text that they may.</summary>
/// <remarks>
/// Only amounts of 3 digits or more that no visible figure has too: "£2m" is in many texts by chance, "£23.4m" is not.
/// </remarks>
internal static class WithheldFigures
{
    private const int FewestDigits = 3;

    /// <param name="whole">The plan on the paper's day, with what any reader may see.</param>
    public static void Check(PaperView view, Plan whole, string audience, ImmutableArray<Block> blocks, string template, bool final,
        Action<Finding> report)
    {
        var seen = Amounts(view.Plan).ToList();
        var visible = seen.Select(a => a.Span).ToHashSet();
        var known = seen.SelectMany(Forms).ToHashSet(StringComparer.Ordinal);
        var hidden = Amounts(whole).Where(a => !visible.Contains(a.Span)).SelectMany(a => Forms(a).Select(form => (Form: form, Amount: a)))
            .Where(h => !known.Contains(h.Form)).DistinctBy(h => h.Form).ToList();
        if (hidden.Count == 0) return;
        var texts = blocks.DescendantsWithNotes().Where(b => b.Inlines.Any()).Select(b => (Block: b, Text: Plain(b))).ToList();
        foreach (var (form, amount) in hidden)
            if (texts.FirstOrDefault(t => Has(t.Text, form)).Block is { } block)
                report(new Finding(TemplateRules.WithheldFigure, TemplateRules.WithheldFigure.In(final),
                    PlaceOf(block, form) ?? SourceSpan.StartOf(template),
                    $"This text states {form}, an amount that is withheld from '{audience}'.")
                {
                    Hints = ["Write the text without it, or release the amount to these readers."],
                    Related = [new(amount.Span, "the withheld amount")],
                });
    }

    private static IEnumerable<Quantity> Amounts(Plan plan) => new[] { plan.Finance?.BaselineGap }
        .Concat((plan.Finance?.Positions ?? []).Select(p => p.Amount))
        .Concat((plan.Finance?.Solutions ?? []).Select(s => s.Amount))
        .Concat((plan.Finance?.Investments ?? []).Select(i => i.Amount))
        .Concat((plan.Finance?.Capital ?? []).Select(c => c.Amount))
        .Concat((plan.Workforce?.Positions ?? []).Select(p => p.Wte)).OfType<Quantity>();

    /// <summary>How people write an amount: <c>£23.4m</c>, <c>£23.4 million</c>.</summary>
    private static IEnumerable<string> Forms(Quantity amount)
    {
        foreach (var value in new[] { amount.Low, amount.High }.Distinct())
        {
            var number = Math.Abs(value).ToString("#,0.############", CultureInfo.InvariantCulture);
            var digits = new string([.. number.Where(char.IsAsciiDigit)]).Trim('0');
            if (digits.Length < FewestDigits) continue;
            switch (amount.Unit)
            {
                case "£m": yield return $"£{number}m"; yield return $"£{number} million"; break;
                case "£bn": yield return $"£{number}bn"; yield return $"£{number} billion"; break;
                case "£k": yield return $"£{number}k"; yield return $"£{number},000"; break;
                case "£": yield return $"£{number}"; break;
                case "%": yield return $"{number}%"; break;
                case { Length: > 0 } unit: yield return $"{number} {unit}"; break;
            }
        }
    }

    private static string Plain(Block block) => PlainText.Of([.. block.Inlines]).Replace('\u00A0', ' ');

    /// <summary>Whether a text has an amount that is not part of a longer number or word.</summary>
    private static bool Has(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            var goesOn = end < text.Length && (char.IsLetterOrDigit(text[end])
                || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
            var began = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' && char.IsAsciiDigit(form[0]));
            if (!goesOn && !began) return true;
        }
        return false;
    }

    private static SourceSpan? PlaceOf(Block block, string form) =>
        block.Inlines.Descendants().OfType<TextRun>().FirstOrDefault(run => run.Span is not null
            && run.Text.Replace('\u00A0', ' ').Contains(form, StringComparison.Ordinal))?.Span ?? block.Span;
}
