using System.Collections.Immutable;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Reading;
using StpGen.Core.Themes;

namespace StpGen.Tests;

/// <summary>The look of papers of a plan without a brand.</summary>
internal static class NhsTheme
{
    private static readonly Theme Theme =
        ThemeReader.Read(new PlanFolder("", ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)),
            final: false).Value!;

    public static Theme Create() => Theme;
}
