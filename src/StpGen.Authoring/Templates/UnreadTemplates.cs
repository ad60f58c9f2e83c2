using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates;

/// <summary>
/// Files of a plan's <c>templates</c> that no paper of the plan uses, so that a misspelt name is found.
/// </summary>
public static class UnreadTemplates
{
    private const string Shared = "shared";

    public static ImmutableArray<Finding> In(PlanFolder folder, Plan plan)
    {
        var own = folder.Files.Keys.Where(f => f.StartsWith("templates/", StringComparison.Ordinal))
            .Where(f => !f.Contains("/.", StringComparison.Ordinal) && !f.EndsWith("/README.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        if (own.Count == 0) return [];
        var kinds = plan.Documents.Select(d => d.Kind?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var papers = plan.Documents.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Kind?.Value ?? "",
            StringComparer.Ordinal);
        var included = new Lazy<string>(() => string.Join('\n', TemplateLibrary.Texts(folder, kinds)));
        var told = new HashSet<string>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in own)
        {
            var parts = path.Split('/');
            if (parts.Length == 2)
                Add(path, "This file is not read: a template is in the folder of its kind.",
                    "Move it to the folder of a kind, such as 'templates/submission/', or to 'templates/shared/'.");
            else if (parts[1] != Shared && !kinds.Contains(parts[1]))
            {
                if (told.Add(parts[1]))
                    Add(path, $"No file in 'templates/{parts[1]}/' is read, because the plan has no paper of this kind.",
                        OfFolder(parts[1]));
            }
            else if (parts.Length > 3)
                Add(path, "This file is not read: parts are not in folders of their own.", $"Move it to 'templates/{parts[1]}/'.");
            else if (!path.EndsWith(".md", StringComparison.Ordinal))
                Add(path, "This file is not read: templates end in '.md'.",
                    $"Rename it to '{Path.GetFileNameWithoutExtension(path)}.md', or move it out of 'templates/'.");
            else if (parts[2] != "document.md" || parts[1] == Shared) Part(path, Path.GetFileNameWithoutExtension(path), parts[1]);
        }
        return findings.ToImmutable();

        void Part(string path, string name, string kind)
        {
            if (included.Value.Contains($"\"{name}\"", StringComparison.Ordinal)
                || included.Value.Contains($"'{name}'", StringComparison.Ordinal)) return;
            Add(path, $"This file is not read: no template includes a part '{name}'.",
                Nearest.To(name, kinds.SelectMany(k => TemplateLibrary.BuiltInParts(k)).Distinct(StringComparer.Ordinal)) is { } near
                    ? $"Did you mean '{near}.md'?" : $"Write {{{{ include \"{name}\" }}}} where it belongs, or delete the file.");
        }

        string OfFolder(string name) =>
            papers.TryGetValue(name, out var kind) ? $"Name it after the kind of that paper: 'templates/{kind}/'."
            : Nearest.To(name, kinds) is { } near ? $"Did you mean 'templates/{near}/'?"
            : $"Add a paper with 'kind: {name}' to 'documents:', or delete the folder.";

        void Add(string path, string message, string hint) =>
            findings.Add(new Finding(ReadRules.Unreadable, Severity.Warning, SourceSpan.StartOf(folder.Show(path)), message)
            {
                Hints = [hint],
            });
    }
}
