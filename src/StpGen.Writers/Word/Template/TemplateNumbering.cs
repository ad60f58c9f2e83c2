using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Template;

/// <summary>The labels of the house's list styles (ECMA-376 part 1, 17.9), and its definitions, which ours follow.</summary>
internal sealed class TemplateNumbering
{
    private readonly record struct Label(int Instance, int Definition, int Level);

    private readonly Dictionary<string, Label?> _labels = new(StringComparer.Ordinal);
    private readonly Numbering? _numbering;
    private readonly Dictionary<int, int> _definitions;

    public TemplateNumbering(WordTemplate reference)
    {
        _numbering = reference.Numbering;
        _definitions = _numbering?.Elements<NumberingInstance>()
            .ToDictionary(n => n.NumberID!.Value, n => n.AbstractNumId!.Val!.Value) ?? [];
        var byName = reference.ByName();
        foreach (var kind in (ListKind[])[ListKind.Bulleted, ListKind.Numbered])
            for (var level = 0; level < StyleIds.ListLevels; level++)
            {
                var name = $"list {(kind == ListKind.Bulleted ? "bullet" : "number")}{(level == 0 ? "" : $" {level + 1}")}";
                _labels[StyleIds.List(inTable: false, kind, level)] = byName.TryGetValue((StyleValues.Paragraph, name), out var style)
                    ? Of(style, byName.Values) : null;
            }
        FirstDefinition = 1 + (_numbering?.Elements<AbstractNum>().Select(a => a.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(-1)
            .Max() ?? -1);
        LastInstance = _numbering?.Elements<NumberingInstance>().Select(n => n.NumberID?.Value ?? 0).DefaultIfEmpty().Max() ?? 0;
    }

    /// <summary>The first definition id that the house leaves free.</summary>
    public int FirstDefinition { get; }

    public int LastInstance { get; }

    /// <summary>Whether a style of the house, if it is a list's, brings a label.</summary>
    public bool Serves(string id) => !_labels.TryGetValue(id, out var label) || label is not null;

    public int? InstanceOf(bool inTable, ListKind kind, int level) => Find(inTable, kind, level)?.Instance;

    public int? DefinitionOf(bool inTable, ListKind kind, int level) => Find(inTable, kind, level)?.Definition;

    public int? LevelOf(bool inTable, ListKind kind, int level) => Find(inTable, kind, level)?.Level;

    /// <summary>The house's definitions and instances, ours after each.</summary>
    public Numbering Merge(Numbering ours)
    {
        if (_numbering is null) return ours;
        var merged = (Numbering)_numbering.CloneNode(deep: true);
        var lastDefinition = merged.Elements<AbstractNum>().LastOrDefault();
        var lastInstance = merged.Elements<NumberingInstance>().LastOrDefault();
        foreach (var child in ours.ChildElements.ToList())
        {
            child.Remove();
            if (child is AbstractNum definition)
                lastDefinition = lastDefinition is null ? merged.PrependChild(definition) : merged.InsertAfter(definition, lastDefinition);
            else if (child is NumberingInstance instance)
                lastInstance = merged.InsertAfter(instance, (DocumentFormat.OpenXml.OpenXmlElement?)lastInstance ?? lastDefinition!);
        }
        return merged;
    }

    /// <summary>Each definition and instance once, instances of a definition that is there, and no pictures as bullets.</summary>
    public static Numbering Clean(Numbering numbering)
    {
        var (definitions, instances) = (new HashSet<int>(), new HashSet<int>());
        new TemplateCleaner().Clean(numbering);
        foreach (var extra in numbering.Descendants()
            .Where(d => d is NumberingPictureBullet or LevelPictureBulletId or AbstractNumDefinitionName).ToList())
            extra.Remove();
        foreach (var definition in numbering.Elements<AbstractNum>().ToList())
            if (IdOf(definition.AbstractNumberId) is not { } id || !definitions.Add(id)) definition.Remove();
        foreach (var instance in numbering.Elements<NumberingInstance>().ToList())
            if (IdOf(instance.NumberID) is not { } id || IdOf(instance.AbstractNumId?.Val) is not { } of || !definitions.Contains(of)
                || !instances.Add(id))
                instance.Remove();
        TemplateMeasures.Normalise(numbering);
        return numbering;
    }

    /// <summary>Takes the numbers from styles and paragraphs that name a list that is not there: ours may have that number.</summary>
    public static void Link(DocumentFormat.OpenXml.OpenXmlElement styles, Numbering? numbering)
    {
        var known = numbering?.Elements<NumberingInstance>().Select(n => n.NumberID!.Value).ToHashSet() ?? [];
        foreach (var properties in styles.Descendants<NumberingProperties>().ToList())
            if (properties.NumberingId?.Val is { } number && (IdOf(number) is not { } id || (id > 0 && !known.Contains(id))))
                properties.Remove();
    }

    private static int? IdOf(DocumentFormat.OpenXml.Int32Value? id) =>
        int.TryParse(id?.InnerText, System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private Label? Find(bool inTable, ListKind kind, int level) =>
        level < StyleIds.ListLevels && _labels.TryGetValue(StyleIds.List(inTable, kind, level), out var label) ? label : null;

    /// <summary>What a style says of its label, or the style that it is based on.</summary>
    private Label? Of(Style style, IReadOnlyCollection<Style> all)
    {
        var next = style;
        for (var steps = 0; next is not null && steps < 10; steps++)
        {
            if (next.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var number and > 0 } properties)
            {
                return _definitions.TryGetValue(number, out var id)
                    ? new(number, id, properties.NumberingLevelReference?.Val?.Value ?? 0) : null;
            }
            var parent = next.BasedOn?.Val?.Value;
            next = all.FirstOrDefault(s => s.StyleId?.Value == parent);
        }
        return null;
    }
}
