using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>
/// An id: lower-case letters, digits and hyphens, starting with a letter or a digit. Reading it registers it for references.
/// </summary>
internal sealed class IdFieldType(string kind) : FieldType<string>
{
    /// <summary>The records whose ids name files.</summary>
    private const string PaperKind = "document";

    /// <summary>Ids appear in messages, links and file names.</summary>
    private const int LongestId = 80;

    public override FieldRole Role => FieldRole.Choice;

    public override FieldForm Form { get; } =
        new IdForm("a short name in lower-case letters, digits and hyphens", kind, $"^[a-z0-9][a-z0-9-]{{0,{LongestId - 1}}}$");

    public override bool TryRead(YamlNode node, ReadContext context, out string value)
    {
        value = "";
        if (!FieldTypes.Text.TryRead(node, context, out var text)) return false;
        value = text.Value;
        if (value.Length > LongestId)
        {
            context.Report(ReadRules.BadId, node.Span,
                $"{Words.Quote(value)} has {value.Length} characters; an id can have at most {LongestId}.",
                "Write a short name such as 'sarah-dugan'.");
            return false;
        }
        if (kind == PaperKind && FileNames.IsReserved(value))
        {
            context.Report(ReadRules.BadId, node.Span,
                $"{Words.Quote(value)} cannot be the id of a paper: Windows keeps that name for a device.",
                "Write a longer name, such as 'board-paper'.");
            return false;
        }
        if (value.Length > 0 && char.IsAsciiLetterOrDigit(value[0])
            && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            context.Define(kind, value, node.Span);
            return true;
        }
        var suggestion = string.Join('-', new string([.. value.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        context.Report(new Finding(ReadRules.BadId, node.Span,
            $"{Words.Quote(value)} cannot be an id: ids have only lower-case letters, digits and hyphens.",
            suggestion.Length > 0 ? $"Write '{suggestion}'." : "Write a short name such as 'sarah-dugan'.")
        {
            // Only its form changes, not a letter.
            Fix = suggestion.Length == 0 ? null : Fix.Replace(node.Span, suggestion) with
            {
                IsCertain = value.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-'),
            },
        });
        return false;
    }
}
