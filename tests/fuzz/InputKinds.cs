using System.Text;

namespace StpGen.Fuzz;

/// <summary>Every kind of input, and where it goes in a plan.</summary>
internal static class InputKinds
{
    public static IReadOnlyList<InputKind> All(SeedPlans seeds)
    {
        var small = seeds.Small;
        var files = seeds.Sample.Files.Keys.Where(f => f != "README.md").ToArray();
        return
        [
            new("yaml", small, "extra.yaml", n => TextEdits.Of(n, small.Files["extra.yaml"], Pieces.Yaml)),
            new("plan", seeds.Sample, "stp.yaml", _ => [])
            {
                MakeAny = n =>
                {
                    var path = files[n.Next(files.Length)];
                    return (path, TextEdits.Of(n, seeds.Sample.Files[path], Pieces.Yaml));
                },
            },
            new("prose", small, "narrative/n.md", n => Text(Pieces.Make(n, Pieces.Markdown))),
            new("markdown", small, SeedPlans.Template, n => Text("# A\n\n" + Pieces.Make(n, [.. Pieces.Markdown, .. Pieces.Containers]))),
            new("template", small, SeedPlans.Template, n => n.Next(3) == 0
                ? TextEdits.Of(n, small.Files[SeedPlans.Template], Pieces.Statements) : Text(TemplateMaker.Make(n))),
            new("csv", small, "finance/positions.csv",
                n => n.Next(2) == 0 ? TextEdits.Of(n, small.Files["finance/positions.csv"], Pieces.Csv) : Text(Pieces.Make(n, Pieces.Csv))),
            new("png", small, "assets/a.png", n => PngEdits.Of(n, small.Files["assets/a.png"].ToArray())),
            new("jpeg", small, "assets/b.jpg", n => ByteEdits.Of(n, n.Next(3) switch
            {
                0 => CodedJpegs.Usual,
                1 => CodedJpegs.Progressive,
                _ => CodedJpegs.Intervals,
            })),
            new("ttf", seeds.Branded, SeedPlans.Font, n => ByteEdits.Of(n, seeds.Branded.Files[SeedPlans.Font].ToArray())),
            new("docx", seeds.Housed, "brand/reference.docx", n => PackageEdits.Of(n, seeds.House)),
        ];
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
