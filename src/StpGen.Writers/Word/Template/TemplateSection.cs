using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Template;

/// <summary>A page header or footer of the house.</summary>
/// <param name="Pictures">The pictures it shows: relationship id, extension, bytes.</param>
/// <param name="Links">The addresses it leads to.</param>
internal sealed record TemplateHeaderFooter(
    OpenXmlPartRootElement Root, IReadOnlyList<(string Id, string Extension, byte[] Bytes)> Pictures, IReadOnlyList<Relationship> Links)
{
    public bool HasText => Root.Descendants<Text>().Any(t => !string.IsNullOrWhiteSpace(t.Text));

    public bool HasPageNumber =>
        Root.Descendants<FieldCode>().Any(f => IsPage(f.Text)) || Root.Descendants<SimpleField>().Any(f => IsPage(f.Instruction?.Value));

    private static bool IsPage(string? instruction) => instruction?.TrimStart()
        .StartsWith("PAGE", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>What the house's last section says of its pages (ECMA-376 part 1, 17.6): furniture, and margins in points.</summary>
internal sealed record TemplateSection(TemplateHeaderFooter? Header, TemplateHeaderFooter? Footer, TemplateHeaderFooter? FirstHeader,
    TemplateHeaderFooter? FirstFooter)
{
    /// <summary>Less text than this on a page, and margins are not taken.</summary>
    private const double LeastContent = 200;

    private PageMargin? Margin { get; init; }

    public double? HeaderDistance => Margin?.Header?.Value / 20.0;

    public double? FooterDistance => Margin?.Footer?.Value / 20.0;

    /// <summary>What could not be taken, in words.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>A page with the house's margins, where they leave room.</summary>
    public PageSetup Fit(PageSetup page)
    {
        if (Margin is not { Top.Value: var top, Bottom.Value: var bottom, Left.Value: var left, Right.Value: var right }) return page;
        var fitted = page with
        {
            MarginTop = Math.Abs(top) / 20.0,
            MarginBottom = Math.Abs(bottom) / 20.0,
            MarginLeft = left / 20.0,
            MarginRight = right / 20.0
        };
        return fitted.ContentWidth < LeastContent || fitted.ContentHeight < LeastContent ? page : fitted;
    }

    public static TemplateSection Of(MainDocumentPart main, OpenXmlValidator validator)
    {
        var leftOut = new List<string>();
        if (main.Document?.Body?.Elements<SectionProperties>().LastOrDefault() is not { } section) return new(null, null, null, null);
        var hasFirst = section.GetFirstChild<TitlePage>() is { } title && title.Val?.Value != false;
        var margin = section.GetFirstChild<PageMargin>();
        return new(
            Take(Header(HeaderFooterValues.Default), "page header"),
            Take(Footer(HeaderFooterValues.Default), "page footer"),
            hasFirst ? Take(Header(HeaderFooterValues.First), "first page's header") : null,
            hasFirst ? Take(Footer(HeaderFooterValues.First), "first page's footer") : null)
        {
            Margin = margin is { Top: not null, Bottom: not null, Left: not null, Right: not null } ? margin : null,
            LeftOut = leftOut,
        };

        string? Header(HeaderFooterValues type) => section.Elements<HeaderReference>()
            .FirstOrDefault(r => r.Type?.Value == type)?.Id?.Value;
        string? Footer(HeaderFooterValues type) => section.Elements<FooterReference>()
            .FirstOrDefault(r => r.Type?.Value == type)?.Id?.Value;

        TemplateHeaderFooter? Take(string? id, string what)
        {
            if (id is null || !main.TryGetPartById(id, out var part) || part.RootElement is not { HasChildren: true } root) return null;
            var onlyPictures = part.Parts.All(p => p.OpenXmlPart is ImagePart && OpenPackage.PictureTypes.ContainsKey(Extension(p)))
                && !part.ExternalRelationships.Any();
            if (onlyPictures && !validator.Validate(root).Any())
                return new((OpenXmlPartRootElement)root.CloneNode(deep: true), [.. part.Parts.Select(Picture)],
                    [.. part.HyperlinkRelationships.Select(Link)]);
            leftOut.Add(what);
            return null;
        }
    }

    private static (string, string, byte[]) Picture(IdPartPair pair)
    {
        using var bytes = new MemoryStream();
        using var stream = pair.OpenXmlPart.GetStream(FileMode.Open, FileAccess.Read);
        stream.CopyTo(bytes);
        return (pair.RelationshipId, Extension(pair), bytes.ToArray());
    }

    private static string Extension(IdPartPair pair) => Path.GetExtension(pair.OpenXmlPart.Uri.OriginalString).TrimStart('.')
        .ToLowerInvariant();

    private static Relationship Link(HyperlinkRelationship link) => new(link.Id, "hyperlink", link.Uri.OriginalString, link.IsExternal);
}
