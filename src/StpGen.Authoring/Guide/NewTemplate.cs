using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Templates;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>A built-in template, or a part of one, as a file of a plan: the same, with comments on what it may use.</summary>
/// <param name="File">In the plan.</param>
public sealed record NewTemplate(string File, string Text)
{
    private const int Width = 100;

    /// <summary>What there is to copy: <c>submission</c>, <c>submission/summary</c>, <c>shared/cover</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. TemplateLibrary.BuiltIn.Select(p => p.EndsWith("/document", StringComparison.Ordinal) ? p[..^"/document".Length] : p)];

    /// <param name="name">Of a kind, or of a part of its papers, which may be one that kinds share.</param>
    /// <returns>Null: there is no such template.</returns>
    public static NewTemplate? Of(string name)
    {
        var (kind, part) = name.Split('/') is [var first, var second] ? (first, second) : (name, "document");
        if (!TemplateLibrary.BuiltIn.Any(p => p.StartsWith(kind + "/", StringComparison.Ordinal))) return null;
        if ((TemplateLibrary.BuiltInText($"{kind}/{part}") ?? TemplateLibrary.BuiltInText($"shared/{part}")) is not { } text) return null;
        var isPart = part != "document";
        const string end = "\n---\n";
        var body = text.StartsWith(end[1..], StringComparison.Ordinal) ? text.IndexOf(end, StringComparison.Ordinal) + end.Length : 0;
        return new($"templates/{kind}/{part}.md", text[..body] + Comments(kind, isPart ? part : null) + text[body..]);
    }

    private static string Comments(string kind, string? part)
    {
        var who = kind == "shared" ? "papers of every kind" : $"papers of the kind '{kind}'";
        ImmutableArray<string> parts =
        [
            .. TemplateLibrary.BuiltIn.Select(p => p.Split('/'))
                .Where(p => (p[0] == kind || p[0] == "shared") && p[1] != "document" && p[1] != part).Select(p => p[1])
                .Distinct().Order(StringComparer.Ordinal),
        ];
        string[] sentences =
        [
            part is null ? $"Your own template for {who}. Delete this file to have the built-in one again."
                : $"Your own '{part}', for {who}. Delete this file to have the built-in one again.",
            "It may use plan, round, stage, paper and reader ('stpgen fields' lists what a plan has), and the functions of "
                + "docs/template-functions.md.",
            $"It may include {string.Join(", ", parts)}. To change one too: stpgen new template "
                + $"{(kind == "shared" ? "shared" : kind)}/{(parts.IsEmpty ? "cover" : parts[0])}.",
        ];
        return string.Concat(sentences.SelectMany(Lines).Select(line => $"{{{{~# {line} ~}}}}\n"));
    }

    private static IEnumerable<string> Lines(string sentence)
    {
        var line = new StringBuilder();
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }
        yield return line.ToString();
    }

    /// <summary>What was probably meant; null: nothing is near.</summary>
    public static string? Suggest(string name) => Nearest.To(name, name.Split('/') is [var kind, _] && Names.Contains(kind)
        ? Names.Concat(Names.Where(n => n.StartsWith("shared/", StringComparison.Ordinal)).Select(n => kind + n["shared".Length..]))
        : Names);
}
