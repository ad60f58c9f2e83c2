using System.Collections.Immutable;
using StpGen.Authoring.Templates;
using StpGen.Authoring.Values;
using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

/// <summary>A list of values of one kind. A faulty item is reported and left out; the others stay.</summary>
internal sealed class ListKind<T>(ValueKind<T> item) : ValueKind<ImmutableArray<T>>
{
    public override string Description => $"a list, each item {item.Description}";

    public override bool TryRead(YamlNode node, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence sequence)
        {
            context.WrongType(node, Description);
            return false;
        }
        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (var child in sequence.Items)
        {
            if (child is YamlScalar { IsEmpty: true })
                context.WrongType(child, item.Description);
            else if (item.TryRead(child, context, out var read))
                items.Add(read);
        }
        value = items.ToImmutable();
        return true;
    }

    public override ImmutableArray<T> Empty => [];

    public override void Visit(ImmutableArray<T> value, IPlanVisitor visitor)
    {
        foreach (var one in value) item.Visit(one, visitor);
    }

    public override ImmutableArray<T> View(ImmutableArray<T> value, Viewpoint viewpoint)
    {
        var seen = ImmutableArray.CreateBuilder<T>(value.Length);
        var same = true;
        foreach (var one in value)
        {
            var view = item.View(one, viewpoint);
            same &= view is not null && ReferenceEquals(view, one);
            if (view is not null) seen.Add(view);
        }
        return same ? value : seen.ToImmutable();
    }

    public override object ToTemplate(ImmutableArray<T> value, ITemplateRecords records)
    {
        var array = new Scriban.Runtime.ScriptArray(value.Length);
        foreach (var one in value)
            if (item.ToTemplate(one, records) is { } seen and not RecordView { IsAbsent: true }) array.Add(seen);
        return array;
    }

    public override object Absent(ITemplateRecords records) => new Scriban.Runtime.ScriptArray();
}

/// <summary>A record that stands where it is used.</summary>
internal sealed class RecordKind<T>(Func<Shape<T>> shape) : ValueKind<T> where T : PlanRecord
{
    public override string Description => $"{Words.Article(shape().Name)} with its fields";

    public override bool TryRead(YamlNode node, ReadContext context, out T value)
    {
        var record = shape().Read(node, context);
        value = record!;
        return record is not null;
    }

    public override T View(T value, Viewpoint viewpoint) => viewpoint.See(shape(), value)!;

    public override void Visit(T value, IPlanVisitor visitor) => shape().Visit(value, visitor);

    public override object ToTemplate(T value, ITemplateRecords records) => records.View(shape(), value);

    public override object Absent(ITemplateRecords records) => records.Absent(shape());
}

/// <summary>The id of another record; templates see the record itself.</summary>
internal sealed class RefKind(string kind, bool atOtherTime = false) : ValueKind<Ref>
{
    public override string Description => $"the id of {Words.Article(kind)}";

    public override bool TryRead(YamlNode node, ReadContext context, out Ref value)
    {
        value = new Ref(kind, "", node.Span);
        if (!Kinds.Text.TryRead(node, context, out var text)) return false;
        value = value with { Id = text.Value };
        context.Refer(value);
        return true;
    }

    public override void Visit(Ref value, IPlanVisitor visitor)
    {
        if (!atOtherTime) visitor.Reference(value);
    }

    public override object ToTemplate(Ref value, ITemplateRecords records) => records.Resolve(value) ?? Absent(records);
}
