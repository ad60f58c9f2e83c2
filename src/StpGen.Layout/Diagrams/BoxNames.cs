using System.Globalization;

namespace StpGen.Layout.Diagrams;

/// <summary>Names for the boxes of a drawing: the second of a name has a number.</summary>
internal sealed class BoxNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        return unique;
    }
}
