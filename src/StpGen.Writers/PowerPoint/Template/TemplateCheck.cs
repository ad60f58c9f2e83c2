using System.Globalization;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>What a house is told of its template for slides.</summary>
internal static class TemplateCheck
{
    /// <summary>What the layouts of each kind are called in words.</summary>
    private static readonly Dictionary<SlideKind, string> Words = new()
    {
        [SlideKind.Title] = "the first slide",
        [SlideKind.Section] = "sections",
        [SlideKind.Content] = "text",
        [SlideKind.TwoColumns] = "two columns",
        [SlideKind.ThreeColumns] = "three columns",
        [SlideKind.FourColumns] = "four columns",
        [SlideKind.Cards] = "cards",
        [SlideKind.Statement] = "statements",
        [SlideKind.Table] = "tables",
        [SlideKind.Figure] = "pictures",
        [SlideKind.FigureAndPoints] = "pictures with points",
        [SlideKind.BackUp] = "back-up slides",
    };

    /// <summary>What the house has no layout for; null: nothing that it is asked for.</summary>
    public static Finding? Lacking(TemplateFrame frame, string path)
    {
        if (frame.Lacking.IsEmpty) return null;
        var start = frame.Base is { Name.Length: > 0 } layout ? $"layouts made from '{layout.Name}'" : "layouts made from its slide master";
        var section = frame.Lacking.Contains(SlideKind.Section) && frame.Layouts.TryGetValue(SlideKind.Section, out var opening)
            ? $", and '{opening.Layout.Name}' for sections" : "";
        return new(WordRules.HouseStyleLacks, SourceSpan.StartOf(path),
            $"The house style for slides has no layout for {Core.Text.Words.Join([.. frame.Lacking.Select(k => Words[k])])}. "
                + $"Decks use {start}{section}.",
            "Leave it as it is, or add layouts with these places to the slide master.");
    }

    /// <summary>Text that cannot be read on the slides of the house; null: all can.</summary>
    /// <param name="isKnown">Whether what is behind it is one colour.</param>
    public static Finding? Pale(TemplatePalette palette, bool isKnown, string path, bool final)
    {
        if (!isKnown) return null;
        var pale = ((string, Colour, double)[])[("titles", palette.Title, 3), ("text", palette.Text, 4.5)];
        var found = pale.Where(p => p.Item2.ContrastWith(palette.Ground) < p.Item3)
            .Select(p => string.Create(CultureInfo.InvariantCulture,
                $"{p.Item1} (#{p.Item2.ToHex()} on #{palette.Ground.ToHex()}, {p.Item2.ContrastWith(palette.Ground):0.0}:1)")).ToList();
        return found.Count == 0 ? null : new(WordRules.HouseStyleContrast, WordRules.HouseStyleContrast.In(final), SourceSpan.StartOf(path),
            $"Some text in the house style for slides has too little contrast: {string.Join("; ", found)}.")
        {
            Hints = ["Change these colours on the slide master; readers need 4.5:1, or 3:1 for titles."],
        };
    }
}
