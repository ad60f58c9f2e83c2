using StpGen.Authoring.Reading;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>A record written where it is used.</summary>
internal sealed class RecordFieldType<T>(Func<RecordSchema<T>> schema) : FieldType<T> where T : PlanRecord
{
    public override FieldRole Role => FieldRole.Record;

    public override FieldForm Form => new RecordForm($"{Words.Article(schema().Name)} with its fields", schema());

    public override bool TryRead(YamlNode node, ReadContext context, out T value)
    {
        var record = schema().Read(node, context);
        value = record!;
        return record is not null;
    }

    public override T View(T value, Viewpoint viewpoint) => viewpoint.See(schema(), value)!;

    public override void Visit(T value, IPlanVisitor visitor) => schema().Visit(value, visitor);

    public override object ToValue(T value, IPlanFacts facts) => schema().ValueOf(value);

    public override object Absent => schema().ValueOf(null);
}
