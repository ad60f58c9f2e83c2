using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>The id of another record; rules and templates see the record itself.</summary>
internal sealed class ReferenceFieldType(string kind, bool atOtherTime = false) : FieldType<Ref>
{
    public override FieldRole Role => FieldRole.Reference;

    public override FieldForm Form { get; } = new ReferenceForm($"the id of {Words.Article(kind)}", kind);

    public override bool TryRead(YamlNode node, ReadContext context, out Ref value)
    {
        value = new Ref(kind, "", node.Span);
        if (!FieldTypes.Text.TryRead(node, context, out var text)) return false;
        value = value with { Id = text.Value };
        context.Refer(value);
        return true;
    }

    public override void Visit(Ref value, IPlanVisitor visitor)
    {
        if (!atOtherTime) visitor.Reference(value);
    }

    public override object ToValue(Ref value, IPlanFacts facts) => facts.Resolve(value) ?? Absent;
}
