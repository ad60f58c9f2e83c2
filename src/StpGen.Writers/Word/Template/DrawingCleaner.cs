using DocumentFormat.OpenXml;
using StpGen.Core.Text;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Takes out of a drawing of the house what is private, acts or leads outside: names of files, effects of programs, sounds, links that
/// are not addresses; and says why one cannot be shown at all.
/// </summary>
/// <param name="pictures">The pictures within the file: by relationship id, null where papers do not copy that format.</param>
/// <param name="links">The addresses that the part leads to, by relationship id.</param>
internal sealed class DrawingCleaner(IReadOnlyDictionary<string, bool> pictures, IReadOnlyDictionary<string, string> links)
{
    /// <summary>The mark of a picture that is decoration.</summary>
    private const string Decorative = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    /// <summary>Pictures that drawings show, and addresses that they lead to.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Why the drawing goes; null: it stays; empty: it was never seen.</summary>
    public string? Clean(OpenXmlElement drawing)
    {
        var all = drawing.Descendants().ToList();
        if (all.Any(d => d.LocalName is "docPr" or "cNvPr" && Value(d, "hidden") is "1" or "true")) return "";
        foreach (var extra in all.Where(IsExtra)) extra.Remove();
        foreach (var named in all.Where(d => d.LocalName is "docPr" or "cNvPr")) Rename(named);
        foreach (var link in all.Where(d => d.LocalName == "hlinkClick")) Link(link);
        foreach (var blip in all.Where(d => d.LocalName == "blip"))
        {
            var id = blip.GetAttributes()
                .FirstOrDefault(a => a is { NamespaceUri: TemplateNamespaces.Relationships, LocalName: "embed" }).Value;
            if (id is null || !pictures.TryGetValue(id, out var isCopied)) return "a picture that is not in the file";
            if (!isCopied) return "a picture that is damaged, or not a PNG, JPEG or GIF";
            Used.Add(id);
        }
        return all.Any(d => d.LocalName == "graphicData" && !IsDrawn(d)) ? "a chart or diagram" : null;
    }

    private static bool IsExtra(OpenXmlElement element) => element.LocalName switch
    {
        "hlinkHover" or "snd" => true,
        "ext" when element.Parent is { LocalName: "extLst", Parent.LocalName: "docPr" } => Value(element, "uri") != Decorative,
        "extLst" => element.Parent?.LocalName != "docPr",
        _ => false,
    };

    /// <summary>Names are often those of files and people; the words for a picture are those of the drawing.</summary>
    private static void Rename(OpenXmlElement element)
    {
        foreach (var attribute in element.GetAttributes().ToList())
            if (attribute.LocalName == "name") element.SetAttribute(new("", "name", "", "Picture"));
            else if (element.LocalName == "cNvPr" && attribute.LocalName is "descr" or "title")
                element.RemoveAttribute(attribute.LocalName, attribute.NamespaceUri);
    }

    private void Link(OpenXmlElement link)
    {
        var id = link.GetAttributes().FirstOrDefault(a => a.NamespaceUri == TemplateNamespaces.Relationships).Value ?? "";
        if (!links.TryGetValue(id, out var address) || !LinkScheme.IsSafe(address) || Value(link, "action") is { Length: > 0 })
            link.Remove();
        else
        {
            Used.Add(id);
            foreach (var attribute in link.GetAttributes().Where(a => a.NamespaceUri != TemplateNamespaces.Relationships).ToList())
                link.RemoveAttribute(attribute.LocalName, attribute.NamespaceUri);
        }
    }

    private static bool IsDrawn(OpenXmlElement data) => Value(data, "uri")?.Split('/')[^1]
        is "picture" or "wordprocessingShape" or "wordprocessingGroup" or "wordprocessingCanvas";

    private static string? Value(OpenXmlElement element, string name) =>
        element.GetAttributes().FirstOrDefault(a => a.LocalName == name).Value;
}
