namespace StpGen.Cli.Reporting;

/// <summary>A file of a paper as results name it: replaced, or found to be as it should.</summary>
internal sealed record DoneFile(string Shown, int Pages, long Bytes, bool IsUnchanged);
