using System.Text;

namespace StpGen.Core.Text;

/// <summary>Turns names of the model into words for people.</summary>
public static class Words
{
    /// <summary><c>requirementSet</c> becomes <c>requirement set</c>.</summary>
    public static string OfCamelCase(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c)) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }
        return words.ToString();
    }

    /// <summary><c>organisationType</c> becomes <c>an organisation type</c>.</summary>
    public static string Article(string name) => ("aeiou".Contains(name[0]) ? "an " : "a ") + OfCamelCase(name);

    /// <summary>With a capital at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A value of the plan between quotation marks, cut where it would fill the screen.</summary>
    public static string Quote(string value) => $"'{Short(value)}'";

    /// <summary>Cut where it would fill the screen.</summary>
    public static string Short(string value) => value.Length <= 80 ? value : value[..(char.IsHighSurrogate(value[59]) ? 59 : 60)] + "…";

    /// <summary>"a, b and c".</summary>
    public static string Join(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {last} " + items[^1],
    };
}
