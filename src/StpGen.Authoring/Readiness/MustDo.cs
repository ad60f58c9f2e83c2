using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>How well a plan answers a must-do.</summary>
public enum MustDoState
{
    /// <summary>In full, and a programme or a person does it.</summary>
    Covered,

    /// <summary>In part, or no one does it.</summary>
    Weak,

    /// <summary>It does not apply, for a reason.</summary>
    Justified,

    /// <summary>Not at all.</summary>
    Missing,
}

/// <summary>A must-do that the stage asks for, and how far it is answered.</summary>
/// <param name="Open">The numbers of its requirements that have no response.</param>
/// <param name="Why">What is missing, in words; empty: nothing is.</param>
/// <param name="Place">Of its response; null: it has none.</param>
public sealed record MustDo(
    string Number, string Title, MustDoState State, ImmutableArray<string> Open, bool HasNobody, string Why, SourceSpan? Place)
{
    /// <summary>Those of every set that the stage, or one before it, asks for.</summary>
    public static ImmutableArray<MustDo> Of(Plan plan, Round round, Stage stage)
    {
        var answers = new RequirementAnswers(plan, round);
        return [.. round.RequirementSets.Where(s => round.IsReached(s.Stage?.Id ?? "", stage.Id)).SelectMany(s => s.Items)
            .Select(item => Of(item, answers))];
    }

    private static MustDo Of(Requirement item, RequirementAnswers answers)
    {
        var parts = item.Items.IsEmpty ? [item] : item.Items;
        var marks = parts.Select(p => answers.Mark(item, p)).ToList();
        ImmutableArray<string> open =
            [.. parts.Zip(marks).Where(p => p.Second == CoverageMark.Open).Select(p => p.First.Number?.Value ?? p.First.Id)];
        var responses = answers.Responses(item).ToList();
        var hasNobody = responses.TrueForAll(r => r.Programmes.IsEmpty && r.Lead is null);
        var state = open.Length == parts.Length ? MustDoState.Missing
            : marks.TrueForAll(m => m == CoverageMark.NotApplicable) ? MustDoState.Justified
            : open.Length > 0 || hasNobody ? MustDoState.Weak : MustDoState.Covered;
        var why = state switch
        {
            MustDoState.Missing => "no response",
            MustDoState.Justified => "not applicable, because "
                + Words.Join([.. responses.Select(r => r.NotApplicable?.Value.TrimEnd('.')).OfType<string>()]),
            _ => string.Join("; ", new[]
            {
                open.IsEmpty ? "" : $"no response to {Words.Join(open)}", hasNobody ? "no programme or owner" : "",
            }.Where(t => t.Length > 0)),
        };
        return new(item.Number?.Value ?? "", item.Title?.Value ?? item.Text?.Value ?? item.Id, state, open,
            state is not (MustDoState.Missing or MustDoState.Justified) && hasNobody, why, responses.FirstOrDefault()?.Span);
    }
}
