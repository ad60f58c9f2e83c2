using System.CommandLine;
using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen fields</c>: what a plan can say, record by record.</summary>
internal static class FieldsCommand
{
    public static Command Create(Host host)
    {
        var what = new Argument<string?>("RECORD")
        {
            Description = "A record such as programme, its place such as programmes, or a field such as programmes.lead (default: list "
                + "every record)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("fields",
            "Show what you can write in a plan: the fields of a record, what they mean, and which papers print them.") { what };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(what)));
        return command;
    }

    private static ExitCode Run(Host host, string? asked)
    {
        var width = Math.Min(host.Width, 100);
        if (asked is null)
        {
            host.Output.Write(List(width));
            return ExitCode.Done;
        }
        var field = asked.Contains('.', StringComparison.Ordinal) || FieldGuide.Find(asked) is null ? FieldGuide.FindField(asked) : null;
        var record = asked == FieldGuide.Records[0].Name ? FieldGuide.Records[0] : FieldGuide.Find(asked);
        if (field is not null || record is not null)
        {
            string?[] parts = [field is null ? null : FieldText.Of(field, width), record is null ? null : FieldText.Of(record, width)];
            host.Output.Write(string.Join('\n', parts.OfType<string>()));
            return ExitCode.Done;
        }
        return CommandLine.Refuse(host, $"A plan has no record or field called '{Words.Short(asked)}'.",
            FieldGuide.Suggest(asked) is { } near ? $"Did you mean '{near}'?" : "Run 'stpgen fields' to list every record.");
    }

    private static string List(int width)
    {
        var rows = FieldGuide.Records.Skip(1).Select(r => (Place: r.Places[0], r.Name, r.Summary)).ToList();
        var column = rows.Max(r => r.Place.Length) + 2;
        var text = new StringBuilder();
        text.Append(WrappedText.Of("The parts of a plan. Any YAML file of the plan folder may have any of them. "
            + "Run 'stpgen fields programmes' to see the fields of one, or 'stpgen fields plan' for the settings in stp.yaml.", 0, width));
        text.Append("\n\n");
        foreach (var (place, _, summary) in rows)
            text.Append(place.PadRight(column)).Append(WrappedText.Of(summary, column, width)).Append('\n');
        return text.ToString();
    }
}
