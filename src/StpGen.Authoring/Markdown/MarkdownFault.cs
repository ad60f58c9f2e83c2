namespace StpGen.Authoring.Markdown;

/// <summary>Why a Markdown text is too much for its parser.</summary>
/// <param name="At">The character where it becomes too much.</param>
internal readonly record struct MarkdownFault(int At, string Message);
