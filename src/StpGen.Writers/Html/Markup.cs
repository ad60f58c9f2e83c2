using System.Globalization;
using System.Text;

namespace StpGen.Writers.Html;

/// <summary>
/// Elements and text of an HTML file, as they are written (HTML Standard, 13.1). Names and attributes are ours; only text and
/// values are escaped.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    /// <summary>The values of style attributes, each once, in their order.</summary>
    public List<string> Styles { get; } = [];

    public Markup Start(string element) => Raw("<").Raw(element).Raw(">");

    /// <param name="attributes">Those without a value are left out.</param>
    public Markup Start(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Raw("<").Raw(element);
        foreach (var (name, value) in attributes)
            if (value is not null)
            {
                if (name == "style" && !Styles.Contains(value)) Styles.Add(value);
                Raw(" ").Raw(name).Raw("=\"").Escaped(value).Raw("\"");
            }
        return Raw(">");
    }

    public Markup End(string element) => Raw("</").Raw(element).Raw(">");

    public Markup Text(string text) => Escaped(text);

    /// <summary>The end of a line of the file, between blocks.</summary>
    public Markup Line() => Raw("\n");

    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public override string ToString() => _html.ToString();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_html.ToString());

    /// <summary>A number as HTML and CSS write it, with three decimals at most.</summary>
    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private Markup Escaped(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("&<>\"") is >= 0 and var at)
        {
            _html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }
        _html.Append(rest);
        return this;
    }
}
