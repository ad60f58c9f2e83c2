using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Schema;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>A record or field of a plan explained on a terminal.</summary>
internal static class FieldText
{
    public static string Of(GuidedRecord record, int width)
    {
        var text = new StringBuilder();
        text.Append(record.Name).Append('\n').Append(WrappedText.Of($"{record.Summary}.", 0, width)).Append('\n');
        if (record.Places[0].Length > 0)
            text.Append(WrappedText.Of($"Write it in {Words.Join([.. record.Places.Select(p => $"'{p}'")], "or")}"
                + (record.IsListed ? ", one item for each." : "."), 0, width)).Append('\n');
        if (record.Shorthand is { } field)
            text.Append(WrappedText.Of($"A line of text alone is its '{field}'.", 0, width)).Append('\n');
        foreach (var one in record.Fields.Where(f => !f.IsShared)) text.Append('\n').Append(Of(one, width));
        var shared = record.Fields.Where(f => f.IsShared).ToList();
        if (shared.Count > 0)
        {
            text.Append("\nEvery record may also have:\n\n");
            var column = shared.Max(f => f.Name.Length) + 4;
            foreach (var one in shared)
                text.Append("  ").Append(one.Name.PadRight(column - 2)).Append(WrappedText.Of(one.Summary, column, width)).Append('\n');
        }
        if (RecordExample.Of(record) is { Length: > 0 } example) text.Append("\nFor example:\n\n").Append(example);
        return text.ToString();
    }

    public static string Of(GuidedField field, int width)
    {
        var text = new StringBuilder();
        text.Append(field.Name).Append(field.IsRequired ? " (required)\n" : "\n");
        void Line(string line) => text.Append("  ").Append(WrappedText.Of(line, 4, width)).Append('\n');
        Line($"{field.Summary}.");
        Line($"Write {field.Form.Description}{ExampleOf(field.Form)}.");
        if (Held(field.Form) is { } held) Line($"Run 'stpgen fields {held}' for the fields of {Words.Article(held)}.");
        if (field.Stages.Length > 0) Line($"Asked for at: {string.Join("; ", field.Stages)}.");
        if (field.Papers.Length > 0) Line($"Printed by: {string.Join(", ", field.Papers)}.");
        return text.ToString();
    }

    /// <summary>An example, where the description does not give one.</summary>
    private static string ExampleOf(FieldForm form) => form switch
    {
        ReferenceForm or TextForm { Description: "a line of text" } => "",
        TextForm text when !form.Description.Contains("such as", StringComparison.Ordinal) => $", such as {text.Example}",
        _ => "",
    };

    /// <summary>The name of the record that a field has; null: it has none.</summary>
    private static string? Held(FieldForm form) => form switch
    {
        RecordForm { Schema: not MappingSchema } record => record.Schema.Name,
        ListForm list => Held(list.Item),
        _ => null,
    };
}
