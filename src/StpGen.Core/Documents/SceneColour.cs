using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>A colour of a drawing by what it is for, so that a brand colours drawings too.</summary>
public enum SceneColour
{
    /// <summary>Words on the page or on a pale area.</summary>
    Text,

    /// <summary>What matters.</summary>
    Accent,

    /// <summary>A dark area, as behind table headers.</summary>
    Strong,

    /// <summary>Words on a dark area.</summary>
    OnStrong,

    /// <summary>A pale area.</summary>
    Pale,

    /// <summary>Thin lines between and round areas.</summary>
    Rule,

    /// <summary>What is still to come.</summary>
    Gap,
}

/// <summary>The colours of drawings in a theme.</summary>
public static class SceneColours
{
    public static Colour Of(this Theme theme, SceneColour colour) => colour switch
    {
        SceneColour.Accent => theme.Accent,
        SceneColour.Strong => theme.TableHeadFill,
        SceneColour.OnStrong => theme.TableHeadText,
        SceneColour.Pale => theme.CalloutFill,
        SceneColour.Rule => theme.TableRule,
        SceneColour.Gap => theme.Gap,
        _ => theme.Text,
    };
}
