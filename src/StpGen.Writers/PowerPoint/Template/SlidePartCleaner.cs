using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Writers.Word.Template;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// Takes out of a master, layout or theme of the house what is private, acts or leads outside: links, animations, sounds, films, objects,
/// tags, names of files, texts of feet; and pictures that decks cannot show.
/// </summary>
/// <param name="pictures">The pictures within the file by relationship id: their new id; null where decks do not copy the format.</param>
internal sealed class SlidePartCleaner(IReadOnlyDictionary<string, string?> pictures)
{
    private const string Decorative = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    /// <summary>What was taken out that people would have seen.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    /// <summary>The new ids of the pictures that are shown.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public void Clean(OpenXmlElement root)
    {
        foreach (var child in root.ChildElements.ToList())
            if (child is Timing or Transition) Remove(child, "animations");
            else if (child is not (CommonSlideData or ColorMap or ColorMapOverride or TextStyles or HeaderFooter or A.ThemeElements))
                child.Remove();
        if (root.GetFirstChild<CommonSlideData>() is { } slide)
        {
            foreach (var child in slide.ChildElements.ToList())
                if (child is not (Background or ShapeTree)) child.Remove();
            if (slide.ShapeTree is { } tree) Shapes(tree);
        }
        foreach (var extra in root.Descendants().Where(IsExtra).ToList())
            if (extra.Parent is not null) extra.Remove();
        foreach (var blip in root.Descendants<A.Blip>().ToList()) Show(blip);
        TemplateNamespaces.Clean(root);
    }

    /// <summary>Whether the part says all by itself: it points to nothing but pictures that it brings.</summary>
    public bool IsAlone(OpenXmlElement root) => root.Descendants().All(e => TemplateNamespaces.IsKnown(e.NamespaceUri)
        && e.GetAttributes().All(a => a.NamespaceUri != TemplateNamespaces.Relationships || (e is A.Blip && Used.Contains(a.Value ?? ""))));

    private void Shapes(OpenXmlElement tree)
    {
        foreach (var shape in tree.ChildElements.ToList())
            switch (shape)
            {
                case NonVisualGroupShapeProperties or GroupShapeProperties:
                    break;
                case Shape or ConnectionShape or Picture or GroupShape when IsHidden(shape):
                    shape.Remove();
                    break;
                case Picture when shape.Descendants<ApplicationNonVisualDrawingProperties>().Any(p => p.ChildElements.Any(IsMedia)):
                    Remove(shape, "a sound or film");
                    break;
                case Shape or ConnectionShape or Picture:
                    Plain(shape);
                    break;
                case GroupShape:
                    Plain(shape);
                    Shapes(shape);
                    break;
                case GraphicFrame frame:
                    // A place for a table or chart is only a place.
                    if (frame.Descendants<PlaceholderShape>().Any()) shape.Remove();
                    else Remove(shape, "a table, chart, diagram or embedded object");
                    break;
                case { LocalName: "extLst" }:
                    shape.Remove();
                    break;
                default:
                    Remove(shape, "a shape that only newer programs know");
                    break;
            }
    }

    private void Plain(OpenXmlElement shape)
    {
        var named = shape.Descendants<NonVisualDrawingProperties>().First();
        var place = shape.Descendants<PlaceholderShape>().FirstOrDefault();
        named.Title = null;
        if (place is null)
        {
            // Names are often those of files and people. What is on a layout is behind the slide, and never read aloud.
            named.Name = shape is Picture ? "Picture" : "Shape";
            named.Description = null;
            if (shape is Picture or ConnectionShape || shape.Descendants<A.Text>().All(t => t.Text.Length == 0))
                named.NonVisualDrawingPropertiesExtensionList = DrawingML.DecorationXml.Mark();
        }
        foreach (var link in shape.Descendants()
            .Where(d => d is A.HyperlinkOnClick or A.HyperlinkOnHover or A.HyperlinkOnMouseOver).ToList())
            Remove(link, "links");
        if (place?.Type?.Value is { } type && (type == PlaceholderValues.DateAndTime || type == PlaceholderValues.Footer
            || type == PlaceholderValues.Header) && shape.GetFirstChild<TextBody>() is { } words)
        {
            foreach (var paragraph in words.Elements<A.Paragraph>().ToList()) paragraph.Remove();
            words.AppendChild(new A.Paragraph(new A.Run(new A.RunProperties(),
                new A.Text(type == PlaceholderValues.DateAndTime ? "Date" : "Footer"))));
        }
    }

    private void Show(A.Blip blip)
    {
        var known = blip.Embed?.Value is { } id && blip.Link is null && pictures.TryGetValue(id, out var target) ? target : null;
        if (known is not null)
        {
            blip.Embed = known;
            Used.Add(known);
            return;
        }
        _notes.Add(blip.Link is not null ? "a picture that is not in the file" : "a picture that is not a PNG, JPEG or GIF file");
        var at = blip.Parent;
        if (at is BlipFill { Parent: Picture picture }) picture.Remove();
        else if (at is A.BlipFill && at.Parent is A.BackgroundFillStyleList or A.FillStyleList)
            Replace(at, new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.PhColor }));
        else if (at is A.BlipFill && at.Parent is BackgroundProperties)
            Replace(at, new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Background1 }));
        else if (at is A.BlipFill) Replace(at, new A.NoFill());
        else if (at is A.PictureBullet) Replace(at, new A.CharacterBullet { Char = "•" });
        else blip.Remove();
    }

    private static void Replace(OpenXmlElement old, OpenXmlElement other)
    {
        old.InsertAfterSelf(other);
        old.Remove();
    }

    private static bool IsHidden(OpenXmlElement shape) =>
        shape.Descendants<NonVisualDrawingProperties>().FirstOrDefault() is not { } named || named.Hidden?.Value == true;

    private static bool IsMedia(OpenXmlElement element) => element is A.AudioFromCD or A.WaveAudioFile or A.AudioFromFile or A.VideoFromFile
        or A.QuickTimeFromFile;

    private static bool IsExtra(OpenXmlElement element) => element is CustomerDataList
        or OpenXmlMiscNode or OpenXmlUnknownElement
        || (element.LocalName == "extLst" && !element.Descendants().Any(e => e.LocalName == "decorative"))
        || (element.LocalName == "ext" && element.Parent?.LocalName == "extLst"
            && element.GetAttributes().FirstOrDefault(a => a.LocalName == "uri").Value != Decorative);

    private void Remove(OpenXmlElement element, string note)
    {
        _notes.Add(note);
        element.Remove();
    }
}
