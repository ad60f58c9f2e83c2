using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as JUnit XML: an error is a test that fails, anything else one that passes and says something.</summary>
internal static class JUnitReport
{
    public static string Write(ImmutableArray<Finding> findings, ReportPaths paths)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "stpgen");
            xml.WriteAttributeString("tests", Math.Max(1, findings.Length).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", Tally.Of(findings).Errors.ToString(CultureInfo.InvariantCulture));
            if (findings.IsEmpty) WriteCase(xml, "plan", "no findings");
            foreach (var finding in findings)
            {
                WriteCase(xml, finding.Span is { } span ? paths.Of(span.Path) : "plan",
                    $"{finding.Rule.Id} {finding.Rule.Slug}{Place(finding)}", () =>
                {
                    xml.WriteStartElement(finding.Severity == Severity.Error ? "failure" : "system-out");
                    if (finding.Severity == Severity.Error) xml.WriteAttributeString("message", Clean(finding.Message));
                    xml.WriteString(Clean(string.Join('\n', finding.Hints.Prepend(finding.Message))));
                    xml.WriteEndElement();
                });
            }
            xml.WriteEndElement();
        }
        return text + "\n";
    }

    private static void WriteCase(XmlWriter xml, string owner, string name, Action? content = null)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", owner);
        xml.WriteAttributeString("name", name);
        content?.Invoke();
        xml.WriteEndElement();
    }

    private static string Place(Finding finding) =>
        finding.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $" at {span.Line}:{span.Column}") : "";

    /// <summary>XML 1.0 has no place for control characters.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer() : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
