using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>A record as an author writes it, with what it cannot be without and what is typical of it.</summary>
public static class RecordExample
{
    /// <summary>What people wrote for each section of a plan, by its name; comments before the first one left out.</summary>
    private static readonly Lazy<FrozenDictionary<string, string>> s_written = new(() =>
    {
        var text = EmbeddedFiles.Read("data/examples/plan.yaml")!.ReplaceLineEndings("\n");
        return text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(ImmutableArray<string>.Empty, (blocks, block) => block[0] is ' ' or '#' && blocks.Length > 0
                ? blocks.SetItem(blocks.Length - 1, $"{blocks[^1]}\n\n{block}") : blocks.Add(block))
            .Where(block => block[0] != '#')
            .ToFrozenDictionary(block => block[..block.IndexOf(':')], block => block.TrimEnd('\n') + "\n", StringComparer.Ordinal);
    });

    /// <summary>The example that people wrote for a section of a plan; null: there is none.</summary>
    public static string? OfSection(string section) => s_written.Value.GetValueOrDefault(section);

    /// <summary>Lines of YAML under the name of the field that has the record; a list has one item.</summary>
    public static string Of(GuidedRecord record)
    {
        var text = new StringBuilder();
        var path = record.Places[0];
        if (path.Length == 0) return "";
        if (s_written.Value.TryGetValue(path, out var written)) return written;
        // Within the record that has it.
        text.Append(path.AsSpan(path.LastIndexOf('.') + 1)).Append(":\n");
        const int indent = 2;
        var isFirst = record.IsListed;
        foreach (var (name, value) in Fields(record.Schema, []))
        {
            text.Append(' ', indent).Append(record.IsListed ? isFirst ? "- " : "  " : "")
                .Append(name).Append(": ").Append(value).Append('\n');
            isFirst = false;
        }
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(IRecordSchema schema, HashSet<IRecordSchema> within) =>
        schema.OwnFields.Where(f => f.IsRequired || schema.OwnFields.All(o => !o.IsRequired) && f == schema.OwnFields[0])
            .Select(f => (f.Name, Value(f.Form, within)));

    /// <summary>One value of a form, on one line.</summary>
    public static string Value(FieldForm form) => Value(form, []);

    private static string Value(FieldForm form, HashSet<IRecordSchema> within) => form switch
    {
        TextForm text => text.Example.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '£') ? text.Example
            : $"\"{text.Example}\"",
        FlagForm => "true",
        WordsForm words => words.Words[0],
        NumberForm number => (number.Least ?? 1).ToString(CultureInfo.InvariantCulture),
        IdForm id => Example(id.Kind),
        ReferenceForm reference => Example(reference.Kind),
        ListForm list => $"[{Value(list.Item, within)}]",
        EitherForm either => Value(either.Forms[0], within),
        RecordForm { Schema: var schema } when within.Add(schema) =>
            $"{{{string.Join(", ", Fields(schema, within).Select(f => $"{f.Name}: {f.Value}"))}}}",
        _ => "…",
    };

    /// <summary>An id of a kind of record: <c>an-audience</c>.</summary>
    private static string Example(string kind) =>
        string.Concat(Words.Article(kind).Replace(' ', '-').Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));
}
