using StpGen.Authoring.Reading;

namespace StpGen.Fuzz;

/// <summary>A kind of input: one file of a plan, made again and again.</summary>
/// <param name="Place">Where the file belongs in the plan.</param>
/// <param name="Make">The same numbers make the same file.</param>
internal sealed record InputKind(string Name, PlanFolder Plan, string Place, Func<SeededNumbers, byte[]> Make)
{
    /// <summary>For inputs that are any file of the plan.</summary>
    public Func<SeededNumbers, (string Place, byte[] File)>? MakeAny { get; init; }

    public PlanFolder With(byte[] file) => With(Place, file);

    public (PlanFolder Plan, byte[] File) Next(SeededNumbers numbers)
    {
        var (place, file) = MakeAny is { } any ? any(numbers) : (Place, Make(numbers));
        return (With(place, file), file);
    }

    private PlanFolder With(string place, byte[] file) => Plan with { Files = Plan.Files.SetItem(place, file) };
}
