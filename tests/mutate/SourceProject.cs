using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mutate;

/// <summary>A project below <c>src</c>, with what the compiler must know of it.</summary>
internal sealed record SourceProject(string Name, string Assembly, ImmutableDictionary<string, string> Files, ImmutableArray<string> Uses,
    ImmutableArray<string> Friends, ImmutableArray<string> Packages, bool IsProgram)
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Every project, those first that others use.</summary>
    public static ImmutableArray<SourceProject> All(string root)
    {
        var projects = Directory.GetFiles(Path.Combine(root, "src"), "*.csproj", SearchOption.AllDirectories).Select(f => Read(root, f))
            .ToList();
        var ordered = ImmutableArray.CreateBuilder<SourceProject>();
        while (projects.FirstOrDefault(p => p.Uses.All(u => ordered.Any(o => o.Name == u))) is { } next)
        {
            ordered.Add(next);
            projects.Remove(next);
        }
        return projects.Count == 0 ? ordered.ToImmutable() : throw new InvalidDataException("Projects use each other in a circle.");
    }

    /// <summary>Its compilation over those of the projects that it uses.</summary>
    public CSharpCompilation Compile(IReadOnlyDictionary<string, CSharpCompilation> others, ImmutableArray<MetadataReference> framework)
    {
        var friends = string.Concat(Friends.Select(f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{f}\")]\n"));
        var trees = Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => CSharpSyntaxTree.ParseText(f.Value, s_options, f.Key))
            .Append(CSharpSyntaxTree.ParseText(Usings + "\n" + friends, s_options, "usings"));
        var below = Below(others).Select(name => (MetadataReference)others[name].ToMetadataReference());
        var packages = Packages.Select(p => (MetadataReference)MetadataReference.CreateFromFile(p));
        var kind = IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create(Assembly, trees, [.. framework, .. packages, .. below],
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        IEnumerable<string> Below(IReadOnlyDictionary<string, CSharpCompilation> all) => all.Keys;
    }

    /// <summary>What the framework offers to a compiler.</summary>
    public static ImmutableArray<MetadataReference> Framework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. Directory.GetFiles(runtime, "*.dll").Where(IsManaged).Select(f => MetadataReference.CreateFromFile(f))];
    }

    private static bool IsManaged(string file) =>
        Path.GetFileName(file) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll");

    private static SourceProject Read(string root, string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var xml = XDocument.Load(file);
        var name = Path.GetFileNameWithoutExtension(file);
        var sources = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));
        return new(name, xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
            sources.ToImmutableDictionary(f => f, f => File.ReadAllText(Path.Combine(root, f))),
            [.. Includes("ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            [.. Includes("InternalsVisibleTo")], PackagesOf(folder), xml.Descendants("OutputType").Any(e => e.Value == "Exe"));

        IEnumerable<string> Includes(string element) =>
            xml.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();
    }

    /// <summary>The packages' assemblies, as the restore noted them.</summary>
    private static ImmutableArray<string> PackagesOf(string folder)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "obj", "project.assets.json")));
        var cache = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        var libraries = assets.RootElement.GetProperty("libraries");
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var package in assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject())
        {
            if (!package.Value.TryGetProperty("compile", out var compile) || package.Value.GetProperty("type").GetString() != "package")
                continue;
            var path = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            found.AddRange(compile.EnumerateObject().Select(c => Path.Combine(cache, path, c.Name))
                .Where(f => f.EndsWith(".dll", StringComparison.Ordinal)));
        }
        return found.ToImmutable();
    }
}
