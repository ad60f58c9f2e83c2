namespace StpGen.Authoring.Reading;

/// <summary>
/// What Markdown may take its parser, whose time grows with the marks of a paragraph times its length. Texts that are read together draw
/// from one of these.
/// </summary>
internal sealed class ParserWork(long most)
{
    private long _spent;

    /// <summary>The texts of a plan: a hundred times as much as those of the largest.</summary>
    public static ParserWork OfPlan() => new(MostOfPlan);

    /// <summary>What a template writes: ten times as much as in a paper of 600 pages.</summary>
    public static ParserWork OfPaper() => new(MostOfPaper);

    private const long MostOfPlan = 200_000_000;

    private const long MostOfPaper = 200_000_000;

    public bool TrySpend(long work) => (_spent += work) <= most;
}
