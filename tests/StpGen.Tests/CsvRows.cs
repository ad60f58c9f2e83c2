using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Csv;
using StpGen.Core.Text;

namespace StpGen.Tests;

/// <summary>A table of cases in a CSV file with a line of headings.</summary>
internal static class CsvRows
{
    /// <summary>Each row as what it says under a heading; nothing where the cell is empty.</summary>
    public static IEnumerable<Func<string, string>> Read(string path)
    {
        var rows = CsvReader.Read(new SourceText(Path.GetFileName(path), File.ReadAllText(path)), finding => Assert.Fail(finding.Message));
        return rows.Items.Cast<YamlMapping>().Select<YamlMapping, Func<string, string>>(row => name =>
            row.Find(name) is { Value: YamlScalar cell } ? cell.Value : "");
    }
}
