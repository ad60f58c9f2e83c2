using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StpGen.Tests.Papers;

namespace StpGen.Tests.Formats;

/// <summary>The pieces of a web page, as AngleSharp reads it.</summary>
internal sealed class HtmlPieces
{
    private static readonly HashSet<string> Blocks =
        ["P", "UL", "OL", "LI", "BLOCKQUOTE", "DIV", "TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TD", "TH", "FIGURE", "FIGCAPTION", "H1",
            "H2", "H3", "H4", "H5", "H6", "SECTION", "NAV", "HEADER", "FOOTER", "ASIDE"];

    private readonly List<Said> _said = [];
    private readonly HashSet<IElement> _begun = [];

    public static List<Said> Of(byte[] html)
    {
        var pieces = new HtmlPieces();
        var main = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html)).QuerySelector("main")!;
        foreach (var aside in main.QuerySelectorAll(".draft, .running, .unseen, .notes, nav").ToList()) aside.Remove();
        pieces.Within(main);
        return pieces._said;
    }

    private void Within(IElement element)
    {
        if (element.LocalName == "li" && First(element) is IElement { } block && Blocks.Contains(block.NodeName)) Add(element, "");
        var words = new StringBuilder();
        foreach (var node in element.ChildNodes)
            if (node is IElement child && (Blocks.Contains(child.NodeName) || child.ClassName is "tile-value" or "tile-label"))
            {
                Flush();
                Within(child);
            }
            else words.Append(Words(node));
        Flush();

        void Flush()
        {
            if (ReadBack.Letters(words.ToString()) is { Length: > 0 } letters) Add(element, letters);
            words.Clear();
        }
    }

    private void Add(IElement element, string letters)
    {
        var isItem = element.LocalName == "li" && element.ParentElement!.ClassName != "tiles"
            && IsFirstOf(element);
        _said.Add(new(KindOf(element), isItem ? DepthOf(element) : 0, isItem ? LabelOf(element) : "", letters));
    }

    /// <summary>Whether these are the first words of an item: a second paragraph has no label.</summary>
    private bool IsFirstOf(IElement item) => _begun.Add(item);

    private static string KindOf(IElement element)
    {
        if (element.ClassName is { } name && name.StartsWith("heading-", StringComparison.Ordinal)) return "h" + name[8];
        for (var around = element; around is not null; around = around.ParentElement)
            switch (around.LocalName)
            {
                case "caption" or "figcaption": return "caption";
                case "td" or "th": return "cell";
                case "blockquote": return "quote";
                case "div" or "ul" when around.ClassName is "callout" or "callout missing" or "tiles": return "p";
            }
        return "p";
    }

    private static int DepthOf(IElement item)
    {
        var depth = 0;
        for (var around = item; around is not null && !IsBox(around); around = around.ParentElement)
            if (around.LocalName == "li") depth++;
        return depth;
    }

    private static bool IsBox(IElement element) =>
        element.LocalName is "td" or "th" or "blockquote" || element.ClassList.Contains("callout");

    private static string LabelOf(IElement item)
    {
        var list = item.ParentElement!;
        if (list.LocalName == "ul") return "•";
        var start = list.GetAttribute("start") is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : 1;
        var number = start + list.Children.Index(item);
        return Labels.Of(number, list.GetAttribute("type") switch { "a" => 1, "i" => 2, _ => 0 });
    }

    private static INode? First(IElement element) =>
        element.ChildNodes.FirstOrDefault(n => n is IElement || !string.IsNullOrWhiteSpace(n.TextContent));

    private static string Words(INode node) => node switch
    {
        IElement { LocalName: "sup" } note => $"[{note.TextContent.Trim()}]",
        IElement { LocalName: "br" } => " ",
        IElement { LocalName: "img" } => "",
        IElement element => string.Concat(element.ChildNodes.Select(Words)),
        _ => node.TextContent,
    };
}
