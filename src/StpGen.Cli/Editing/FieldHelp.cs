using StpGen.Authoring.Guide;
using StpGen.Authoring.Schema;

namespace StpGen.Cli.Editing;

/// <summary>What a field is for and what may be written, as <c>stpgen fields</c> tells it, in Markdown.</summary>
internal static class FieldHelp
{
    /// <param name="owner">The schema that has the field.</param>
    public static string Of(IRecordSchema owner, FieldInfo field)
    {
        var guided = FieldGuide.Records.FirstOrDefault(r => ReferenceEquals(r.Schema, owner) || (r.Name == owner.Name
            && r.Schema.OwnFields.Select(f => f.Name).SequenceEqual(owner.OwnFields.Select(f => f.Name), StringComparer.Ordinal)));
        var known = guided?.Fields.FirstOrDefault(f => f.Name == field.Name);
        var parts = new List<string>
        {
            $"**{field.Name}**{(field.IsRequired ? " (required)" : "")}: {field.Summary}.",
            $"Write {field.Form.Description}.",
        };
        if (known?.Stages is { IsEmpty: false } stages) parts.Add($"Asked for at: {string.Join("; ", stages)}.");
        if (known?.Papers is { IsEmpty: false } papers) parts.Add($"Printed by: {string.Join(", ", papers)}.");
        return string.Join("\n\n", parts);
    }

    /// <summary>The examples that a description names: <c>a date such as 30 June 2016, June 2016 or Q1 2016/17</c>.</summary>
    public static IEnumerable<string> ExamplesIn(FieldForm form)
    {
        const string such = " such as ";
        var at = form.Description.IndexOf(such, StringComparison.Ordinal);
        if (at < 0) return form is TextForm { Example: { Length: > 0 } example } ? [example] : [];
        return form.Description[(at + such.Length)..].Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries);
    }
}
