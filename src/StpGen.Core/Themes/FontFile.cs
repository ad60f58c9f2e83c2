namespace StpGen.Core.Themes;

/// <summary>A font file that a brand brings for one style of its family, as yet unread.</summary>
/// <param name="Path">As findings name it.</param>
public sealed record FontFile(bool Bold, bool Italic, string Path, ReadOnlyMemory<byte> Bytes);
