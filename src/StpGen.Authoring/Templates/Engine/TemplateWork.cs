using Scriban.Parsing;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// The work that a template and its parts can do together for one paper: each value that is worked out, each item of a list and each few
/// characters of a text are a step. So a paper that would never be finished ends with a finding, on every computer at the same step.
/// </summary>
internal sealed class TemplateWork(int mostSteps, int mostLoops)
{
    /// <summary>No paper that people read comes near this many characters: it would have more than 1,000 pages.</summary>
    public const int MostWritten = 3_000_000;

    /// <summary>Lists within lists of papers are two or three levels deep.</summary>
    public const int DeepestList = 16;

    /// <summary>An exception takes as long as this many values.</summary>
    private const int StepsOfFault = 100;

    private const int CharactersOfStep = 8;

    private long _steps;
    private long _written;
    private int _loops;

    /// <summary>The longest paper of a usual plan takes 30,000 steps, and one of 600 pages 2 million.</summary>
    /// <param name="records">How many records the plan has.</param>
    public static TemplateWork For(int records) => new(1_000_000 + 500 * Math.Min(records, 12_000), 20_000 + 200 * records);

    public void Spend(SourceSpan span, long steps = 1)
    {
        if ((_steps += steps) > mostSteps)
            throw new LimitException(span, $"The template takes more than {mostSteps:N0} steps.");
    }

    /// <summary>A text is read, joined or copied.</summary>
    public void SpendText(SourceSpan span, long characters) => Spend(span, 1 + characters / CharactersOfStep);

    public void SpendFault(SourceSpan span) => Spend(span, StepsOfFault);

    /// <summary>Characters become part of the paper.</summary>
    public void Write(SourceSpan span, long characters)
    {
        if ((_written += characters) > MostWritten)
            throw new LimitException(span, $"The template writes more than {MostWritten / 1_000_000} million characters.");
    }

    /// <summary>Every step of every loop counts against one bound, so that loops within loops are bounded too.</summary>
    public void Loop(SourceSpan span)
    {
        if (++_loops > mostLoops) throw new LimitException(span, $"The template's loops take more than {mostLoops} steps.");
    }

    /// <summary>One more list within a list.</summary>
    public int Deeper(SourceSpan span, int depth)
    {
        Spend(span);
        return depth < DeepestList
            ? depth + 1 : throw new LimitException(span, $"Lists are nested more than {DeepestList} levels deep here.");
    }
}
