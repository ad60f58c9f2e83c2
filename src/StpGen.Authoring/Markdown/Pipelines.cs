using Markdig;

namespace StpGen.Authoring.Markdown;

/// <summary>The Markdown that each kind of text is read as.</summary>
internal static class Pipelines
{
    /// <summary>A template: with tables, containers and footnotes.</summary>
    public static MarkdownPipeline Template { get; } = OfTemplate();

    /// <summary>A text of the plan: as CommonMark says.</summary>
    public static MarkdownPipeline Prose { get; } = OfProse();

    private static MarkdownPipeline OfTemplate()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.InlineParsers.Insert(0, new NoteMarkParser());
        return builder.Build();
    }

    private static MarkdownPipeline OfProse()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new NoteMarkParser());
        return builder.Build();
    }
}
