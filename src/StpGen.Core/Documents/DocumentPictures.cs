namespace StpGen.Core.Documents;

/// <summary>Finds the pictures of a document.</summary>
public static class DocumentPictures
{
    /// <summary>Each once, in reading order.</summary>
    public static IReadOnlyList<ImageSource> Of(Document document)
    {
        var finder = new Finder();
        finder.Blocks(document.Blocks);
        return finder.Found;
    }

    private sealed class Finder : DocumentRewriter
    {
        public List<ImageSource> Found { get; } = [];

        public override Block VisitFigure(Figure figure)
        {
            if (!Found.Contains(figure.Image)) Found.Add(figure.Image);
            return figure;
        }
    }
}
