using System.Buffers.Binary;
using System.Text;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>
/// The contents of a plan that its widest audience may read by a day, as bytes: those of its papers depend on nothing else of the plan.
/// They are the plan's YAML without the records and fields with a narrower release or a later embargo, value by value.
/// </summary>
/// <param name="widest">The audience.</param>
/// <param name="isOnly">Whether it is the only one, to which embargoes do not apply.</param>
/// <param name="on">The paper's day; null: it has none, and no embargo has ended.</param>
public sealed class OpenContents(string widest, bool isOnly, DateOnly? on, Action<ReadOnlySpan<byte>> take)
{
    /// <summary>Every value that was written, some of which name files.</summary>
    public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

    public void Write(YamlNode node) => Write(node, isTop: true);

    private void Write(YamlNode node, bool isTop)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Values.Add(scalar.Value);
                Write(scalar.IsPlain ? 'p' : scalar.IsBlock ? 'b' : 'q', scalar.Value);
                break;
            case YamlSequence list:
                Write('[', "");
                foreach (var item in list.Items) Write(item, isTop: false);
                Write(']', "");
                break;
            case YamlMapping record when isTop || !IsWithheld(record):
                WriteRecord(record);
                break;
        }
    }

    private void WriteRecord(YamlMapping record)
    {
        var closed = record.Find("release") is { Value: YamlMapping fields }
            ? fields.Entries.Where(f => IsForFewer(f.Value)).Select(f => f.Key).ToHashSet(StringComparer.Ordinal) : [];
        // A change can give a record other readers: then all of it counts.
        if (Changes(record).Any(c => c.Find("release") is not null)) closed = [];
        Write('{', "");
        foreach (var entry in record.Entries.Where(e => !closed.Contains(e.Key)))
        {
            Write('k', entry.Key);
            if (closed.Count > 0 && entry.Key is RecordFields.Changes or RecordFields.Also && entry.Value is YamlSequence list)
                Write(list with
                {
                    Items = [.. list.Items.Select(i => i is YamlMapping m
                        ? m with { Entries = [.. m.Entries.Where(e => !closed.Contains(e.Key))] } : i)],
                }, isTop: false);
            else Write(entry.Value, isTop: false);
        }
        Write('}', "");
    }

    /// <summary>Only what surely is: a record counts for too much rather than for too little.</summary>
    private bool IsWithheld(YamlMapping record) =>
        (IsForFewer(record.Find("release")?.Value) && !Changes(record).Any(c => c.Find("release") is not null))
        || (!isOnly && DayOf(record.Find("embargo")?.Value) is { } day && DateParser.TryParse(day.Value, day.Span, out var date)
            && (on is null || on < date.First));

    /// <summary>The day of an embargo, which may be given with words for it.</summary>
    private static YamlScalar? DayOf(YamlNode? embargo) => embargo as YamlScalar
        ?? (embargo is YamlMapping words ? (words.Find("on") ?? words.Find("first"))?.Value as YamlScalar : null);

    private bool IsForFewer(YamlNode? audience) => audience is YamlScalar { IsNull: false } name && name.Value != widest;

    private static IEnumerable<YamlMapping> Changes(YamlMapping record) =>
        record.Find(RecordFields.Changes) is { Value: YamlSequence list } ? list.Items.OfType<YamlMapping>() : [];

    private void Write(char kind, string text)
    {
        Span<byte> head = stackalloc byte[5];
        var bytes = Encoding.UTF8.GetBytes(text);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        take(head);
        take(bytes);
    }
}
