using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Plain text on one line. Line ends within it become spaces; no-break spaces stay.</summary>
internal sealed class TextFieldType : FieldType<PlanText>
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    public override FieldForm Form { get; } = new TextForm("a line of text", "Urgent care");

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value)
    {
        value = new PlanText("", node.Span);
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.WrongType(node, Description);
            return false;
        }
        value = new PlanText(OnOneLine(scalar.Value), node.Span);
        return true;
    }

    /// <summary>Puts one space between words. Nearly every text has that already.</summary>
    private static string OnOneLine(string text) =>
        IsOnOneLine(text) ? text : string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    /// <remarks>
    /// Looks at each character once: searching for a set that is not all ASCII has a high cost for each of these short texts.
    /// </remarks>
    private static bool IsOnOneLine(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' || (c == ' ' && previous == ' ')) return false;
            previous = c;
        }
        return text.Length == 0 || previous != ' ';
    }

    public override void Visit(PlanText value, IPlanVisitor visitor) => visitor.Text(value);
}
