using System.Globalization;

namespace StpGen.Writers.OpenPackaging;

/// <summary>Points in the whole units of WordprocessingML (ECMA-376 part 1, 17.18).</summary>
internal static class Measure
{
    /// <summary>Twentieths of a point, the measure of most lengths (ST_TwipsMeasure).</summary>
    public static string Twips(double points) => Text(WholeTwips(points));

    public static int WholeTwips(double points) => Whole(points * 20);

    /// <summary>Half-points, the measure of type sizes (ST_HpsMeasure).</summary>
    public static string HalfPoints(double points) => Text(Whole(points * 2));

    /// <summary>Eighths of a point, the measure of a border's weight (ST_EighthPointMeasure).</summary>
    public static uint EighthPoints(double points) => (uint)Whole(points * 8);

    /// <summary>English Metric Units of DrawingML (20.1.2.1), 12,700 to the point.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12700);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Whole(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
