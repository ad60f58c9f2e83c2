using System.Xml.Linq;
using StpGen.Tests.Word;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Dumps;

/// <summary>A Word file as text: paragraphs and tables with their properties, and what they say.</summary>
internal static class WordDump
{
    private const int LongestLine = 160;

    public static string Of(WordFile file)
    {
        var dump = new Shortened();
        foreach (var part in file.Entries.Select(e => e.FullName).Where(IsText).Order(StringComparer.Ordinal))
            dump.Within(part, () => Blocks(dump, part == "word/document.xml" ? file.Body.Element(W + "body")! : file.Part(part)));
        return dump.ToString();
    }

    public static string Styles(WordFile file)
    {
        var dump = new Shortened();
        foreach (var style in file.Part("word/styles.xml").Elements(W + "style")) dump.Line(Properties(style));
        return dump.ToString();
    }

    /// <summary>Everything else of the package: lists, settings, properties, what each part is and leads to.</summary>
    public static string OtherParts(WordFile file)
    {
        var dump = new Shortened();
        foreach (var part in file.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal))
        {
            var isXml = part.EndsWith(".xml", StringComparison.Ordinal) || part.EndsWith(".rels", StringComparison.Ordinal);
            if (!isXml) dump.Line(part);
            else if (!IsText(part) && part != "word/styles.xml") Nested(dump, file.Part(part), part);
        }
        return dump.ToString();
    }

    private static void Nested(Shortened dump, XElement element, string name) => dump.Within(name, () =>
    {
        foreach (var inner in element.Elements())
            if (Properties(inner) is { Length: <= LongestLine } line) dump.Line(line);
            else Nested(dump, inner, Named(inner));
    });

    private static bool IsText(string part) =>
        part is "word/document.xml" or "word/footnotes.xml"
        || part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal);

    private static void Blocks(Shortened dump, XElement parent)
    {
        foreach (var element in parent.Elements()
            .Where(e => e.Name.LocalName == "sectPr" || !e.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)))
            switch (element.Name.LocalName)
            {
                case "p": Paragraph(dump, element); break;
                case "tbl": Table(dump, element); break;
                case "sdt" or "sdtContent" or "footnote": dump.Within(Named(element), () => Blocks(dump, element)); break;
                default: dump.Line(Properties(element)); break;
            }
    }

    private static void Paragraph(Shortened dump, XElement paragraph)
    {
        var runs = string.Concat(paragraph.Elements().Where(e => e.Name != W + "pPr").Select(Run));
        dump.Line($"p {Inner(paragraph.Element(W + "pPr"))}  "
            + $"{(runs.Contains('<', StringComparison.Ordinal) ? runs : Shortened.Text(runs))}");
    }

    private static string Run(XElement element) => element.Name.LocalName switch
    {
        "r" => (element.Element(W + "rPr") is { } properties ? $"<{Inner(properties)}>" : "")
            + string.Concat(element.Elements().Where(e => e.Name != W + "rPr").Select(Run)),
        "t" => Shortened.Text(element.Value),
        "hyperlink" or "fldSimple" or "ins" => $"<{Named(element)}: {string.Concat(element.Elements().Select(Run))}>",
        "instrText" => $"<{element.Value.Trim()}>",
        "drawing" => $"<drawing {Drawing(element)}>",
        _ => $"<{Named(element)}>",
    };

    /// <summary>Its sizes, and what it shows.</summary>
    private static string Drawing(XElement element) => string.Join(' ', element.Descendants().SelectMany(e => e.Attributes())
        .Where(a => a.Name.LocalName is "cx" or "cy" or "descr").Select(a => Shortened.Text(a.Value)).Distinct());

    private static void Table(Shortened dump, XElement table) => dump.Within($"tbl {Inner(table.Element(W + "tblPr"))}", () =>
    {
        dump.Line("grid " + string.Join(' ', table.Element(W + "tblGrid")!.Elements().Select(c => c.Attribute(W + "w")!.Value)));
        dump.Each([.. table.Elements(W + "tr")], "rows", row => dump.Within($"tr {Inner(row.Element(W + "trPr"))}", () =>
        {
            foreach (var cell in row.Elements(W + "tc")) dump.Within($"tc {Inner(cell.Element(W + "tcPr"))}", () => Blocks(dump, cell));
        }));
    });

    private static string Inner(XElement? properties) => properties is null
        ? "" : string.Join(' ', properties.Elements().Select(Properties));

    /// <summary>An element on one line: <c>spacing(before=120 after=60)</c>, with those within it in brackets of their own.</summary>
    private static string Properties(XElement element)
    {
        var within = string.Join(' ', element.Elements().Select(Properties));
        return within.Length == 0 ? Named(element) : $"{Named(element)}{{{within}}}";
    }

    private static string Named(XElement element)
    {
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        if (attributes.Count == 0 && !element.HasElements && element.Value.Length > 0) return $"{element.Name.LocalName} {element.Value}";
        if (attributes is [{ Name.LocalName: "val", Value: var only }]) return $"{element.Name.LocalName}={only}";
        return element.Name.LocalName
            + (attributes.Count == 0 ? "" : $"({string.Join(' ', attributes.Select(a => $"{a.Name.LocalName}={a.Value}"))})");
    }
}
