using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

/// <summary>Paragraphs, lists, bold, italic and links, read into blocks at once so that faults show where they stand.</summary>
internal sealed class ProseKind : ValueKind<Prose>
{
    public override string Description => "text, which may have paragraphs, lists, **bold**, *italic* and links";

    public override bool TryRead(YamlNode node, ReadContext context, out Prose value)
    {
        value = new Prose([], "", node.Span);
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.WrongType(node, Description);
            return false;
        }
        value = new Prose(Markdown.ProseReader.Read(scalar, context.Report), scalar.Value, node.Span);
        return true;
    }

    public override object ToTemplate(Prose value, ITemplateRecords records) => value;
}
