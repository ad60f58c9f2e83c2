using DocumentFormat.OpenXml;
using StpGen.Core.Text;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Takes out of a part of the house what is private or leads outside: tracked changes as if they were accepted, comments, hidden
/// text, old drawings, embedded objects, fields that fetch or run, links that are not addresses. What changes the look is noted.
/// </summary>
/// <param name="pictures">The pictures within the file, by relationship id, and whether papers copy their format.</param>
/// <param name="links">The addresses that the part leads to, by relationship id.</param>
/// <param name="hidden">The styles whose text does not show.</param>
internal sealed class TemplateCleaner(
    IReadOnlyDictionary<string, bool> pictures, IReadOnlyDictionary<string, string> links, IReadOnlySet<string> hidden)
{
    private const string Word = TemplateNamespaces.Word;
    private const string Relationships = TemplateNamespaces.Relationships;

    /// <summary>For a part that has neither pictures nor links nor text: styles and lists.</summary>
    public TemplateCleaner() : this(new Dictionary<string, bool>(), new Dictionary<string, string>(), new HashSet<string>())
    {
    }

    /// <summary>Elements that go, and nothing of the look with them: marks of changes and comments, memories of programs.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "bookmarkStart", "bookmarkEnd", "proofErr",
        "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
        "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange",
        "tblPrChange", "tcPrChange", "trPrChange", "tblPrExChange", "tblGridChange", "numberingChange", "cellIns", "cellMerge", "rsid",
        "lastRenderedPageBreak", "sectPr", "footnoteReference", "endnoteReference", "ffData", "fldData", "divId", "personal",
        "personalCompose", "personalReply", "delText", "delInstrText",
        "customXmlPr", "smartTagPr",
    };

    /// <summary>Elements around content that stays.</summary>
    private static readonly HashSet<string> Unwrapped =
        new(StringComparer.Ordinal) { "ins", "moveTo", "smartTag", "customXml", "sdtContent" };

    private static readonly HashSet<string> Deleted = new(StringComparer.Ordinal) { "del", "moveFrom" };

    private static readonly HashSet<string> Foreign =
        new(StringComparer.Ordinal) { "pict", "object", "control", "altChunk", "subDoc", "movie", "contentPart" };

    private const string Changes = "tracked changes";

    private readonly DrawingCleaner _drawings = new(pictures, links);
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    /// <summary>What changes the look, each a noun for a sentence.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    /// <summary>Pictures that the part shows, and addresses that it leads to, in the end.</summary>
    public HashSet<string> Used => _drawings.Used;

    public void Clean(OpenXmlElement root)
    {
        Inside(root);
        TemplateNamespaces.Clean(root);
    }

    /// <summary>
    /// Fields come last, in a part that was read again: what was deleted or hidden may have been half of one, and within an element that
    /// is no longer part of the standard the library does not know them.
    /// </summary>
    public void CleanFields(OpenXmlElement root) => TemplateFields.Clean(root, field => _notes.Add($"the field {field}"));

    private void Visit(OpenXmlElement element)
    {
        var name = element.NamespaceUri == Word ? element.LocalName : "";
        if (Deleted.Contains(name)) Remove(element, Changes);
        else if (Foreign.Contains(name)) Remove(element, "an embedded object or an old drawing");
        else if (Dropped.Contains(name) || element is OpenXmlMiscNode || IsHidden(element)) element.Remove();
        else if (!TemplateNamespaces.IsKnown(element.NamespaceUri))
        {
            if (element.InnerText.Length > 0) _notes.Add("something of a program that papers do not know");
            element.Remove();
        }
        else if (name == "tr" && element.ChildElements.Any(c => c.LocalName == "trPr" && HasDeletion(c))) Remove(element, Changes);
        else if (name == "tr") Row(element);
        else if (name == "p") Paragraph(element);
        else if (element.LocalName == "AlternateContent") Alternate(element);
        else if (name == "drawing") Drawing(element);
        else if (name == "sdt")
        {
            // Its properties may bind it to data of the house.
            foreach (var part in element.ChildElements.Where(c => c.LocalName != "sdtContent").ToList()) part.Remove();
            Unwrap(element);
        }
        else if (Unwrapped.Contains(name)) Unwrap(element, name is "ins" or "moveTo" ? Changes : null);
        else if (name == "hyperlink") Hyperlink(element);
        else Inside(element);
    }

    /// <summary>A row without the cells that were deleted from it; without any cell it is none.</summary>
    private void Row(OpenXmlElement row)
    {
        foreach (var cell in row.ChildElements.Where(c => c.LocalName == "tc" && c.ChildElements
            .Any(p => p.LocalName == "tcPr" && p.ChildElements.Any(d => d.LocalName == "cellDel"))).ToList()) Remove(cell, Changes);
        if (row.Descendants().Any(c => c.LocalName == "tc")) Inside(row);
        else row.Remove();
    }

    /// <summary>Of a paragraph whose end was deleted nothing is left if its text was.</summary>
    private void Paragraph(OpenXmlElement paragraph)
    {
        var hasDeletedEnd = paragraph.ChildElements.Where(c => c.LocalName == "pPr").SelectMany(c => c.ChildElements)
            .Any(c => c.LocalName == "rPr" && HasDeletion(c));
        Inside(paragraph);
        if (hasDeletedEnd && !IsOnly(paragraph) && paragraph.Descendants().All(d => d.LocalName != "r")) paragraph.Remove();
    }

    private static bool IsOnly(OpenXmlElement paragraph) => paragraph.Parent!.ChildElements.Count(c => c.LocalName == "p") == 1;

    private static bool HasDeletion(OpenXmlElement properties) => properties.ChildElements.Any(c => c.LocalName == "del");

    private void Inside(OpenXmlElement element)
    {
        foreach (var attribute in element.GetAttributes().Where(a => IsPrivate(element, a)).ToList())
            element.RemoveAttribute(attribute.LocalName, attribute.NamespaceUri);
        foreach (var child in element.ChildElements.ToList()) Visit(child);
    }

    /// <summary>Pictures and links are looked at where they are; nothing else points anywhere.</summary>
    private static bool IsPrivate(OpenXmlElement element, OpenXmlAttribute attribute) =>
        attribute.LocalName.StartsWith("rsid", StringComparison.Ordinal) || attribute.LocalName is "paraId" or "textId"
        || !TemplateNamespaces.IsKnown(attribute.NamespaceUri)
        || (attribute.NamespaceUri == Relationships
            && (element.LocalName, attribute.LocalName) is not (("hyperlink" or "hlinkClick", "id") or ("blip", "embed")));

    private bool IsHidden(OpenXmlElement element)
    {
        if (element.NamespaceUri != Word || element.LocalName is not ("r" or "p" or "tr" or "tbl")) return false;
        var properties = element.ChildElements.FirstOrDefault(c => c.LocalName == element.LocalName + "Pr");
        return properties is not null && properties.ChildElements.Any(p => p.LocalName switch
        {
            "vanish" or "specVanish" => element.LocalName == "r" && IsOn(p),
            "hidden" => IsOn(p),
            "rStyle" or "pStyle" or "tblStyle" => hidden.Contains(Value(p) ?? ""),
            _ => false,
        });
    }

    internal static bool IsOn(OpenXmlElement toggle) => Value(toggle) is not ("0" or "false" or "off");

    private static string? Value(OpenXmlElement element) =>
        element.GetAttributes().FirstOrDefault(a => a.LocalName == "val").Value;

    private void Hyperlink(OpenXmlElement link)
    {
        var id = link.GetAttributes().FirstOrDefault(a => a.NamespaceUri == Relationships).Value;
        if (id is not null && links.TryGetValue(id, out var address) && LinkScheme.IsSafe(address))
        {
            Used.Add(id);
            foreach (var attribute in link.GetAttributes().Where(a => a.NamespaceUri != Relationships).ToList())
                link.RemoveAttribute(attribute.LocalName, attribute.NamespaceUri);
            Inside(link);
        }
        else Unwrap(link, id is null ? null : "a link to a file or program");
    }

    /// <summary>Of two forms of a drawing the newer one stays; the older may fetch a picture.</summary>
    private void Alternate(OpenXmlElement element)
    {
        if (element.Ancestors().Any(a => a.LocalName == "drawing"))
        {
            // A place or size in a newer measure: the older one is in every program's reach.
            foreach (var form in element.ChildElements.Where(c => c.LocalName == "Choice").ToList()) form.Remove();
            if (element.ChildElements.FirstOrDefault(c => c.LocalName == "Fallback") is { } older) Unwrap(older);
            Unwrap(element);
            return;
        }
        var choice = element.ChildElements
            .FirstOrDefault(c => c.LocalName == "Choice" && c.Descendants().Any(d => d.LocalName == "drawing"));
        foreach (var form in element.ChildElements.Where(c => c != choice).ToList()) form.Remove();
        if (choice is not null) Inside(choice);
        if (choice is null || !choice.HasChildren) Remove(element, "an embedded object or an old drawing");
    }

    private void Drawing(OpenXmlElement drawing)
    {
        var why = _drawings.Clean(drawing);
        if (why is null) Inside(drawing);
        else if (why.Length == 0) drawing.Remove();
        else Remove(drawing, why);
    }

    private void Unwrap(OpenXmlElement element, string? note = null)
    {
        if (note is not null) _notes.Add(note);
        var children = element.ChildElements.ToList();
        foreach (var child in children)
        {
            child.Remove();
            element.InsertBeforeSelf(child);
        }
        // A mark of an inserted paragraph or row has nothing within it.
        element.Remove();
        foreach (var child in children) Visit(child);
    }

    private void Remove(OpenXmlElement element, string note)
    {
        _notes.Add(note);
        element.Remove();
    }
}
