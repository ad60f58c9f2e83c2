namespace StpGen.Authoring.Templates.Engine;

/// <summary>A polite note that something is not there, in a template's own words.</summary>
/// <param name="IsStated">Whether the plan itself says that it is open, so that a final paper may print the note.</param>
internal sealed record MissingNote(string Text, bool IsStated = false);
