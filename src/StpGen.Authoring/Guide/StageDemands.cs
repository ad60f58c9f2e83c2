using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Guide;

/// <summary>Which stages ask for which parts of a plan, as the rounds built into the program say.</summary>
internal sealed class StageDemands
{
    private readonly Dictionary<string, List<string>> _stages = new(StringComparer.Ordinal);

    public static StageDemands OfRounds()
    {
        var demands = new StageDemands();
        foreach (var name in RoundLibrary.Names)
            if (RoundLibrary.Read(name, new ReadContext()) is { } round)
                foreach (var stage in round.Stages)
                    demands.Add(stage);
        return demands;
    }

    /// <summary>The titles of the stages that ask for the part at a path without ids, such as <c>programmes.lead</c>.</summary>
    public IEnumerable<string> Of(string path) => _stages.TryGetValue(path, out var stages) ? stages : [];

    private void Add(Stage stage)
    {
        var title = $"{stage.Title}";
        foreach (var part in stage.AsksFor) Add($"{part.Field}", title);
        foreach (var each in stage.AsksForEach) Add($"{each.Records}.{each.Field}", title);
    }

    private void Add(string path, string title)
    {
        if (!_stages.TryGetValue(path, out var stages)) _stages[path] = stages = [];
        if (!stages.Contains(title)) stages.Add(title);
    }
}
