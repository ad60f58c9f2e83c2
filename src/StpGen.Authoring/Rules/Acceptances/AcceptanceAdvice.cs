using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Acceptances;

/// <summary>What to say of an acceptance that settles nothing.</summary>
internal sealed class AcceptanceAdvice(
    Acceptance acceptance, AcceptancePlace place, AcceptanceScope scope, ImmutableArray<Finding> findings)
{
    /// <summary>No more places than anyone compares.</summary>
    private const int MostPlaces = 3;

    private readonly PlanText _rule = acceptance.Rule!;
    private readonly PlanText _at = acceptance.At!;

    public Finding NoRule(ImmutableArray<RuleInfo> rules)
    {
        // Of numbers, the nearest is another rule.
        var near = Nearest.To(_rule.Value.Trim(), rules.Select(r => r.Slug));
        return new Finding(AcceptanceRules.Unmatched, _rule.Inside, $"There is no rule {Words.Quote(_rule.Value)}.",
            near is null ? "Write the number or the name of a rule, as findings show it." : $"Did you mean '{near}'?")
        {
            Fix = near is null ? null : Fix.Replace(_rule.Inside, near),
        };
    }

    public Finding NamesLine(RuleInfo rule, int line)
    {
        var found = findings.FirstOrDefault(f => f.Rule == rule && f.Span is { } span && span.Line == line
            && place.IsFileOf(span.Path, scope.Folder.Show));
        var path = found?.Place is { Length: > 0 } own ? own
            : scope.Places.NameOf(SourceSpan.At(scope.Folder.Show(place.Path), line, place.Column));
        if (path.Length == 0) path = place.Path;
        return new Finding(AcceptanceRules.Unmatched, _at.Inside, $"{Words.Quote(_at.Value)} names a line, which changes with every edit.",
            $"Write '{path}' instead.")
        {
            Fix = Fix.Replace(_at.Inside, path),
        };
    }

    public Finding NotForAcceptance(Finding found) => new(AcceptanceRules.Unmatched, _rule.Inside,
        found.Rule.ProtectsReaders
            ? $"What {found.Rule.Id} finds cannot be accepted: it keeps from readers what is not for them."
            : $"What {found.Rule.Id} finds here cannot be accepted: it is an error in drafts too.",
        "Correct what it finds, and delete this acceptance.")
    {
        Related = found.Span is { } span ? [new(span, "what it finds")] : [],
    };

    public Finding Expired(List<Finding> found)
    {
        var end = acceptance.End!.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var open = found.Where(f => f.Settled is null).ToList();
        if (open.Count == 0)
            return new Finding(AcceptanceRules.Expired, acceptance.End.Span,
                $"This acceptance ended on {end}, and another one has taken its place.", "Delete it.");
        return new Finding(AcceptanceRules.Expired, acceptance.End.Span,
            $"This acceptance ended on {end}: "
            + (open.Count == 1 ? "what it accepted counts again." : $"the {Number(open.Count)} findings that it accepted count again."),
            "Correct what is found, or decide again and give a later 'until'.")
        {
            Related = [.. open.Take(MostPlaces).Where(f => f.Span is not null).Select(f => new RelatedSpan(f.Span!.Value, f.Message))],
        };
    }

    public Finding Unmatched(RuleInfo rule)
    {
        var others = findings.Where(f => f.Rule == rule && f.Settled is null).ToList();
        if (others.Exists(f => place.Has(f, scope.Folder.Show)))
            return At(acceptance.Says!.Inside,
                $"What {rule.Id} finds at {Words.Quote(_at.Value)} does not say {Words.Quote(acceptance.Says!.Value)}.",
                "Write words of its message, or delete 'says:'.", null);
        var places = others.Select(f => f.Place.Length > 0 ? f.Place : f.Span?.Path ?? "").Where(p => p.Length > 0)
            .Distinct(StringComparer.Ordinal).Take(MostPlaces).ToList();
        var near = Nearest.To(place.Path, places) ?? (IsThere ? null : Nearest.To(place.Path, scope.Places.Names()));
        return At(_at.Inside, IsThere || places.Count > 0
                ? $"{rule.Id} finds nothing at {Words.Quote(_at.Value)}." : $"The plan has no {Words.Quote(_at.Value)}.",
            near is not null ? $"Did you mean '{near}'?"
            : places.Count > 0
                ? $"Delete this acceptance, or correct 'at:'; {rule.Id} finds something at {Words.Join([.. places.Select(p => $"'{p}'")])}."
                : "Delete this acceptance.", near);
    }

    private bool IsThere => place.IsFile
        ? scope.Folder.Files.Keys.Any(file => place.IsFileOf(file, scope.Folder.Show) || place.Path == scope.Folder.Show(file))
        : scope.Places.Names().Contains(place.Path, StringComparer.Ordinal);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Finding At(SourceSpan span, string message, string hint, string? instead) =>
        new(AcceptanceRules.Unmatched, span, message, hint) { Fix = instead is null ? null : Fix.Replace(span, instead) };
}
