using StpGen.Cli.Editing;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>Where in a file the cursor (¦) is, in files that parse and in those that do not.</summary>
public sealed class YamlCursorTests
{
    [Theory]
    [InlineData("¦", "Key  '' []")]
    [InlineData("peo¦ple:\n  - id: a", "Key  'peo' []")]
    [InlineData("people:\n  - id: a\n    ¦", "Key people/* '' [id]")]
    [InlineData("people:\n  - id: a\n    ti¦", "Key people/* 'ti' [id]")]
    [InlineData("people:\n  - id: a\n    ti¦\n    name: Ada\n\n  - id: b\n    role: x", "Key people/* 'ti' [id,name]")]
    [InlineData("people:\n  - ¦", "Key people/* '' []")]
    [InlineData("people:\n  - i¦\n    name: Ada", "Key people/* 'i' [name]")]
    [InlineData("people:\n  ¦", "Key people '' []")]
    [InlineData("people:\n- id: a\n  ¦", "Key people/* '' [id]")]
    [InlineData("people:\n- id: a\n- ¦", "Key people/* '' []")]
    [InlineData("people:\n- id: a\n¦", "Key  '' [people]")]
    [InlineData("people:\n  - id: a\n    lead: ¦", "Value people/*/lead '' []")]
    [InlineData("people:\n  - id: a\n    lead: ada¦-x # who", "Value people/*/lead 'ada' []")]
    [InlineData("people:\n  - id: a\n    lead: ada # wh¦o", "Nothing  '' []")]
    [InlineData("# who¦", "Nothing  '' []")]
    [InlineData("lead: \"ada¦\"", "Value lead '\"ada' []")]
    [InlineData("a:\n  b:\n    c: 1\n  ¦", "Key a '' [b]")]
    [InlineData("a:\n  b:\n    c: 1\n    ¦\n  d: 2", "Key a/b '' [c]")]
    [InlineData("a: [x, ¦]", "Value a/* '' []")]
    [InlineData("a: [x, y¦, z]", "Value a/* 'y' []")]
    [InlineData("a: {b: 1, ¦}", "Key a '' [b]")]
    [InlineData("a: {b: 1, c: ¦}", "Value a/c '' []")]
    [InlineData("a: {b: {c: 1}, d¦", "Key a 'd' [b]")]
    [InlineData("a:\n  - {b: 1, c¦: 2}", "Key a/* 'c' [b]")]
    [InlineData("a:\n  - [{b: ¦", "Value a/*/*/b '' []")]
    [InlineData("text: |\n  one\n  two: ¦", "Block text '' []")]
    [InlineData("text: >-\n  one\n\n  ¦", "Block text '' []")]
    [InlineData("a:\n  text: |\n    one: 1\n  ¦", "Key a '' [text]")]
    [InlineData("a:\n  - text: |\n      one: 1\n    ¦", "Key a/* '' [text]")]
    [InlineData("text: one\n  two¦", "Block text '' []")]
    [InlineData("text: \"one\n  two: three\n  four\"\nb¦", "Key  'b' [text]")]
    [InlineData("a:\n  b: {c: [1\nd: \"unfinished\n¦", "Block a/b '' []", true)]
    [InlineData("'odd key': x\n\"other\":\n  ¦", "Key other '' []")]
    [InlineData("a:\r\n  - b: 1\r\n    ¦\r\n", "Key a/* '' [b]")]
    [InlineData("name: 😀 ¦x", "Value name '😀 ' []")]
    public void The_cursor_is_found_by_indentation(string marked, string expected, bool isLost = false)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        var cursor = YamlCursor.At(new TextLines(marked.Remove(at, 1)), before.Length - 1, before[^1].Length);
        var path = string.Join('/', cursor.Path.Select(s => s.Key ?? "*"));
        var siblings = string.Join(',', cursor.Siblings.Order(StringComparer.Ordinal));
        if (isLost) Assert.NotEqual(YamlPart.Nothing, cursor.Part);
        else Assert.Equal(expected, $"{cursor.Part} {path} '{cursor.Typed}' [{siblings}]");
    }

    /// <summary>Every place of every sample's files: the indentation tells the same way as the YAML itself.</summary>
    [Fact]
    public void Every_key_of_the_samples_is_found_where_the_reader_finds_it()
    {
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.yaml", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/out/", StringComparison.Ordinal)))
        {
            var source = new Core.Text.SourceText(file, File.ReadAllText(file));
            var lines = new TextLines(source.Content);
            Walk(StpGen.Authoring.Reading.Yaml.YamlReader.Read(source, f => faults.Add(f.Message))!, []);

            void Walk(StpGen.Authoring.Reading.YamlNode node, string[] path)
            {
                if (node is StpGen.Authoring.Reading.YamlSequence list)
                    foreach (var item in list.Items) Walk(item, [.. path, "*"]);
                if (node is not StpGen.Authoring.Reading.YamlMapping mapping) return;
                foreach (var entry in mapping.Entries)
                {
                    var cursor = YamlCursor.At(lines, entry.KeySpan.Line - 1, entry.KeySpan.Column);
                    if (cursor.Part != YamlPart.Key || !cursor.Path.Select(s => s.Key ?? "*").SequenceEqual(path))
                        faults.Add($"{entry.KeySpan} {cursor.Part} {string.Join('/', cursor.Path.Select(s => s.Key ?? "*"))}");
                    Walk(entry.Value, [.. path, entry.Key]);
                }
            }
        }
        Assert.Equal([], faults.Take(20));
    }
}
