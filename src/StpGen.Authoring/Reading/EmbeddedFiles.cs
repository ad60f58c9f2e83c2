using System.Collections.Immutable;
using System.Text;

namespace StpGen.Authoring.Reading;

/// <summary>The templates and data that travel inside the program, by their path in the repository.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Paths below a folder, in ordinal order, relative to it.</summary>
    public static ImmutableArray<string> Below(string folder) =>
    [
        .. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(n => n[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal),
    ];

    public static string? Read(string path)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(path);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
