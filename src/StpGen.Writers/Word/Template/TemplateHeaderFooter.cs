using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Images;
using StpGen.Writers.OpenPackaging;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StpGen.Writers.Word.Template;

/// <summary>A page header or footer of the house, without anything that is private or leads outside.</summary>
/// <param name="Pictures">The pictures it shows: relationship id, extension, bytes.</param>
/// <param name="Links">The addresses it leads to.</param>
internal sealed record TemplateHeaderFooter(
    OpenXmlPartRootElement Root, IReadOnlyList<(string Id, string Extension, byte[] Bytes)> Pictures, IReadOnlyList<Relationship> Links)
{
    /// <summary>What was left out that changes the look.</summary>
    public IReadOnlyCollection<string> Notes { get; private init; } = [];

    public bool HasText => Root.Descendants<Text>().Any(t => !string.IsNullOrWhiteSpace(t.Text));

    public bool HasPageNumber => Instructions.Any(i => IsField(i, "PAGE"));

    public bool HasDate => Instructions.Any(i => IsField(i, "DATE"));

    /// <summary>A picture that says nothing to people who cannot see it, and is not marked as decoration.</summary>
    public bool HasUndescribedPicture => Root.Descendants<Wp.DocProperties>().Any(p => string.IsNullOrWhiteSpace(p.Description?.Value)
        && p.Descendants().All(d => d.LocalName != "decorative" || d.GetAttributes().All(a => a.Value is "0" or "false")));

    private bool IsEmpty => !HasText && !Instructions.Any() && Root.Descendants<Drawing>().FirstOrDefault() is null
        && Root.Descendants<Table>().FirstOrDefault() is null;

    private IEnumerable<string?> Instructions =>
        Root.Descendants<FieldCode>().Select(f => (string?)f.Text)
            .Concat(Root.Descendants<SimpleField>().Select(f => f.Instruction?.Value));

    private static bool IsField(string? instruction, string name) =>
        instruction?.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads a part; null: there is none, it shows nothing, or (then <paramref name="isLeftOut"/>) it is damaged.</summary>
    /// <param name="hidden">The styles whose text does not show.</param>
    /// <param name="numbering">The lists of the house, if papers take them.</param>
    public static TemplateHeaderFooter? Read(
        OpenXmlPart part, OpenXmlValidator validator, IReadOnlySet<string> hidden, Numbering? numbering, out bool isLeftOut)
    {
        isLeftOut = false;
        if (!PartGate.Passes(part, PartGate.MostOfHeader))
        {
            isLeftOut = true;
            return null;
        }
        if (part.RootElement is not (Header { HasChildren: true } or Footer { HasChildren: true })) return null;
        var source = part.RootElement;
        var pictures = part.Parts.Where(p => p.OpenXmlPart is ImagePart).GroupBy(p => p.RelationshipId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Picture(g.First().OpenXmlPart), StringComparer.Ordinal);
        var links = part.HyperlinkRelationships.Where(l => l.IsExternal).GroupBy(l => l.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Uri.OriginalString, StringComparer.Ordinal);
        var root = (OpenXmlPartRootElement)source.CloneNode(deep: true);
        var cleaner = new TemplateCleaner(
            pictures.ToDictionary(p => p.Key, p => p.Value is not null, StringComparer.Ordinal), links, hidden);
        cleaner.Clean(root);
        TemplateMeasures.Normalise(root);
        // What was within an element that is no longer part of the standard is known again.
        root = root is Header ? new Header(root.OuterXml) : new Footer(root.OuterXml);
        cleaner.CleanFields(root);
        TemplateNumbering.Link(root, numbering);
        var shown = pictures.Where(p => p.Value is not null && cleaner.Used.Contains(p.Key))
            .Select(p => (p.Key, p.Value!.Value.Extension, p.Value.Value.Bytes));
        var linked = links.Where(l => cleaner.Used.Contains(l.Key)).Select(l => new Relationship(l.Key, "hyperlink", l.Value, true));
        var made = new TemplateHeaderFooter(root, [.. shown], [.. linked]) { Notes = cleaner.Notes };
        isLeftOut = validator.Validate(root).Any();
        // What shows nothing any more still tells what it showed.
        return isLeftOut || (made.IsEmpty && made.Notes.Count == 0) ? null : made;
    }

    /// <summary>Whether papers show it at all.</summary>
    public bool Shows => !IsEmpty;

    private static (string Extension, byte[] Bytes)? Picture(OpenXmlPart part)
    {
        using var bytes = new MemoryStream();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        stream.CopyTo(bytes);
        return ImageReader.WithoutMetadata(bytes.ToArray());
    }
}
