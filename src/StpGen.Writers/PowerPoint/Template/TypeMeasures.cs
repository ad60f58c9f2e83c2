namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// How much wider the fonts of houses are than Arial, in which text is measured, and how far their lines are apart: few houses send their
/// fonts along. Narrower ones count as Arial, for other computers may show that instead. Of those that are not here, a little more than
/// of most.
/// </summary>
internal static class TypeMeasures
{
    private const double Unknown = 1.08, UnknownLeading = 1.3;

    private static readonly Dictionary<string, (double Width, double Leading)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arial"] = (1, 1.2),
        ["Helvetica"] = (1, 1.2),
        ["Helvetica Neue"] = (1, 1.22),
        ["Liberation Sans"] = (1, 1.2),
        ["Arimo"] = (1, 1.2),
        ["Frutiger"] = (1, 1.22),
        ["Frutiger 45 Light"] = (1, 1.22),
        ["Frutiger LT Std"] = (1, 1.22),
        ["Calibri"] = (1, 1.23),
        ["Calibri Light"] = (1, 1.23),
        ["Carlito"] = (1, 1.23),
        ["Aptos"] = (1, 1.28),
        ["Aptos Display"] = (1, 1.28),
        ["Candara"] = (1, 1.23),
        ["Corbel"] = (1, 1.23),
        ["Cambria"] = (1, 1.2),
        ["Times New Roman"] = (1, 1.2),
        ["Liberation Serif"] = (1, 1.2),
        ["Garamond"] = (1, 1.2),
        ["Georgia"] = (1.04, 1.2),
        ["Gill Sans MT"] = (1, 1.2),
        ["Franklin Gothic Book"] = (1, 1.2),
        ["Franklin Gothic Medium"] = (1, 1.2),
        ["Trebuchet MS"] = (1.01, 1.2),
        ["Tahoma"] = (1.03, 1.22),
        ["Verdana"] = (1.18, 1.22),
        ["DejaVu Sans"] = (1.18, 1.2),
        ["Segoe UI"] = (1.02, 1.34),
        ["Segoe UI Light"] = (1, 1.34),
        ["Segoe UI Semibold"] = (1.06, 1.34),
        ["Century Gothic"] = (1.12, 1.24),
        ["Lato"] = (1, 1.2),
        ["Open Sans"] = (1.07, 1.37),
        ["Noto Sans"] = (1.06, 1.37),
        ["Roboto"] = (1.01, 1.2),
        ["Source Sans Pro"] = (1, 1.26),
        ["Montserrat"] = (1.16, 1.23),
        ["Poppins"] = (1.13, 1.5),
    };

    public static (double Width, double Leading) Of(string? family) =>
        family is not null && Known.TryGetValue(family.Trim(), out var measures) ? measures : (Unknown, UnknownLeading);
}
