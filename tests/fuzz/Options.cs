using System.Globalization;

namespace StpGen.Fuzz;

/// <summary>What a run is asked for on its command line.</summary>
internal sealed record Options
{
    public int Seed { get; init; } = 1;

    /// <summary>How many inputs are made, over all kinds.</summary>
    public int Count { get; init; } = 1_000;

    /// <summary>How long inputs are made, if that ends first.</summary>
    public int Seconds { get; init; } = int.MaxValue;

    /// <summary>Only inputs of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only this input.</summary>
    public int? Only { get; init; }

    /// <summary>Plans to try instead: each is a folder in this one.</summary>
    public string? Plans { get; init; }

    /// <summary>Where the inputs that fail are kept.</summary>
    public string? Keep { get; init; }

    /// <summary>Null if the arguments cannot be understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var (value, number) = (arguments[i + 1], Number(arguments[i + 1]));
            switch (arguments[i], number)
            {
                case ("--seed", { } seed): options = options with { Seed = seed }; break;
                case ("--count", { } count): options = options with { Count = count }; break;
                case ("--seconds", { } seconds): options = options with { Seconds = seconds }; break;
                case ("--only", { } only): options = options with { Only = only }; break;
                case ("--kind", _): options = options with { Kind = value }; break;
                case ("--plans", _): options = options with { Plans = value }; break;
                case ("--keep", _): options = options with { Keep = value }; break;
                default: return null;
            }
        }
        return arguments.Length % 2 == 0 ? options : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
