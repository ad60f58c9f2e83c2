using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>Of changes that touch each other, the first: the others are looked at again once it is made.</summary>
internal static class FixChoice
{
    /// <summary>Findings whose changes can be made together, those that are certain first.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Finding> findings)
    {
        var taken = new List<SourceSpan>();
        foreach (var finding in findings.Where(f => f.Fix is not null).OrderBy(f => !f.Fix!.IsCertain))
        {
            var spans = finding.Fix!.Edits.Select(e => e.Span).ToList();
            if (spans.Exists(s => taken.Exists(t => Touch(s, t)))) continue;
            taken.AddRange(spans);
            yield return finding;
        }
    }

    private static bool Touch(SourceSpan one, SourceSpan other) => one.Path == other.Path
        && (one.Line, one.Column).CompareTo((other.EndLine, other.EndColumn)) <= 0
        && (other.Line, other.Column).CompareTo((one.EndLine, one.EndColumn)) <= 0;
}
