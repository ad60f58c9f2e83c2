using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>A colour in a theme: its own, or the name of another that it follows.</summary>
/// <param name="Follows">The name of another colour; null if <paramref name="Own"/> is used.</param>
internal sealed record ThemeColour(Colour Own, string? Follows, SourceSpan Span);

/// <summary>Six hexadecimal digits after '#', or the name of a colour of the theme.</summary>
internal sealed class ColourFieldType(IReadOnlyCollection<string> names) : FieldType<ThemeColour>
{
    // YAML treats everything after a bare '#' as a comment: the most common mistake here.
    public override FieldForm Form { get; } =
        new TextForm("a colour in quotation marks, such as \"#005EB8\", or the name of another colour", "#005EB8");

    public override bool TryRead(YamlNode node, ReadContext context, out ThemeColour value)
    {
        value = new ThemeColour(default, null, node.Span);
        if (!FieldTypes.Text.TryRead(node, context, out var text)) return false;
        if (names.Contains(text.Value))
        {
            value = value with { Follows = text.Value };
            return true;
        }
        var digits = text.Value.TrimStart('#');
        if (digits.Length == 6 && digits.All(char.IsAsciiHexDigit))
        {
            value = value with { Own = Colour.FromHex(digits) };
            return true;
        }
        context.ReportWord(ThemeRules.BadValue, node.Span, $"'{text.Value}' is not a colour.", Nearest.To(text.Value, names),
            "Write six hexadecimal digits after '#', such as \"#005EB8\", or the name of another colour.");
        return false;
    }
}
