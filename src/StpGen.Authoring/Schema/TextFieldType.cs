using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Plain text on one line. Line ends within it become spaces; no-break spaces stay.</summary>
/// <param name="mayCite">Whether it can cite facts.</param>
internal sealed class TextFieldType(bool mayCite) : FieldType<PlanText>
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
        var text = OnOneLine(scalar.Value, out var mayHaveMarks);
        if (mayHaveMarks) text = PlainMarks.Check(text, scalar, mayCite, context.Report);
        value = new PlanText(text, node.Span) { MayCite = mayCite };
        return true;
    }

    /// <summary>Puts one space between words. Nearly every text has that already.</summary>
    private static string OnOneLine(string text, out bool mayHaveMarks) =>
        IsOnOneLine(text, out mayHaveMarks) ? text : string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    /// <remarks>
    /// Looks at each character once: searching for a set that is not all ASCII has a high cost for each of these short texts.
    /// </remarks>
    private static bool IsOnOneLine(string text, out bool mayHaveMarks)
    {
        mayHaveMarks = false;
        var (previous, isOnOneLine) = (' ', true);
        foreach (var c in text)
        {
            mayHaveMarks |= PlainMarks.IsSign(c);
            isOnOneLine &= !(c is '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' || (c == ' ' && previous == ' '));
            previous = c;
        }
        return isOnOneLine && (text.Length == 0 || previous != ' ');
    }

    public override object ToValue(PlanText value, IPlanFacts facts) =>
        Citations.Resolve(value, path => facts.Cite(path, value.Span));

    public override void Visit(PlanText value, IPlanVisitor visitor) => visitor.Text(value);
}
