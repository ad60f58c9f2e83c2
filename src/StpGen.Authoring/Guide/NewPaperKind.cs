using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>What a paper of a kind is called, and who reads it, until its author decides otherwise.</summary>
/// <param name="Readers">0: the plan's widest audience, and so on; the last one where there are fewer.</param>
internal sealed record NewPaperKind(string Kind, string Title, int Readers)
{
    private static readonly ImmutableArray<NewPaperKind> s_all =
    [
        new("submission", "Sustainability and Transformation Plan", 0),
        new("plan-on-a-page", "Our plan on a page", 0),
        new("must-dos", "The nine must-dos", 0),
        new("public-summary", "Our plan in brief", 0),
        new("update", "STP update", 1),
        new("partners-briefing", "Briefing for partners", 1),
        new("engagement-plan", "Communications and engagement plan", 1),
        new("board-paper", "Paper for the board", 2),
        new("meeting-record", "Record of the meeting", 2),
        new("directory", "Who is who", 2),
        new("readiness", "What is left to do", 2),
    ];

    /// <summary>A kind that a plan has a template of its own for is called what its folder is.</summary>
    public static NewPaperKind Of(string kind) =>
        s_all.FirstOrDefault(k => k.Kind == kind) ?? new(kind, Words.Capital(kind.Replace('-', ' ')), 2);

    public string AudienceIn(ImmutableArray<Audience> audiences) =>
        audiences.IsEmpty ? "public" : audiences[Math.Min(Readers, audiences.Length - 1)].Id;
}
