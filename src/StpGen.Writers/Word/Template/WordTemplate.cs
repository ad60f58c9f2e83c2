using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// A Word document or template that shows a house style: its styles, numbering, theme, page headers and footers, margins. What it
/// says is never copied. Read once; papers take from it what they use.
/// </summary>
public sealed class WordTemplate
{
    /// <summary>What a house is asked for, in the words of Word's own list of styles; the rest is ours without a word.</summary>
    private static readonly string[] Asked =
    [
        "Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "List Bullet", "List Number", "caption", "Quote",
        "toc 1", "toc 2", "toc 3",
    ];

    private WordTemplate(Styles styles, Numbering? numbering, byte[]? theme, TemplateSection section, string? defaultTable) =>
        (Styles, Numbering, Theme, Section, DefaultTable) = (styles, numbering, theme, section, styles.Elements<Style>()
            .FirstOrDefault(s => s.Type?.Value == StyleValues.Table && s.StyleId?.Value == defaultTable && s.Default?.Value != true));

    internal Styles Styles { get; }

    internal Numbering? Numbering { get; }

    /// <summary>The theme part; null: it has none that could be taken alone.</summary>
    internal byte[]? Theme { get; }

    internal TemplateSection Section { get; }

    /// <summary>The table style that new tables of the house take (17.15.1.22), if it says so.</summary>
    internal Style? DefaultTable { get; }

    /// <summary>The colours and font of the house, for what its styles do not cover and for papers in other formats.</summary>
    public Theme Over(Theme theme) => Colours?.Over(theme) ?? theme;

    /// <summary>Null: the house has no theme that papers take.</summary>
    internal ThemeReferences? References => Colours?.References;

    private TemplateTheme? Colours { get; init; }

    /// <summary>A document on pages with the margins of the template, where they leave enough space; the same where none change.</summary>
    public Core.Documents.Document Fit(Core.Documents.Document document) => document.WithPages(Section.Fit);

    internal static (StyleValues, string) NameOf(Style style) =>
        (style.Type?.Value ?? StyleValues.Paragraph, style.StyleName!.Val!.Value!.ToLowerInvariant());

    internal Dictionary<(StyleValues, string), Style> ByName()
    {
        var byName = new Dictionary<(StyleValues, string), Style>();
        foreach (var style in Styles.Elements<Style>()) byName.TryAdd(NameOf(style), style);
        return byName;
    }

    internal Style? DefaultOf(StyleValues type) => Styles.Elements<Style>()
        .FirstOrDefault(s => s.Type?.Value == type && s.Default?.Value == true);

    /// <summary>Reads a .docx or .dotx; null, and a finding, where it cannot be taken: papers then keep their own styles.</summary>
    /// <param name="path">Plan-relative, for findings.</param>
    /// <param name="final">What a draft may still have, a final paper may not.</param>
    public static WordTemplate? TryRead(ReadOnlyMemory<byte> file, string path, Action<Finding> report, bool final = false)
    {
        string fault;
        try
        {
            using var stream = new MemoryStream(file.ToArray());
            if (PackageCheck.Fault(stream) is { } found) fault = found;
            else
            {
                stream.Position = 0;
                using var word = WordprocessingDocument.Open(stream, isEditable: false, new() { AutoSave = false });
                if (word.MainDocumentPart is not { } main || PartGate.ElementsOf(main, "sectPr", around: "body") is not { } sections)
                    fault = "It is not a Word document: it has no main part, or that part is damaged.";
                else if (main.StyleDefinitionsPart is not { } part) fault = "It has no styles.";
                else if (!PartGate.Passes(part, PartGate.MostOfStyles) || part.Styles is not { } styles)
                    fault = "Its styles are damaged, or larger than a house style needs to be (5 MB).";
                else return Read(main, sections, styles, path, report, final);
            }
        }
        catch (Exception e) when (PackageCheck.IsDamage(e))
        {
            fault = "It is not a Word document, or it is damaged.";
        }
        report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path), $"The house style cannot be used. {fault}",
            "Save the document again from Word, as .docx or .dotx. Until then, papers use the built-in styles."));
        return null;
    }

    private static WordTemplate? Read(
        MainDocumentPart main, List<string> sections, Styles source, string path, Action<Finding> report, bool final)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        var styles = (Styles)SchemaOrder.Of(source);
        var hidden = TemplateStyles.Clean(styles);
        var damaged = Damaged(validator, styles);
        if (damaged is null)
        {
            report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path), "The house style cannot be used. Its styles are damaged.",
                "Open the document in Word, let Word repair it, and save it again. Until then, papers use the built-in styles."));
            return null;
        }
        foreach (var style in damaged) style.Remove();
        if (damaged.Count > 0)
            report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path),
                $"Some styles in the house style are damaged, so papers use the built-in ones instead: "
                    + $"{string.Join(", ", damaged.Select(s => s.StyleName?.Val?.Value ?? s.StyleId?.Value ?? "one without a name"))}.",
                "Open the document in Word, check these styles, and save it again."));
        Numbering? numbering = null;
        if (main.NumberingDefinitionsPart is { } listsPart)
        {
            if (PartGate.Passes(listsPart, PartGate.MostOfStyles) && listsPart.Numbering is { } lists)
                numbering = TemplateNumbering.Clean((Numbering)SchemaOrder.Of(lists));
            if (numbering is null || validator.Validate(numbering).Any())
            {
                numbering = null;
                report(Damaged(path, "lists"));
            }
        }
        TemplateNumbering.Link(styles, numbering);
        var section = TemplateSection.Of(main, sections, validator, hidden, numbering);
        foreach (var left in section.LeftOut)
            report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path),
                $"The {left} of the house style contains something that cannot be copied, so papers keep their own.",
                "Use only text, tables, fields and pictures in it."));
        foreach (var notes in section.Notes.GroupBy(n => n.Where, n => n.What))
            report(new(WordRules.HouseStyleNotCopied, SourceSpan.StartOf(path),
                $"The {notes.Key} of the house style has {Words.Join([.. notes])}, which papers do not copy.",
                "Open the house style in Word, and accept changes, or replace these with text or a picture."));
        foreach (var where in section.Undescribed)
            report(new(WordRules.HouseStyleWithoutWords, SourceSpan.StartOf(path),
                $"A picture in the {where} of the house style has no alternative text.",
                "Add a description in Word, or mark the picture as decorative."));
        var theme = ThemeOf(main, validator);
        if (theme is null && main.ThemePart is not null) report(Damaged(path, "theme"));
        var settings = main.DocumentSettingsPart is { } settingsPart && PartGate.Passes(settingsPart, PartGate.MostOfStyles)
            ? settingsPart.Settings : null;
        var house = new WordTemplate(styles, numbering, theme is null ? null : OpenPackage.Part(theme), section,
            settings?.GetFirstChild<DefaultTableStyle>()?.Val?.Value)
        {
            Colours = TemplateTheme.Of(theme),
        };
        if (house.Pale(path, final) is { } pale) report(pale);
        if (house.Lacking() is { Count: > 0 } lacking)
            report(new(WordRules.HouseStyleLacks, SourceSpan.StartOf(path),
                $"The house style has no style for {string.Join(", ", lacking)}.",
                "Add styles with these names to the house style, or leave it as it is: papers use the built-in styles for them."));
        return house;
    }

    /// <summary>A note that text can be on other pages in Word than contents say; null: its sizes are those of the pages.</summary>
    public Finding? OtherSizes(Theme theme, string path) => TemplateSizes.Other(Styles, theme).ToList() is not { Count: > 0 } other ? null
        : new(WordRules.HouseStyleSizes, SourceSpan.StartOf(path), string.Create(CultureInfo.InvariantCulture,
            $"The house style has other sizes than the pages: {Words.Join([.. other.Select(o => string.Create(CultureInfo.InvariantCulture,
                $"{o.Name} ({o.Size:0.#} pt instead of {o.Ours:0.#} pt)"))])}. Headings can be on other pages than the contents say."),
            "In Word, select the contents and press F9. Or set these sizes in brand/theme.yaml, so that PDFs have them too.");

    private Finding? Pale(string path, bool final)
    {
        var byName = ByName();
        var used = Asked.Select(name => byName.GetValueOrDefault((StyleValues.Paragraph, name.ToLowerInvariant())))
            .Append(byName.GetValueOrDefault((StyleValues.Character, "hyperlink")));
        return new TemplateContrast(Styles)
            .Check(used.OfType<Style>(), new[] { DefaultTable, byName.GetValueOrDefault((StyleValues.Table, "stp table")) }.OfType<Style>()
                .Distinct(), path, final);
    }

    private List<string> Lacking()
    {
        var (byName, numbering) = (ByName(), new TemplateNumbering(this));
        var lacking = Asked.Where(name => !byName.ContainsKey((StyleValues.Paragraph, name.ToLowerInvariant()))
            || (name.StartsWith("List", StringComparison.Ordinal) && !numbering.Serves(name.Replace(" ", "", StringComparison.Ordinal))))
            .Select(name => name.StartsWith("toc", StringComparison.Ordinal) ? "TOC" + name[3..] : char.ToUpperInvariant(name[0])
                + name[1..]).ToList();
        if (DefaultTable is null && !byName.ContainsKey((StyleValues.Table, "stp table"))) lacking.Add("STP Table");
        return lacking;
    }

    /// <summary>The styles that are not as the standard has them; null: the fault is outside any style.</summary>
    private static HashSet<Style>? Damaged(OpenXmlValidator validator, Styles styles)
    {
        var times = styles.Elements<Style>().CountBy(s => s.StyleId?.Value ?? "").ToDictionary(StringComparer.Ordinal);
        var damaged = new HashSet<Style>();
        foreach (var style in styles.Elements<Style>())
            if (style.StyleId?.Value is not { } id || style.StyleName?.Val?.Value is null or "" || times[id] > 1) damaged.Add(style);
        foreach (var error in validator.Validate(styles))
        {
            var at = error.Node;
            while (at is not null and not Style) at = at.Parent;
            if (at is not Style style) return null;
            damaged.Add(style);
        }
        return damaged;
    }

    private static Finding Damaged(string path, string what) => new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path),
        $"The {what} of the house style cannot be used, so papers have their own.",
        "Open the document in Word, let Word repair it, and save it again.");

    /// <summary>Its colours, fonts and effects, and nothing that programs keep beside them.</summary>
    private static A.Theme? ThemeOf(MainDocumentPart main, OpenXmlValidator validator)
    {
        if (main.ThemePart is not { } part || !PartGate.Passes(part, PartGate.MostOfStyles) || part.Theme is not { } source) return null;
        var theme = (A.Theme)source.CloneNode(deep: true);
        foreach (var extra in theme.Descendants().Where(e => e is OpenXmlMiscNode or A.ObjectDefaults || e.LocalName == "extLst"
            || !TemplateNamespaces.IsKnown(e.NamespaceUri)).ToList()) extra.Remove();
        TemplateNamespaces.Clean(theme);
        var isAlone = theme.Descendants().All(e => e.GetAttributes().All(a => a.NamespaceUri != TemplateNamespaces.Relationships));
        return isAlone && !validator.Validate(theme).Any() ? theme : null;
    }
}
