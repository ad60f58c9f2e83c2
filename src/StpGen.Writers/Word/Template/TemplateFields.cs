using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Fields of the house that are harmless stay (ECMA-376 part 1, 17.16): those that count pages, repeat text of the paper, or give a
/// date. Of any other only the text that it last showed is left, because it could fetch a file or run a program.
/// </summary>
internal static class TemplateFields
{
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "DATE", "TIME", "SYMBOL",
    };

    /// <summary>Those that an argument makes change the paper: it becomes the new title.</summary>
    private static readonly HashSet<string> Setting = new(StringComparer.OrdinalIgnoreCase) { "TITLE", "SUBJECT" };

    private const int LongestName = 20;

    /// <param name="note">Told the name of each field that does not stay.</param>
    public static void Clean(OpenXmlElement root, Action<string> note)
    {
        foreach (var field in root.Descendants<SimpleField>().ToList())
        {
            if (IsHarmless(field.Instruction?.Value)) continue;
            note(NameOf(field.Instruction?.Value));
            foreach (var child in field.ChildElements.ToList())
            {
                child.Remove();
                field.InsertBeforeSelf(child);
            }
            field.Remove();
        }
        CleanComplex(root, note);
    }

    /// <summary>Fields in pieces: a begin, an instruction, a separator, the text that it shows, an end.</summary>
    private static void CleanComplex(OpenXmlElement root, Action<string> note)
    {
        var open = new Stack<OpenField>();
        foreach (var element in root.Descendants().ToList())
        {
            if (element is FieldChar { FieldCharType: { } type } mark)
            {
                if (type.InnerText == "begin") open.Push(new());
                if (open.Count == 0)
                {
                    mark.Remove();
                    continue;
                }
                open.Peek().Pieces.Add(mark);
                if (type.InnerText == "separate") open.Peek().ShowsText = true;
                else if (type.InnerText == "end") Close(open.Pop(), open, note);
            }
            else if (element is FieldCode)
            {
                if (open.Count == 0) element.Remove();
                else
                {
                    open.Peek().Instruction.Append(element.InnerText);
                    open.Peek().Pieces.Add(element);
                }
            }
            // What another field shows may be part of an instruction.
            else if (element is Text && open.FirstOrDefault(f => !f.ShowsText) is { } instructed) instructed.Texts.Add(element);
        }
        while (open.TryPop(out var unfinished))
            foreach (var piece in unfinished.Pieces) piece.Remove();
    }

    private static void Close(OpenField field, Stack<OpenField> open, Action<string> note)
    {
        var instruction = field.Instruction.ToString();
        var isPart = open.Any(f => !f.ShowsText);
        // Text within an instruction is part of it, and so is what another field writes there.
        if (!isPart && field.Texts.Count == 0 && IsHarmless(instruction)) return;
        if (!isPart) note(NameOf(instruction));
        foreach (var piece in field.Pieces.Concat(field.Texts)) piece.Remove();
    }

    private static bool IsHarmless(string? instruction)
    {
        var name = NameOf(instruction);
        return Harmless.Contains(name)
            && (!Setting.Contains(name) || instruction!.TrimStart()[name.Length..].TrimStart() is "" or ['\\', ..]);
    }

    private static string NameOf(string? instruction)
    {
        var name = (instruction ?? "").Trim().Split([' ', '\t', '"', '\\'], 2)[0].ToUpperInvariant();
        name = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '='));
        return name.Length > LongestName ? name[..LongestName] : name.Length == 0 ? "without a name" : name;
    }

    private sealed class OpenField
    {
        public List<OpenXmlElement> Pieces { get; } = [];

        /// <summary>What fields within its instruction show.</summary>
        public List<OpenXmlElement> Texts { get; } = [];

        public StringBuilder Instruction { get; } = new();

        public bool ShowsText { get; set; }
    }
}
