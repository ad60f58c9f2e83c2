using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StpGen.Tests.Dumps;

/// <summary>A web page as text: its elements with their attributes, and what they say.</summary>
internal static class HtmlDump
{
    private static readonly string[] Inline = ["a", "b", "strong", "em", "i", "span", "sup", "br", "bdi", "img"];

    public static string Of(string html)
    {
        var dump = new Shortened();
        Write(dump, new HtmlParser().ParseDocument(html).DocumentElement);
        return dump.ToString();
    }

    /// <summary>The rules of its style sheet, one a line.</summary>
    public static string Styles(string html)
    {
        var css = new HtmlParser().ParseDocument(html).QuerySelector("style")!.TextContent;
        return string.Concat(css.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l + "\n"));
    }

    private static void Write(Shortened dump, IElement element)
    {
        var attributes = string.Concat(element.Attributes.Select(a => $" {a.Name}=\"{Short(a.Value)}\""));
        var children = element.Children.ToList();
        if (element.LocalName == "style") dump.Line("style …");
        else if (children.All(c => Inline.Contains(c.LocalName)))
            dump.Line($"{element.LocalName}{attributes}  {Shortened.Text(Words(element))}");
        else
            dump.Within(element.LocalName + attributes, () =>
            {
                var nodes = element.ChildNodes.Where(n => n is IElement || n.TextContent.Trim().Length > 0).ToList();
                if (element.LocalName is "tbody" or "ol" or "ul") dump.Each(nodes, "like them", Node);
                else nodes.ForEach(Node);
            });

        void Node(INode node)
        {
            if (node is IElement inner) Write(dump, inner);
            else dump.Line(Shortened.Text(node.TextContent.Trim()));
        }
    }

    /// <summary>What stands within a text is shown where it does.</summary>
    private static string Words(IElement element) => string.Concat(element.ChildNodes.Select(n => n switch
    {
        IElement { LocalName: "br" } => " / ",
        IElement inner => $"<{inner.LocalName}{Shown(inner)}>{Words(inner)}</>",
        _ => n.TextContent,
    })).Trim();

    private static string Shown(IElement inner) =>
        string.Concat(inner.Attributes.Where(a => a.Name is "class" or "href" or "id" or "role").Select(a => " " + Short(a.Value)));

    private static string Short(string value) =>
        value.StartsWith("data:", StringComparison.Ordinal) ? $"{value.Split(',')[0]}, …" : Shortened.Text(value);
}
