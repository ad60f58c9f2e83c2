using System.Globalization;
using System.Text;
using CsCheck;
using StpGen.Authoring;
using StpGen.Authoring.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Tests.Authoring;

/// <summary>What the fast path reads, it reads as the library does, to every line and column; anything else it leaves to the library.</summary>
public sealed class YamlFastPathTests(ITestOutputHelper output)
{
    private static readonly PlanFolder[] s_samples = [Plans.Sample(), Plans.Sample("fictional-vale")];

    [Fact]
    public void It_reads_every_file_of_the_samples_and_of_the_round()
    {
        var left = new List<string>();
        foreach (var (path, text) in Files(s_samples).Concat(Files([Plans.Below(Path.Combine(Repository.Root, "data", "rounds"))])))
        {
            if (YamlFastPath.Read(text) is null) left.Add(path);
            Agree(text);
        }
        Assert.Empty(left);
    }

    /// <summary>A space that does not break is text, whatever it looks like: the first line of a text may hold nothing else.</summary>
    [Theory]
    [InlineData("a: |\n  \u00A0\n  b\n")]
    [InlineData("- >-\n  \u3000\n  b\n")]
    public void What_looks_blank_is_a_line_of_text(string text) => Assert.True(Agree(new SourceText("stp.yaml", text)));

    [Fact]
    public void After_any_edit_it_agrees_with_the_library_or_gives_up()
    {
        var (read, left) = (0, 0);
        for (var seed = EditTests.First; seed <= EditTests.Last; seed++)
        {
            foreach (var (path, text) in Files([new RandomEdits(seed, s_samples).Make()]))
            {
                if (s_samples.Any(s => s.Files.TryGetValue(path, out var bytes) && Encoding.UTF8.GetString(bytes.Span) == text.Content)) continue;
                if (Agree(text)) read++;
                else left++;
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read:#,0} edited files read alike, {left:#,0} left to the library"));
        Assert.True(read > left / 10);
    }

    /// <summary>Small texts of what YAML is made of, put together at random: most are faulty, and those the fast path may not take.</summary>
    [Fact]
    public void Of_any_pieces_of_yaml_it_agrees_with_the_library_or_gives_up()
    {
        // Most pieces are such as plans are made of, so that a text has one or two of the others among them.
        string[] usualStarts = ["", "  ", "- "], usualKeys = ["a: ", "b: ", "c: ", "d: ", "e: ", "f: "], usualValues = ["", "two words", "|", "[a, b]"];
        string[] starts = ["", "", " ", "  ", "  ", "   ", "    ", "- ", "  - ", "-   ", "- - "];
        string[] keys = ["", "", "", "a: ", "b: ", "cd:", "e:  ", "f :", "\"g\": ", "? ", "a-b_c1: ", "é: ", "2016: ", "a:b: "];
        string[] values =
        [
            "", "", "", "1", "two words", "three  words ", "- x", "-1", "-", "'q'", "'it''s'", "\"d\"", "\"d\\n\"", "'open", "[a, b]", "[ ]", "{}", "{a: 1, b: [c]}", "[a: b]", "{a}", "[a,", "b]", "[a, ]", "[a,, b]", "[-1, - 1]",
            "|", "|-", ">", ">-", "|+", "|2", "# comment", "x # comment", "x#y", "'q'#c", "a: b", "a:b", "a:", ":a", "a,b", "x]", "}x", "&a b", "*a", "!t", "@x", "%x", "...", "---", "~", "http://x.y/z", "\u00A3m", "\t", "x\ty", "x\r",
            "[{a: 1}, {b: 'c, d'}]", "{a: b: c}", "{a: 'x'y}", "['x' , \"y\"]", "[a b\n  c]", "[a,\n  b]", "[a,\nb]", "'a\n  b'", "{a: 1,\n   b: 2}", "[a, #c\n  b]", "[é, x#y, x #y]", "[a:b, a:]", "[?a, ? b]", "x\u0085y", "\U0001F600",
            "x\n  # comment", "x\n  y # comment\n  z", "x\n\n  y", ">\n  x\n    y\n  z", ">\n  x\n\n\n  y", "|\n  x\n    y\n\n  z\n\n", "|\n    x\n  y", "|\n  x\n     \n  y",
        ];
        var read = 0;
        Gen.Select(One(usualStarts, starts), One(usualKeys, keys), One(usualValues, values), One(["\n"], ["\n\n", "\n  \n", "\r\n", " \n"]))
            .Select(line => line.Item1 + line.Item2 + line.Item3 + line.Item4).Array[1, 7].Select(string.Concat)
            .Sample(text => { if (Agree(new SourceText("stp.yaml", text))) Interlocked.Increment(ref read); }, iter: Pieces, print: text => text.Replace("\r", "\\r", StringComparison.Ordinal));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read:#,0} of {Pieces:#,0} texts read alike"));
        Assert.True(read > Pieces / 50);
    }

    private static Gen<string> One(string[] usual, string[] unusual) =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, usual.Length - 1], Gen.Int[0, unusual.Length - 1]).Select(one => one.Item1 > 0 ? usual[one.Item2] : unusual[one.Item3]);

    private static int Pieces => 100 * (EditTests.Last - EditTests.First + 1);

    private static IEnumerable<(string Path, SourceText Text)> Files(IEnumerable<PlanFolder> folders) =>
        from folder in folders
        from file in folder.Files
        where file.Key.EndsWith(".yaml", StringComparison.Ordinal)
        let text = TextDecoder.Decode(file.Key, file.Value.Span, _ => { })
        where text is not null
        select (file.Key, text);

    private static bool Agree(SourceText text)
    {
        if (YamlFastPath.Read(text) is not { } quick) return false;
        var findings = new List<Finding>();
        var whole = YamlReader.ReadAll(text, findings.Add);
        Assert.True(findings.Count == 0, $"{text.Content}\n{findings.Show()}");
        var (expected, actual) = (Show(whole!), Show(quick));
        if (expected != actual) Assert.Equal(expected, $"{actual}\n{text.Content}");
        return true;
    }

    private static string Show(YamlNode node)
    {
        var shown = new StringBuilder();
        Add(node);
        return shown.ToString();

        void Add(YamlNode node)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    shown.Append(CultureInfo.InvariantCulture, $"{scalar} - {scalar.Span.EndLine}:{scalar.Span.EndColumn}\n");
                    break;
                case YamlSequence sequence:
                    shown.Append(CultureInfo.InvariantCulture, $"[ {sequence.Span} - {sequence.Span.EndLine}:{sequence.Span.EndColumn}\n");
                    foreach (var item in sequence.Items) Add(item);
                    break;
                case YamlMapping mapping:
                    shown.Append(CultureInfo.InvariantCulture, $"{{ {mapping.Span} - {mapping.Span.EndLine}:{mapping.Span.EndColumn}\n");
                    foreach (var entry in mapping.Entries)
                    {
                        shown.Append(CultureInfo.InvariantCulture, $"{entry.Key} {entry.KeySpan} - {entry.KeySpan.EndLine}:{entry.KeySpan.EndColumn}\n");
                        Add(entry.Value);
                    }
                    break;
            }
        }
    }
}
