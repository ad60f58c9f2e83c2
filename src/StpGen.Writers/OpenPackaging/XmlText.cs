using System.Text;
using System.Xml;

namespace StpGen.Writers.OpenPackaging;

/// <summary>Text that XML 1.0 allows: one control character from a spreadsheet must not make Word refuse a paper.</summary>
internal static class XmlText
{
    /// <summary>
    /// White space becomes a space (line ends are the model's own); what production [2] of XML 1.0 leaves out
    /// becomes U+FFFD, so that a reader sees that something was there.
    /// </summary>
    public static string Clean(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] is >= ' ' and < '\uD800') i++;
        if (i == text.Length) return text;

        var clean = new StringBuilder(text, 0, i, text.Length);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (c is '\t' or '\n' or '\r') clean.Append(' ');
            else clean.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
        }
        return clean.ToString();
    }
}
