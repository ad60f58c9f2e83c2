namespace StpGen.Tests.Authoring;

/// <summary>Faults planted in good plans are found at their place, once; plans that are right raise no alarm.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Cases => [.. FaultCase.All.Select(c => (c.File, c.Title))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_planted_fault_is_found_and_a_right_plan_raises_no_alarm(string file, string title)
    {
        var (unexpected, missing) = FaultCase.All.Single(c => c.File == file && c.Title == title).Try();
        if (missing.Length + unexpected.Length > 0)
            Assert.Fail(string.Join('\n', missing.Select(m => $"not found: {m}").Concat(unexpected.Select(u => $"found: {u}"))));
    }

    /// <summary>Prints the figures by which the rules are judged.</summary>
    [Fact]
    public void Faults_found_and_false_alarms_are_counted_by_file()
    {
        foreach (var group in FaultCase.All.GroupBy(c => c.File))
        {
            var tried = group.Select(c => (c.IsFault, Result: c.Try())).ToList();
            output.WriteLine($"{group.Key}: {tried.Count(t => t.IsFault && t.Result.Missing.Length == 0)} of {tried.Count(t => t.IsFault)} "
                + $"faults found; {tried.Count(t => !t.IsFault && t.Result.Unexpected.Length > 0)} of {tried.Count(t => !t.IsFault)} "
                + "right plans raised an alarm");
        }
    }
}
