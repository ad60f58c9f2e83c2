using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Building;

/// <summary>A paper that was written, or found to be as it should: what it was made from, and its files.</summary>
/// <param name="Inputs">The fingerprint of all that it was made from.</param>
internal sealed record RecordedPaper(string Inputs, int Pages, ImmutableArray<RecordedFile> Files);

/// <param name="Fingerprint">Of its bytes.</param>
internal sealed record RecordedFile(string Name, string Fingerprint, bool HasPages);

/// <summary>
/// What is in a folder for papers, by the papers' ids, so that unchanged papers are not built again. A paper about which there
/// was something to say is not recorded: it is made again, so that it is said again, and no finding is ever kept in a folder
/// that may be published.
/// </summary>
internal sealed record BuildRecord(ImmutableSortedDictionary<string, RecordedPaper> Papers)
{
    private const int Version = 1;

    public static BuildRecord Empty { get; } = new(ImmutableSortedDictionary.Create<string, RecordedPaper>(StringComparer.Ordinal));

    /// <summary>
    /// The record of a file's bytes. Whatever is not one, half a one or one of another version is as if it were not there.
    /// </summary>
    public static BuildRecord Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.GetProperty("version").GetInt32() != Version) return Empty;
            var papers = Empty.Papers.ToBuilder();
            foreach (var paper in json.RootElement.GetProperty("papers").EnumerateObject())
                papers[paper.Name] = new(paper.Value.GetProperty("inputs").GetString()!, paper.Value.GetProperty("pages").GetInt32(),
                    [.. paper.Value.GetProperty("files").EnumerateArray()
                        .Select(f => new RecordedFile(f.GetProperty("name").GetString()!, f.GetProperty("fingerprint").GetString()!,
                            f.GetProperty("hasPages").GetBoolean()))]);
            return new(papers.ToImmutable());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            return Empty;
        }
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonReport.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("papers");
        foreach (var (id, paper) in Papers)
        {
            json.WriteStartObject(id);
            json.WriteString("inputs", paper.Inputs);
            json.WriteNumber("pages", paper.Pages);
            json.WriteStartArray("files");
            foreach (var file in paper.Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("fingerprint", file.Fingerprint);
                json.WriteBoolean("hasPages", file.HasPages);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }));
}
