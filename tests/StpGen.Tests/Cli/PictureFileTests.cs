using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Tests.Pdf;

namespace StpGen.Tests.Cli;

/// <summary>Pictures of a plan that papers cannot show: named, with what to do, and the paper is written all the same.</summary>
public sealed class PictureFileTests
{
    [Theory]
    [InlineData("docx", "pdf")]
    [InlineData("docx")]
    [InlineData("html")]
    public void A_damaged_picture_is_named_once(params string[] formats)
    {
        var png = SampleImages.Png(9, 9, 2, 8, (x, y) => [x, y, 0]);
        using var plan = With("map.png", png[..^40]);
        var run = plan.Run(["build", "plan", .. formats.SelectMany(f => new[] { "--format", f })]);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Single(run.Error.Split("STP531").Skip(1));
        Assert.Contains("plan/assets/map.png:1:1: warning STP531 damaged-picture: This picture is damaged, so papers cannot show it.",
            run.Error, StringComparison.Ordinal);
        Assert.Equal(formats.Select(f => "submission." + f), plan.Papers());
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>")]
    public void A_drawing_in_SVG_is_refused_with_what_to_do(string svg)
    {
        using var plan = With("map.png", System.Text.Encoding.UTF8.GetBytes(svg));
        var run = plan.Run("build", "plan");
        Assert.Contains("'assets/map.png' is an SVG drawing, which papers do not support.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Save it as PNG, about 2,000 pixels wide", run.Error, StringComparison.Ordinal);
    }

    private static TempPlan With(string name, byte[] bytes)
    {
        var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("assets"));
        File.WriteAllBytes(plan.PathOf("assets/" + name), bytes);
        plan.Write("templates/submission/document.md",
            TempPlan.Template + $"\n\n![A map of the footprint.](assets/{name} \"The footprint\")\n");
        return plan;
    }
}
