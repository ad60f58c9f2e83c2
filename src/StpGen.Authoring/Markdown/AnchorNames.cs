using System.Globalization;
using System.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>Gives each heading its own anchor, made from its words: <c>next-steps</c>, then <c>next-steps-2</c>.</summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string For(string heading)
    {
        var name = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '-' && c is not ('’' or '\'')) name.Append('-');
        var stem = name.ToString().Trim('-');
        if (stem.Length == 0) stem = "section";
        var anchor = stem;
        for (var i = 2; !_taken.Add(anchor); i++) anchor = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        return anchor;
    }
}
