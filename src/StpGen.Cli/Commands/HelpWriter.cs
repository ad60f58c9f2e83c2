using System.CommandLine;
using System.Text;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary>Help that teaches: what it is, how to call it, what there is, examples, exit codes.</summary>
internal static class HelpWriter
{
    public static ExitCode Write(Command command, Host host)
    {
        var width = Math.Min(host.Width, 100);
        var text = new StringBuilder();
        text.Append(WrappedText.Of(command.Description ?? "", 0, width)).Append('\n');
        Section(text, "Usage", [new(UsageOf(command), "")], width);
        Section(text, "Commands", [.. command.Subcommands.Select(c =>
            new Example(command is RootCommand ? c.Name : CommandLine.NameOf(c), FirstSentence(c.Description)))], width);
        Section(text, "Arguments", [.. command.Arguments.Select(a => new Example($"[{a.Name}]", a.Description ?? ""))], width);
        Section(text, "Options",
            [.. command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).Select(o => new Example(LabelOf(o), o.Description ?? ""))],
            width);
        Section(text, "Examples",
            [.. HelpTexts.ExamplesOf(command is RootCommand ? "" : command.Name).Select(e => new Example($"{e.Line}\n", e.Meaning))],
            width);
        Section(text, "Exit codes", HelpTexts.ExitCodes, width);
        host.Output.Write(text.ToString());
        return ExitCode.Done;
    }

    private static string UsageOf(Command command)
    {
        var usage = CommandLine.NameOf(command) + (command.Subcommands.Count > 0 && command.Arguments.Count == 0 ? " COMMAND" : "");
        return string.Join(' ', command.Arguments.Select(a => $"[{a.Name}]").Prepend(usage).Append("[options]"));
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);

    private static string LabelOf(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string FirstSentence(string? text) => text is null ? "" : text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end
        ? text[..end] : text.TrimEnd('.');

    private static void Section(StringBuilder text, string title, Example[] rows, int width)
    {
        if (rows.Length == 0) return;
        text.Append('\n').Append(title).Append(":\n");
        var column = rows.Where(r => !r.Line.EndsWith('\n')).Select(r => r.Line.Length).DefaultIfEmpty(0).Max() + 4;
        foreach (var (line, meaning) in rows)
            if (line.EndsWith('\n')) text.Append("  ").Append(line).Append("      ").Append(WrappedText.Of(meaning, 6, width)).Append('\n');
            else text.Append(("  " + line.PadRight(column - 2) + WrappedText.Of(meaning, column, width)).TrimEnd()).Append('\n');
    }
}
