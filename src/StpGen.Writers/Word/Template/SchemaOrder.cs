using DocumentFormat.OpenXml;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Elements with their children in the order that the standard has them, and without what it does not know: many programs write
/// styles in an order of their own, which Word forgives and other readers do not.
/// </summary>
internal static class SchemaOrder
{
    public static OpenXmlElement Of(OpenXmlElement element)
    {
        if (element is not OpenXmlCompositeElement || !element.HasChildren) return element.CloneNode(deep: true);
        var sorted = (OpenXmlCompositeElement)element.CloneNode(deep: false);
        var lasts = new Dictionary<Type, OpenXmlElement>();
        foreach (var child in element.ChildElements)
        {
            if (child is OpenXmlUnknownElement or OpenXmlMiscNode) continue;
            var copy = Of(child);
            // Of its kind the second and further ones go after the last: the SDK would put each in the place of the one before.
            if (lasts.TryGetValue(copy.GetType(), out var last)) sorted.InsertAfter(copy, last);
            else if (!sorted.AddChild(copy, throwOnError: false)) sorted.AppendChild(copy);
            lasts[copy.GetType()] = copy;
        }
        return sorted;
    }
}
