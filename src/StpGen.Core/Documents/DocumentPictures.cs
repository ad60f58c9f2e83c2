namespace StpGen.Core.Documents;

/// <summary>Finds the pictures of a document.</summary>
public static class DocumentPictures
{
    /// <summary>Each once, in reading order.</summary>
    public static IReadOnlyList<ImageSource> Of(Document document) =>
        [.. document.Blocks.DescendantsWithNotes().OfType<Figure>().Select(figure => figure.Image).Distinct()];
}
