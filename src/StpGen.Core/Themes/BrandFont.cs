using StpGen.Core.Fonts;

namespace StpGen.Core.Themes;

/// <summary>A font that a brand brings for one style of its family.</summary>
public sealed record BrandFont(bool Bold, bool Italic, FontFile File);
