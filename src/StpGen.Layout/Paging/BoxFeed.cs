using StpGen.Layout.Boxes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Paging;

/// <summary>
/// The text of a document that is not on a page yet, run by run. Its boxes are made as pages need them and let go when they are
/// placed: however long a document is, only those of a few pages are held at a time.
/// </summary>
internal sealed class BoxFeed(IEnumerator<(PageRun PageRun, Box Box)> boxes)
{
    /// <summary>Usually more boxes than a page takes; if the page takes them all, it is set again with more.</summary>
    private const int Enough = 64;

    private bool _hasNext = boxes.MoveNext();

    /// <summary>Of the run at hand, as far as it is made; null at its end.</summary>
    public FlowBox? Left { get; private set; }

    /// <summary>Begins the next run; null at the document's end.</summary>
    public PageRun? Begin()
    {
        if (!_hasNext) return null;
        var run = boxes.Current.PageRun;
        Left = FlowBox.Empty;
        Make(run);
        return run;
    }

    /// <summary>Sets one page of a run of text, and moves past it.</summary>
    /// <param name="set">Places as much text as fits on a page. Called again with more text if it placed everything.</param>
    public FilledPage Set(PageRun run, Func<Box, FilledPage> set)
    {
        var page = set(Left!);
        while (page.Rest is null && Make(run)) page = set(Left!);
        Left = (FlowBox?)page.Rest;
        if (Left is { Count: < Enough }) Make(run);
        return page;
    }

    // More of a run, if there is more of it.
    private bool Make(PageRun run)
    {
        var made = new List<Box>(Enough);
        for (; made.Count < Enough && _hasNext && boxes.Current.PageRun == run; _hasNext = boxes.MoveNext())
            made.Add(boxes.Current.Box);
        if (made.Count == 0) return false;
        Left = Left!.With(made);
        return true;
    }
}
