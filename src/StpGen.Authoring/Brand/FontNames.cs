using StpGen.Authoring.Reading;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Brand;

/// <summary>The files of a brand's font family, by style.</summary>
internal sealed record FontNames : PlanRecord
{
    public PlanText? Regular { get; init; }

    public PlanText? Bold { get; init; }

    public PlanText? Italic { get; init; }

    public PlanText? BoldItalic { get; init; }

    public static RecordSchema<FontNames> Schema { get; } = new RecordSchema<FontNames>("fontFamily", () => new FontNames())
        .Required("regular", new FontNameFieldType(), r => r.Regular!, (r, v) => r with { Regular = v }, "Its upright style")
        .Required("bold", new FontNameFieldType(), r => r.Bold!, (r, v) => r with { Bold = v }, "Its bold style")
        .Required("italic", new FontNameFieldType(), r => r.Italic!, (r, v) => r with { Italic = v }, "Its italic style")
        .Required("boldItalic", new FontNameFieldType(), r => r.BoldItalic!, (r, v) => r with { BoldItalic = v }, "Its bold italic style")
        .OwnFieldsOnly();
}

/// <summary>The name of a font file.</summary>
internal sealed class FontNameFieldType : FieldType<PlanText>
{
    public override FieldForm Form { get; } =
        new TextForm("the name of a TrueType or OpenType file (.ttf, .otf, .ttc) in brand/fonts", "Example-Regular.ttf");

    public override bool TryRead(YamlNode node, ReadContext context, out PlanText value) =>
        FieldTypes.Text.TryRead(node, context, out value);
}
