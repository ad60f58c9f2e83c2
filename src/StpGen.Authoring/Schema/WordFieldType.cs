using StpGen.Authoring.Reading;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>One of a few words.</summary>
internal sealed class WordFieldType(string[] words) : FieldType<string>
{
    public override FieldRole Role => FieldRole.Choice;

    public override FieldForm Form { get; } = new WordsForm($"one of {Words.Join(words, "or")}", [.. words]);

    public override bool TryRead(YamlNode node, ReadContext context, out string value)
    {
        value = "";
        if (!FieldTypes.Text.TryRead(node, context, out var text)) return false;
        value = text.Value;
        if (words.Contains(value, StringComparer.Ordinal)) return true;
        context.ReportWord(ReadRules.WrongType, node.Span, $"This should be {Description}, but it is {Words.Quote(value)}.",
            context.Suggest(value, words), null, (value, words, AreAll: true));
        return false;
    }
}
