using System.Collections.Immutable;
using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

/// <summary>A list of values of one type. A faulty item is reported and left out; the others are kept.</summary>
internal sealed class ListFieldType<T>(FieldType<T> item) : FieldType<ImmutableArray<T>>
{
    public override FieldRole Role => item.Role == FieldRole.Record ? FieldRole.Records : item.Role;

    public override bool IsEmpty(ImmutableArray<T> value) => value.Length == 0;

    public override FieldForm Form => new ListForm($"a list, each item {item.Description}", item.Form);

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

    public override object ToValue(ImmutableArray<T> value, IPlanFacts facts)
    {
        var items = ImmutableArray.CreateBuilder<object>(value.Length);
        foreach (var one in value)
            if (item.ToValue(one, facts) is { } seen and not AbsentValue) items.Add(seen);
        return new ListValue(items.DrainToImmutable());
    }

    public override object Absent => ListValue.Empty;
}
