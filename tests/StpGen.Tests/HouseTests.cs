using System.Reflection;
using System.Xml.Linq;

namespace StpGen.Tests;

/// <summary>The arrows of the house: which project may know which.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("Core", "")]
    [InlineData("Authoring", "Core")]
    [InlineData("Layout", "Core")]
    [InlineData("Writers", "Layout")]
    [InlineData("Cli", "Authoring Writers")]
    public void A_project_knows_only_what_is_below_it(string project, string expected)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", $"StpGen.{project}", $"StpGen.{project}.csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["StpGen.".Length..]);
        Assert.Equal(expected, string.Join(' ', references.Order(StringComparer.Ordinal)));
    }
}

/// <summary>Where the repository is, for tests that read its files.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;
}
