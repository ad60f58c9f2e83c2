using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using StpGen.Core.Images;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>Reads the masters of a house, each with its layouts and its theme, all clean and valid.</summary>
internal sealed class TemplateMasters
{
    private const int MostMasters = 8, MostLayouts = 60;

    private readonly OpenXmlValidator _validator = new(FileFormatVersions.Microsoft365);
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _damaged = [];
    private int _pictures;

    /// <param name="notes">What is not copied.</param>
    /// <param name="damaged">Parts that are left out.</param>
    public static ImmutableArray<(TemplateMaster Master, SlideMaster Xml, A.Theme Theme)> Read(
        PresentationPart main, out IReadOnlyCollection<string> notes, out IReadOnlyCollection<string> damaged)
    {
        var reader = new TemplateMasters();
        var ids = main.Presentation!.SlideMasterIdList?.Elements<SlideMasterId>().Select(m => m.RelationshipId?.Value) ?? [];
        var masters = ids.Select(id => id is not null && main.TryGetPartById(id, out var part) ? part as SlideMasterPart : null)
            .OfType<SlideMasterPart>().Distinct().Take(MostMasters)
            .Select(reader.Master).OfType<(TemplateMaster, SlideMaster, A.Theme)>().ToImmutableArray();
        (notes, damaged) = (reader._notes, reader._damaged);
        return masters;
    }

    private (TemplateMaster, SlideMaster, A.Theme)? Master(SlideMasterPart part)
    {
        if (part.ThemePart is not { } themePart || Clean<A.Theme>(themePart) is not var (theme, ofTheme)
            || theme.ThemeElements is not { ColorScheme: not null, FontScheme: not null })
        {
            _damaged.Add("theme");
            return null;
        }
        if (Clean<SlideMaster>(part) is not var (master, ofMaster))
        {
            _damaged.Add("slide master");
            return null;
        }
        var layouts = ImmutableArray.CreateBuilder<TemplateLayout>();
        foreach (var layoutPart in LayoutsOf(part, part.SlideMaster!))
        {
            if (Clean<SlideLayout>(layoutPart) is not var (layout, ofLayout)) _damaged.Add("layout");
            else
                layouts.Add(new(layout.CommonSlideData?.Name?.Value ?? "", layout.Type?.Value, ofLayout,
                    TemplatePlace.Of(layout.CommonSlideData, master))
                {
                    ShowsMaster = layout.ShowMasterShapes?.Value != false,
                });
        }
        return (new(ofMaster, ofTheme, layouts.ToImmutable()) { Places = TemplatePlace.Of(master.CommonSlideData, master) }, master, theme);
    }

    /// <summary>In the order of the master, as people see them.</summary>
    private static IEnumerable<SlideLayoutPart> LayoutsOf(SlideMasterPart part, SlideMaster master)
    {
        var ids = master.SlideLayoutIdList?.Elements<SlideLayoutId>().Select(l => l.RelationshipId?.Value) ?? [];
        return ids.Select(id => id is not null && part.TryGetPartById(id, out var found) ? found as SlideLayoutPart : null)
            .OfType<SlideLayoutPart>().Distinct().Take(MostLayouts);
    }

    /// <summary>Null: it cannot be copied.</summary>
    private (T Xml, TemplatePart Part)? Clean<T>(OpenXmlPart part) where T : OpenXmlPartRootElement
    {
        if (!PartGate.Passes(part, PartGate.MostOfStyles) || part.RootElement is not T source) return null;
        var pictures = part.Parts.Where(p => p.OpenXmlPart is ImagePart)
            .ToDictionary(p => p.RelationshipId, p => (Id: $"rIdHouse{++_pictures}", Picture: Picture(p.OpenXmlPart)),
                StringComparer.Ordinal);
        var cleaner = new SlidePartCleaner(pictures.ToDictionary(p => p.Key, p => p.Value.Picture is null ? null : p.Value.Id,
            StringComparer.Ordinal));
        var root = (T)source.CloneNode(deep: true);
        cleaner.Clean(root);
        if (!cleaner.IsAlone(root) || !IsValid(root)) return null;
        _notes.UnionWith(cleaner.Notes);
        return (root, new(root.OuterXml, [.. pictures.Values.Where(p => p.Picture is not null && cleaner.Used.Contains(p.Id))
            .Select(p => (p.Id, p.Picture!.Value.Extension, p.Picture.Value.Bytes))]));
    }

    /// <summary>Shapes that are not as the standard has them go; a fault elsewhere is one of the part.</summary>
    private bool IsValid(OpenXmlElement root)
    {
        var faulty = new HashSet<OpenXmlElement>();
        foreach (var error in _validator.Validate(root))
        {
            var at = error.Node;
            while (at is not null && at.Parent is not ShapeTree) at = at.Parent;
            if (at is null or NonVisualGroupShapeProperties or GroupShapeProperties) return false;
            faulty.Add(at);
        }
        foreach (var shape in faulty)
        {
            shape.Remove();
            _notes.Add("a shape that is damaged");
        }
        return true;
    }

    private static (string Extension, byte[] Bytes)? Picture(OpenXmlPart part)
    {
        using var bytes = new MemoryStream();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        stream.CopyTo(bytes);
        return ImageReader.WithoutMetadata(bytes.ToArray());
    }
}
