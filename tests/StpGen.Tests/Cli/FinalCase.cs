using System.Collections.Immutable;
using System.Text;
using StpGen.Authoring.Reading;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Cli;

/// <summary>
/// A case as written: the plan that it starts from, files that replace those of it, edits, a command, and what the run says and writes.
/// </summary>
/// <param name="Before">All that stands before the result.</param>
internal sealed record FinalCase(string Before, PlanFolder Plan, string[] Command, string Result)
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Cli", "FinalCases");

    public static FinalCase Parse(string markdown)
    {
        var lines = markdown.Split('\n');
        var start = lines.First(l => l.StartsWith("Plan: ", StringComparison.Ordinal))["Plan: ".Length..];
        var plan = start == "small" ? Small() : Plans.Sample(start);
        var (command, result, before) = (Array.Empty<string>(), "", "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("~~~", StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, "~~~", i + 1);
            var body = string.Join('\n', lines[(i + 1)..end]);
            switch (lines[i][3..].Split(' '))
            {
                case ["command"]: command = body.Split(' ').Select(word => word.Replace('_', ' ')).ToArray(); break;
                case ["result"]: (result, before) = (body, string.Join('\n', lines[..i])); break;
                case ["edit", var path]:
                    foreach (var edit in body.Split("\n---\n"))
                        plan = plan.Edit(path, edit.Split("\n>>>\n")[0], edit.Split("\n>>>\n")[1]);
                    break;
                case [_, var path]: plan = plan.With(path, body + "\n"); break;
            }
            i = end;
        }
        return new FinalCase(before, plan, command, result);
    }

    public string With(string result) => $"{Before}\n~~~result\n{(result.Length > 0 ? result + "\n" : "")}~~~\n";

    /// <summary>The small plan, which can be final as it is.</summary>
    private static PlanFolder Small()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, body) in PlanCase.Parse(text).Files) files[path] = Encoding.UTF8.GetBytes(body);
        return new("plan", files.ToImmutable());
    }
}
