using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mutate;

/// <summary>Draws places and writes all of them into the sources at once, each behind its switch, so that one build serves all.</summary>
internal sealed class Schemata(ImmutableArray<SourceProject> projects, Random random, string only)
{
    private readonly ImmutableArray<MetadataReference> _framework = SourceProject.Framework();

    /// <summary>So many places, numbered, that compile together.</summary>
    public ImmutableArray<Place> Draw(int count)
    {
        var compilations = Compile(projects);
        var faultsBefore = Faults(compilations).Select(d => d.Location.SourceTree?.FilePath).ToHashSet();
        var all = projects.SelectMany(p => compilations[p.Name].SyntaxTrees
                .Where(t => p.Files.ContainsKey(t.FilePath) && t.FilePath.Contains(only, StringComparison.Ordinal)
                    && !faultsBefore.Contains(t.FilePath))
                .SelectMany(t => new PlaceFinder(p.Name, t.FilePath, compilations[p.Name].GetSemanticModel(t)).Find(t.GetRoot())))
            .GroupBy(p => p.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        Console.WriteLine($"{all.Sum(k => k.Count):#,0} places in {all.Count} kinds: "
            + $"{string.Join(", ", all.Select(k => $"{k.Count} {k[0].Kind}"))}");
        var drawn = new List<Place>();
        while (true)
        {
            while (drawn.Count < count && all.Count > 0) Take(all, drawn);
            var numbered = drawn.Select((p, i) => p with { Id = i + 1 }).ToImmutableArray();
            var refused = Refused(numbered, faultsBefore);
            if (refused.Count == 0) return [.. numbered.Select(Located)];
            drawn = [.. numbered.Where(p => !refused.Contains(p.Id))];
            Console.WriteLine($"{refused.Count} places do not compile; others are drawn for them.");
        }
    }

    /// <summary>The sources with every place switched.</summary>
    public static SourceProject Write(SourceProject project, IEnumerable<Place> places)
    {
        var files = project.Files;
        foreach (var ofFile in places.Where(p => p.Project == project.Name).GroupBy(p => p.File))
        {
            var text = new StringBuilder(files[ofFile.Key]);
            foreach (var place in ofFile.OrderByDescending(p => p.Span.Start))
                text.Remove(place.Span.Start, place.Span.Length).Insert(place.Span.Start, place.Switched);
            files = files.SetItem(ofFile.Key, text.ToString());
        }
        return project with { Files = files };
    }

    private void Take(List<List<Place>> kinds, List<Place> drawn)
    {
        var kind = kinds[random.Next(kinds.Count)];
        var at = random.Next(kind.Count);
        var place = kind[at];
        kind.RemoveAt(at);
        if (kind.Count == 0) kinds.Remove(kind);
        // One fault within another could not be told from it.
        if (!drawn.Any(d => d.File == place.File && d.Span.OverlapsWith(place.Span))) drawn.Add(place);
    }

    /// <summary>
    /// The places with which the sources do not compile: those at an error, else those of its member, else of its file or project.
    /// </summary>
    private HashSet<int> Refused(ImmutableArray<Place> places, HashSet<string?> faultsBefore)
    {
        var switched = projects.Select(p => Write(p, places)).ToImmutableArray();
        var core = switched[0];
        switched = switched.SetItem(0, core with { Files = core.Files.Add("switch", Program.Resource("Mutant.txt")) });
        var refused = new HashSet<int>();
        foreach (var fault in Faults(Compile(switched)).Where(d => !faultsBefore.Contains(d.Location.SourceTree?.FilePath)))
        {
            var node = fault.Location.SourceTree!.GetRoot().FindNode(fault.Location.SourceSpan, getInnermostNodeForTie: true);
            var around = WantsConstant(fault) ? null : node.AncestorsAndSelf().Select(Ids).FirstOrDefault(ids => ids.Count > 0);
            refused.UnionWith(around ?? [.. places.Where(p => p.Form == Form.Constant).Select(p => p.Id)]);
        }
        return refused;
    }

    /// <summary>A constant that became a property is missed elsewhere.</summary>
    private static bool WantsConstant(Diagnostic fault) => fault.Id is "CS0133" or "CS0150" or "CS0182" or "CS1736" or "CS9135";

    private static List<int> Ids(SyntaxNode node) =>
    [
        .. node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(i => i.Expression.ToString() == "global::StpGen.Core.Mutant.Is")
            .Select(i => int.Parse(i.ArgumentList.Arguments[0].ToString(), System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<Diagnostic> Faults(Dictionary<string, CSharpCompilation> compilations) =>
        compilations.Values.SelectMany(c => c.GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error);

    private Dictionary<string, CSharpCompilation> Compile(ImmutableArray<SourceProject> sources)
    {
        var made = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
        foreach (var project in sources) made.Add(project.Name, project.Compile(made, _framework));
        return made;
    }

    private Place Located(Place place)
    {
        var text = projects.First(p => p.Name == place.Project).Files[place.File];
        var start = text.LastIndexOf('\n', place.Span.Start) + 1;
        var end = text.IndexOf('\n', place.Span.End) is >= 0 and var at ? at : text.Length;
        var faulty = place.Form == Form.Constant ? place.Original[..(place.Original.IndexOf('=') + 2)] + place.Faulty + ";" : place.Faulty;
        return place with
        {
            Line = text.AsSpan(0, place.Span.Start).Count('\n') + 1,
            Before = OnOneLine(text[start..end]),
            After = OnOneLine(text[start..place.Span.Start] + faulty + text[place.Span.End..end]),
        };
    }

    /// <summary>With each run of blanks as one; a line of which nothing is left says so.</summary>
    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : "(nothing)";
}
