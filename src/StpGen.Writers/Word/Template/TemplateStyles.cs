using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Template;

/// <summary>A house style as one paper uses it: which of its styles stand for ours, and both merged (ECMA-376 part 1, 17.7).</summary>
internal sealed class TemplateStyles
{
    private readonly WordTemplate _reference;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    /// <param name="ours">Every style that papers define, by its id and name.</param>
    public TemplateStyles(WordTemplate reference, IEnumerable<Style> ours)
    {
        _reference = reference;
        Numbering = new(reference);
        var (byName, ids) = (reference.ByName(), reference.Styles.Elements<Style>().Select(s => s.StyleId!.Value!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (var style in ours)
        {
            var id = style.StyleId!.Value!;
            var house = byName.GetValueOrDefault(WordTemplate.NameOf(style))
                ?? (style.Default?.Value == true ? reference.DefaultOf(style.Type!.Value) : null);
            if (id == StyleIds.Table) house ??= reference.DefaultTable;
            if (house is not null && Numbering.Serves(id))
            {
                _ids[id] = house.StyleId!.Value!;
                _taken.Add(id);
            }
            else if (house is not null)
            {
                // A list style without a numbering that could be taken: ours takes its place.
                _ids[id] = house.StyleId!.Value!;
                _replaced.Add(house.StyleId.Value!);
            }
            else if (!ids.Add(id)) _ids[id] = "Stp" + id;
        }
        var tabs = reference.Styles.Elements<Style>()
            .ToDictionary(s => s.StyleId!.Value!, s => s.StyleParagraphProperties?.Tabs?.Elements<TabStop>()
            .Where(t => t.Val?.Value != TabStopValues.Clear).Select(t => t.Position?.Value ?? 0).ToArray() ?? [], StringComparer.Ordinal);
        Styles = new(_ids, _taken, byName.GetValueOrDefault((StyleValues.Paragraph, "body text"))?.StyleId?.Value, tabs);
    }

    public StyleMap Styles { get; }

    public TemplateNumbering Numbering { get; }

    public TemplateSection Section => _reference.Section;

    public byte[]? Theme => _reference.Theme;

    /// <summary>The numbers that the house's styles give to headings; of each heading that has one.</summary>
    public IReadOnlyDictionary<Block, string> NumbersOf(IEnumerable<Heading> headings) => _reference.Numbering is not { } lists ? NoNumbers
        : new HeadingNumbers(lists, level => Styles.IsHouse(StyleIds.Heading(level)) ? StyleOf(Styles[StyleIds.Heading(level)]) : null,
            StyleOf).Of(headings);

    /// <summary>The tab stops of a style of the house, with those of the styles that it is based on.</summary>
    public IEnumerable<TabStop> TabsOf(string? id)
    {
        var next = id is null ? _reference.DefaultOf(StyleValues.Paragraph) : StyleOf(id);
        for (var steps = 0; next is not null && steps < 10; steps++)
        {
            foreach (var tab in next.StyleParagraphProperties?.Tabs?.Elements<TabStop>() ?? []) yield return tab;
            next = StyleOf(next.BasedOn?.Val?.Value);
        }
    }

    private static readonly IReadOnlyDictionary<Block, string> NoNumbers = new Dictionary<Block, string>();

    private Style? StyleOf(string? id) =>
        id is null ? null : _reference.Styles.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);

    /// <summary>The house's styles, and of ours those that it does not have.</summary>
    public Styles Merge(Styles ours, string language)
    {
        var merged = (Styles)_reference.Styles.CloneNode(deep: true);
        foreach (var style in merged.Elements<Style>().Where(s => _replaced.Contains(s.StyleId!.Value!)).ToList()) style.Remove();
        foreach (var style in ours.Elements<Style>().ToList())
        {
            if (_taken.Contains(style.StyleId!.Value!)) continue;
            style.Remove();
            // On a table style of the house its own header row sets how text is emphasised.
            if (style.StyleId.Value is StyleIds.TableHeading && _taken.Contains(StyleIds.Table)) style.StyleRunProperties?.Color?.Remove();
            (style.StyleId, style.Default) = (Styles[style.StyleId.Value!], style.Default?.Value == true
                && _reference.DefaultOf(style.Type!.Value) is null ? OnOff.Yes : null);
            if (style.BasedOn is { } basedOn) basedOn.Val = Styles[basedOn.Val!.Value!];
            if (style.NextParagraphStyle is { } next) next.Val = Styles[next.Val!.Value!];
            merged.AppendChild(style);
        }
        Speak(merged, language);
        return merged;
    }

    /// <summary>
    /// Takes out of the house's styles what programs remember, and makes hidden ones show, because papers use them; these are
    /// returned, so that what the house hid by them stays hidden.
    /// </summary>
    public static IReadOnlySet<string> Clean(Styles styles)
    {
        var hidden = Hidden(styles);
        new TemplateCleaner().Clean(styles);
        foreach (var vanish in styles.Descendants().Where(d => d is Vanish or SpecVanish).ToList()) vanish.Remove();
        TemplateMeasures.Normalise(styles);
        // Of a style that is there twice Word takes the first as well.
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var style in styles.Elements<Style>().ToList())
            if (style.StyleId?.Value is { } id && !known.Add(id)) style.Remove();
        return hidden;
    }

    /// <summary>The ids of styles that hide their text, by themselves or by one that they are based on.</summary>
    private static HashSet<string> Hidden(Styles styles)
    {
        var (hidden, shown) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var style in styles.Elements<Style>())
            if (style.StyleId?.Value is { } id && style.StyleRunProperties?.GetFirstChild<Vanish>() is { } vanish)
                (TemplateCleaner.IsOn(vanish) ? hidden : shown).Add(id);
        if (hidden.Count == 0) return hidden;
        var children = styles.Elements<Style>().Where(s => s.StyleId?.Value is not null && s.BasedOn?.Val?.Value is not null)
            .ToLookup(s => s.BasedOn!.Val!.Value!, s => s.StyleId!.Value!, StringComparer.Ordinal);
        var next = new Stack<string>(hidden);
        while (next.TryPop(out var parent))
            foreach (var child in children[parent])
                if (!shown.Contains(child) && hidden.Add(child)) next.Push(child);
        return hidden;
    }

    /// <summary>The paper's language is its own, whatever the house's was.</summary>
    private static void Speak(Styles styles, string language)
    {
        styles.DocDefaults ??= new();
        styles.DocDefaults.RunPropertiesDefault ??= new();
        styles.DocDefaults.RunPropertiesDefault.RunPropertiesBaseStyle ??= new();
        styles.DocDefaults.RunPropertiesDefault.RunPropertiesBaseStyle.Languages = new()
        {
            Val = language,
            EastAsia = language,
            Bidi = "ar-SA"
        };
        foreach (var style in styles.Elements<Style>()) style.StyleRunProperties?.Languages?.Remove();
    }
}
