namespace StpGen.Authoring.Templates.Engine;

/// <summary>A polite note that something is not there, in a template's own words.</summary>
internal sealed record MissingNote(string Text);
