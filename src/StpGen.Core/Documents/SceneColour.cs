using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>A colour of a drawing by what it is for, so that a brand colours drawings too.</summary>
public enum SceneColour
{
    /// <summary>Words on the page or on a pale area.</summary>
    Text,

    /// <summary>Words that matter less, and axes.</summary>
    Muted,

    /// <summary>Titles within the drawing.</summary>
    Heading,

    /// <summary>What matters.</summary>
    Accent,

    /// <summary>A dark area, as behind table headers.</summary>
    Strong,

    /// <summary>An area between dark and pale: less certain than <see cref="Strong"/>.</summary>
    Middle,

    /// <summary>Words on a dark area.</summary>
    OnStrong,

    /// <summary>A pale area.</summary>
    Pale,

    /// <summary>Thin lines between and round areas.</summary>
    Rule,

    /// <summary>Lines behind bars and marks.</summary>
    Grid,

    /// <summary>What is still to come, or to be found.</summary>
    Gap,

    /// <summary>An area behind what is still to come.</summary>
    GapPale,

    /// <summary>The page.</summary>
    Page,

    /// <summary>The first of 8 colours that tell groups from each other; words on them have the colour of the page.</summary>
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,

    /// <summary>The first of 8 pale areas of those groups.</summary>
    SeriesPale1,
    SeriesPale2,
    SeriesPale3,
    SeriesPale4,
    SeriesPale5,
    SeriesPale6,
    SeriesPale7,
    SeriesPale8,
}

/// <summary>The colours of drawings in a theme.</summary>
public static class SceneColours
{
    /// <summary>How many colours tell groups from each other.</summary>
    public const int SeriesCount = 8;

    private static readonly Colour White = new(255, 255, 255);

    /// <summary>The colour of a group, counted from 0; after the last comes the first again.</summary>
    public static SceneColour Series(int number) => SceneColour.Series1 + number % SeriesCount;

    /// <summary>The pale area of a group, counted from 0.</summary>
    public static SceneColour SeriesPale(int number) => SceneColour.SeriesPale1 + number % SeriesCount;

    public static Colour Of(this Theme theme, SceneColour colour) => colour switch
    {
        SceneColour.Muted => theme[TextRole.Caption].Colour,
        SceneColour.Heading => theme[TextRole.Heading1].Colour,
        SceneColour.Accent => theme.Accent,
        SceneColour.Strong => theme.TableHeadFill,
        SceneColour.Middle => theme.TableHeadFill.MixedWith(White, 0.4),
        SceneColour.OnStrong => theme.TableHeadText,
        SceneColour.Pale => theme.CalloutFill,
        SceneColour.Rule => theme.TableRule,
        SceneColour.Grid => theme.TableRule.MixedWith(White, 0.6),
        SceneColour.Gap => theme.Gap,
        SceneColour.GapPale => theme.GapFill,
        SceneColour.Page => White,
        >= SceneColour.SeriesPale1 => theme.Series[colour - SceneColour.SeriesPale1].MixedWith(White, 0.9),
        >= SceneColour.Series1 => theme.Series[colour - SceneColour.Series1],
        _ => theme.Text,
    };
}
