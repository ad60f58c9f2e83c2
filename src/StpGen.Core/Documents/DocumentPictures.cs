namespace StpGen.Core.Documents;

/// <summary>Finds the pictures of a document.</summary>
public static class DocumentPictures
{
    /// <summary>Each once, in reading order.</summary>
    public static IReadOnlyList<ImageSource> Of(Document document)
    {
        var finder = new Finder();
        finder.Blocks(document.Blocks);
        return [.. finder.Found.Distinct()];
    }

    private sealed class Finder : DocumentRewriter
    {
        public List<ImageSource> Found { get; } = [];

        public override Block VisitFigure(Figure figure)
        {
            Found.Add(figure.Image);
            return figure;
        }
    }
}
