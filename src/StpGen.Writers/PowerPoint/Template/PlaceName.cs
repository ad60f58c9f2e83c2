using DocumentFormat.OpenXml.Presentation;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>How slides name a place of their layout (ECMA-376 part 1, 19.3.1.36).</summary>
internal readonly record struct PlaceName(PlaceholderValues? Type, uint? Index)
{
    public PlaceholderShape Xml()
    {
        var place = new PlaceholderShape();
        if (Type is { } type) place.Type = type;
        if (Index is { } index) place.Index = index;
        return place;
    }
}
