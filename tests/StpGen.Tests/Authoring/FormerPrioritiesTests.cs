using StpGen.Authoring.Reading;

namespace StpGen.Tests.Authoring;

/// <summary>
/// A submission says what became of priorities that ended before its day, and why; nothing of those its reader may not see.
/// </summary>
public sealed class FormerPrioritiesTests
{
    private const string Became = "**Efficient organisations** is now part of Sustainable hospitals. Partners said";

    [Fact]
    public void A_later_paper_says_what_became_of_a_priority() => Assert.Contains(Became, Printed(Vale), StringComparison.Ordinal);

    [Fact]
    public void A_paper_of_its_time_does_not_know_yet() =>
        Assert.DoesNotContain("is now part of", Printed(Vale, "2016-08-31"), StringComparison.Ordinal);

    [Fact]
    public void What_was_never_released_to_the_reader_stays_unsaid() =>
        Assert.DoesNotContain("Efficient organisations",
            Printed(Vale.Edit("priorities.yaml", "    until: 1 September 2016\n", "    until: 1 September 2016\n    release: partners\n")),
            StringComparison.Ordinal);

    private static PlanFolder Vale => Plans.Sample("fictional-vale");

    private static string Printed(PlanFolder plan, string? at = null) =>
        plan.Compose("submission-october-2016",
            new() { At = at is null ? null : DateOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture) }).Value!.Markdown;
}
