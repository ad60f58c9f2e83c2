using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>Paragraphs, lists, bold, italic and links, read into blocks at once so that faults have a position.</summary>
/// <remarks>In place, or in a file of its own: <c>text: {file: narrative/vision.md}</c>.</remarks>
internal sealed class ProseFieldType : FieldType<Prose>
{
    private const string FileField = "file";
    private const string InPlace = "text, which may have paragraphs, lists, **bold**, *italic* and links";

    private static readonly MappingSchema InFile = new("text in a file",
    [
        new(FileField, "A Markdown file of the plan", true, new TextForm("the path of a file", "narrative/vision.md")),
    ]);

    public override FieldForm Form { get; } = new EitherForm(InPlace,
    [
        new TextForm(InPlace, "Care **close to home**."),
        new RecordForm("text in a file of its own", InFile),
    ]);

    public override bool TryRead(YamlNode node, ReadContext context, out Prose value)
    {
        value = new Prose([], "", node.Span);
        if (node is YamlMapping { Entries: [{ Key: FileField, Value: YamlScalar { IsNull: false } name }] })
        {
            if (context.FindText(name.Value) is not { } file)
            {
                // A file that exists but is not text has already been reported.
                if (!context.TextFiles.Contains(name.Value, StringComparer.Ordinal))
                    context.ReportWord(ReadRules.NoFile, name.Span, $"There is no text file {Words.Quote(name.Value)} in the plan.",
                        context.Suggest(name.Value, context.TextFiles),
                        name.Value.StartsWith('/') || name.Value.Contains("..")
                            ? "Put the file in the plan's folder; files outside it are not read."
                        : "Give the path of a file in the plan, such as narrative/vision.md.");
                return false;
            }
            if (string.IsNullOrWhiteSpace(file.Content))
                context.Report(ReadRules.EmptyValue, name.Span, $"The file {Words.Quote(name.Value)} is empty.",
                    "Add the text to it, or delete the line.");
            foreach (var bad in Unprintable.InLines(file)) context.Report(bad);
            value = new Prose(ProseReader.Read(file, context), file.Content, node.Span);
            return true;
        }
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            context.WrongType(node, Description);
            return false;
        }
        if (scalar.JoinedItem is { } item)
            context.Report(new Finding(ReadRules.BadProse, Severity.Warning, item,
                "YAML joins this line to the one above it, so the list runs together.")
            {
                Hints = [scalar.IsBlock ? "Write | instead of > above it."
                    : "Write | after the name of the field, and start the text on a new line."],
            });
        value = new Prose(ProseReader.Read(scalar, context), scalar.Value, node.Span);
        return true;
    }

    public override object ToValue(Prose value, IPlanFacts facts) => Citations.Resolve(value, path => facts.Cite(path, value.Span));

    public override void Visit(Prose value, IPlanVisitor visitor) => visitor.Prose(value);
}
