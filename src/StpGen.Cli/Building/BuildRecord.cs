using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Building;

/// <summary>A paper that is as it should be: what it was made from, and its files.</summary>
/// <param name="Inputs">The fingerprint of all that it was made from.</param>
internal sealed record RecordedPaper(string Inputs, int Pages, ImmutableArray<RecordedFile> Files);

/// <param name="Key">Of its name; see <see cref="BuildRecord.Key"/>.</param>
/// <param name="Fingerprint">Of its bytes.</param>
internal sealed record RecordedFile(string Key, string Fingerprint, bool HasPages);

/// <summary>A file that a build wrote, so that it may be removed when its paper leaves the plan.</summary>
/// <param name="Document">The key of the paper's id.</param>
/// <param name="Fingerprint">
/// Of its bytes. Null for a paper for some readers only: what is in it could be found out by trial.
/// </param>
internal sealed record WrittenFile(string Document, string? Fingerprint)
{
    /// <summary>In place of a fingerprint: someone has changed the file since. No contents have it.</summary>
    public const string Changed = "changed";
}

/// <summary>
/// What is in a folder for papers: of which plan they are, which files builds have written, and which papers need not be built
/// again. A paper with findings is built again, so that they are reported again. The folder may be published, so the record has no
/// findings, no paths, and names only as keys: a paper that was withheld is not given away by its name.
/// </summary>
/// <param name="Plan">The key of the plan's place; null: not known.</param>
/// <param name="PlanName">What every paper of the plan has in its header.</param>
internal sealed record BuildRecord(
    string? Plan, string PlanName, ImmutableSortedDictionary<string, RecordedPaper> Papers,
    ImmutableSortedDictionary<string, WrittenFile> Files)
{
    private const int Version = 2;

    public static BuildRecord Empty { get; } = new(null, "",
        ImmutableSortedDictionary.Create<string, RecordedPaper>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, WrittenFile>(StringComparer.Ordinal));

    /// <summary>Stands for a name: the same for the same name, and not readable.</summary>
    public static string Key(string name) => Fingerprint.Of(Encoding.UTF8.GetBytes(name));

    /// <summary>The record of a file's bytes. A missing, damaged or outdated record counts as no record.</summary>
    public static BuildRecord Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version) return Empty;
            var (papers, files) = (Empty.Papers.ToBuilder(), Empty.Files.ToBuilder());
            foreach (var paper in root.GetProperty("papers").EnumerateObject())
                papers[paper.Name] = new(Text(paper.Value, "inputs"), paper.Value.GetProperty("pages").GetInt32(),
                    [.. paper.Value.GetProperty("files").EnumerateArray()
                        .Select(f => new RecordedFile(Text(f, "key"), Text(f, "fingerprint"), f.GetProperty("hasPages").GetBoolean()))]);
            foreach (var file in root.GetProperty("files").EnumerateObject())
                files[file.Name] = new(Text(file.Value, "document"),
                    file.Value.TryGetProperty("fingerprint", out var fingerprint) ? fingerprint.GetString() : null);
            return new(Text(root, "plan"), Text(root, "planName"), papers.ToImmutable(), files.ToImmutable());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            return Empty;
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonReport.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("plan", Plan ?? "");
        json.WriteString("planName", PlanName);
        json.WriteStartObject("papers");
        foreach (var (key, paper) in Papers) WritePaper(json, key, paper);
        json.WriteEndObject();
        json.WriteStartObject("files");
        foreach (var (key, file) in Files)
        {
            json.WriteStartObject(key);
            json.WriteString("document", file.Document);
            if (file.Fingerprint is { } fingerprint) json.WriteString("fingerprint", fingerprint);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    private static void WritePaper(Utf8JsonWriter json, string key, RecordedPaper paper)
    {
        json.WriteStartObject(key);
        json.WriteString("inputs", paper.Inputs);
        json.WriteNumber("pages", paper.Pages);
        json.WriteStartArray("files");
        foreach (var file in paper.Files)
        {
            json.WriteStartObject();
            json.WriteString("key", file.Key);
            json.WriteString("fingerprint", file.Fingerprint);
            json.WriteBoolean("hasPages", file.HasPages);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
