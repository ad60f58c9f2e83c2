using Microsoft.CodeAnalysis.CSharp;

namespace Mutate;

/// <summary>Names and operators that are easily taken for one another.</summary>
internal static class Pairs
{
    private static readonly Dictionary<string, string> s_methods = Both(
        ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("Any", "All"), ("Take", "Skip"),
        ("TakeWhile", "SkipWhile"), ("TakeLast", "SkipLast"), ("OrderBy", "OrderByDescending"), ("Order", "OrderDescending"),
        ("ThenBy", "ThenByDescending"), ("Append", "Prepend"), ("StartsWith", "EndsWith"), ("IndexOf", "LastIndexOf"),
        ("TrimStart", "TrimEnd"), ("Floor", "Ceiling"), ("ToUpperInvariant", "ToLowerInvariant"), ("AddDays", "AddMonths"),
        ("Intersect", "Except"), ("IsUpper", "IsLower"), ("IsLetter", "IsDigit"), ("Push", "Enqueue"));

    private static readonly Dictionary<string, string> s_members = Both(
        ("Ordinal", "OrdinalIgnoreCase"), ("Width", "Height"), ("Left", "Right"), ("Line", "EndLine"), ("Column", "EndColumn"),
        ("MarginLeft", "MarginRight"), ("MarginTop", "MarginBottom"), ("Low", "High"), ("First", "Last"), ("MinValue", "MaxValue"),
            ("Error", "Warning"));

    private static readonly Dictionary<SyntaxKind, string> s_boundaries = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
    };

    private static readonly Dictionary<SyntaxKind, string> s_logic = new()
    {
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
    };

    private static readonly Dictionary<SyntaxKind, string> s_sums = new()
    {
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.PercentToken] = "*",
    };

    /// <summary>Calls whose result the compiler may take the place of: without them nothing is different.</summary>
    private static readonly HashSet<string> s_conversions =
        new(["AsSpan", "AsEnumerable", "ToArray", "ToList", "ToImmutableArray", "ToImmutable", "DrainToImmutable", "GetEnumerator"],
            StringComparer.Ordinal);

    public static bool IsConversion(string name) => s_conversions.Contains(name);

    public static string? Method(string name) => s_methods.GetValueOrDefault(name);

    public static string? Member(string name) => s_members.GetValueOrDefault(name);

    public static string? Boundary(SyntaxKind token) => s_boundaries.GetValueOrDefault(token);

    public static string? Logic(SyntaxKind token) => s_logic.GetValueOrDefault(token);

    public static string? Sum(SyntaxKind token) => s_sums.GetValueOrDefault(token);

    private static Dictionary<string, string> Both(params (string A, string B)[] pairs) =>
        pairs.Concat(pairs.Select(p => (A: p.B, B: p.A))).ToDictionary(p => p.A, p => p.B, StringComparer.Ordinal);
}
