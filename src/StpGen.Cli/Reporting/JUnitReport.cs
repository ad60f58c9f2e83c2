using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>
/// Findings as JUnit XML, in the form that both the schema of Jenkins and the older one of Ant allow: an error is a test that fails;
/// anything else is one that passes, with its words in the output of the suite.
/// </summary>
internal static class JUnitReport
{
    /// <summary>The schema of Ant asks for a time; a report says nothing that changes from run to run.</summary>
    private const string NoTime = "1970-01-01T00:00:00";

    public static string Write(RunReport run)
    {
        var text = new Utf8Writer();
        var numbered = run.Numbered().ToList();
        var passes = numbered.Count == 0 && run.Refusal is null;
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean($"stpgen {run.Command} {run.PlanPath}".TrimEnd()));
            xml.WriteAttributeString("timestamp", NoTime);
            xml.WriteAttributeString("hostname", "localhost");
            Count(xml, "tests", numbered.Count + (passes || run.Refusal is not null ? 1 : 0));
            Count(xml, "failures", numbered.Count(n => run.IsFailure(n.Finding)));
            Count(xml, "errors", run.Refusal is null ? 0 : 1);
            xml.WriteAttributeString("time", "0");
            xml.WriteStartElement("properties");
            Property(xml, "result", run.Result);
            foreach (var file in run.Files) Property(xml, "file", run.Paths.Of(file.Shown));
            xml.WriteEndElement();
            if (passes) Case(xml, "plan", "no findings");
            if (run.Refusal is { } refusal)
                Case(xml, "command line", refusal.Message, () => Fault(xml, "error", "invalid-command", refusal.Message, [refusal.Hint]));
            foreach (var (finding, number) in numbered)
                Case(xml, finding.Span is { } span ? run.Paths.Of(span.Path) : "plan", NameOf(finding, number),
                    run.IsFailure(finding)
                        ? () => Fault(xml, "failure", finding.Rule.Slug, finding.Message, Lines(finding, run.Paths)) : null);
            xml.WriteElementString("system-out", Clean(Output(run)));
            xml.WriteElementString("system-err", "");
            xml.WriteEndElement();
        }
        return RunnerCommands.EscapeXml(text.ToString()) + "\n";
    }

    private static void Count(XmlWriter xml, string name, int number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Clean(value));
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string owner, string name, Action? content = null)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(owner));
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("time", "0");
        content?.Invoke();
        xml.WriteEndElement();
    }

    private static void Fault(XmlWriter xml, string element, string type, string message, ImmutableArray<string> lines)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Clean(message));
        xml.WriteAttributeString("type", type);
        xml.WriteString(Clean(string.Join('\n', lines.Prepend(message))));
        xml.WriteEndElement();
    }

    /// <summary>Without its line, which every edit above it changes.</summary>
    private static string NameOf(Finding finding, int number) =>
        $"{finding.Rule.Id} {finding.Rule.Slug}: {finding.Message}"
        + (number > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({number})") : "");

    private static ImmutableArray<string> Lines(Finding finding, ReportPaths paths) =>
        finding.Span is { } span
            ? finding.Hints.Add(string.Create(CultureInfo.InvariantCulture, $"{paths.Of(span.Path)}:{span.Line}:{span.Column}"))
            : finding.Hints;

    /// <summary>What does not fail, and the outcome.</summary>
    private static string Output(RunReport run)
    {
        var text = new StringBuilder();
        foreach (var finding in run.Findings.Where(f => !run.IsFailure(f)))
            text.Append(CultureInfo.InvariantCulture, $"{FindingOrder.NameOf(finding.Severity)} {finding.Rule.Id} {finding.Rule.Slug}: ")
                .AppendJoin('\n', Lines(finding, run.Paths).Prepend(finding.Message)).Append('\n');
        return text.Append(Tally.Of(run.Findings)).Append(run.Uncounted).Append(run.Outcome is null ? "" : $"; {run.Outcome}").Append(".\n")
            .ToString();
    }

    /// <summary>XML 1.0 has no place for control characters, nor for halves of characters.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer() : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
