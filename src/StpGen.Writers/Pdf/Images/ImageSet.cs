using System.Security.Cryptography;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Images;

/// <summary>The pictures of a document, each written once however often it is drawn, in the order in which they first appear.</summary>
internal sealed class ImageSet
{
    private readonly Dictionary<ImageContent, byte[]> _names = [];
    private readonly List<(byte[] Name, int Number)> _written = [];

    public ImageSet(PagedDocument document, PdfFile file)
    {
        // By content: the same file may come under two names.
        var byContent = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var image in document.Pages.SelectMany(PicturesOf).Select(i => i.Image))
        {
            if (_names.ContainsKey(image)) continue;
            var hash = Convert.ToHexString(SHA256.HashData(image.File.Bytes.Span));
            if (!byContent.TryGetValue(hash, out var name)) byContent[hash] = name = Write(file, image);
            _names[image] = name;
        }
    }

    /// <summary>Names in the pages' resources, and object numbers.</summary>
    public IReadOnlyList<(byte[] Name, int Number)> Written => _written;

    /// <summary>A picture's name in the pages' resources, counted from I1.</summary>
    public byte[] NameOf(ImageContent image) => _names[image];

    public static IEnumerable<PlacedImage> PicturesOf(Page page) => page.Header.Concat(page.Items).Concat(page.Footer)
        .OfType<PlacedImage>();

    private byte[] Write(PdfFile file, ImageContent image)
    {
        var name = Encoding.ASCII.GetBytes($"I{_written.Count + 1}");
        _written.Add((name, ImageObjects.Write(file, image.File)));
        return name;
    }
}
