using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>Papers that are asked for as slides, although their kind is not made for a screen.</summary>
internal static class NotAsSlides
{
    private const string Remedy = "Put 'deck: true' in the front matter of its template, or leave out '--format pptx'.";

    /// <summary>Why nothing can be made; null: something can.</summary>
    public static (string Message, string Hint)? Refusal(PlanFolder folder, Plan plan, BuildRequest request)
    {
        if (!request.Formats.All(f => f.IsSlides)) return null;
        ImmutableArray<PaperRequest> asked =
            [.. plan.Documents.Where(d => request.Documents.Length == 0 || request.Documents.Contains(d.Id))];
        if (asked.IsEmpty || asked.Any(d => !request.FormatsOf(d, folder).IsEmpty)) return null;
        return (request.Documents.Length == 0 ? "No paper of this plan is made as slides."
            : $"{Words.Join([.. asked.Select(d => $"'{d.Id}'")])} {(asked.Length == 1 ? "is" : "are")} not made as slides.", Remedy);
    }

    /// <summary>What is left out of a run; null: nothing.</summary>
    public static Finding? In(PlanFolder folder, ImmutableArray<PaperRequest> asked, BuildRequest request)
    {
        ImmutableArray<PaperRequest> none = [.. asked.Where(d => request.FormatsOf(d, folder).Length < request.Formats.Count)];
        if (none.IsEmpty) return null;
        var named = none.Take(none.Length > 4 ? 3 : 4).Select(d => $"'{d.Id}'");
        ImmutableArray<string> names = [.. none.Length > 4 ? named.Append($"{none.Length - 3} others") : named];
        return new(FileRules.NotAsSlides, none[0].Span,
            $"{Words.Join(names)} {(none.Length == 1 ? "is" : "are")} not made as slides.", Remedy);
    }
}
