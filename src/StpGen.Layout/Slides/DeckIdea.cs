using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>What one slide is about, however many slides it takes.</summary>
internal sealed record DeckIdea(string Chapter, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks)
{
    /// <summary>Of a diagram whose message is in the title; empty: there is none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The headings that are its title.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>A heading whose text is on the slides after it.</summary>
    public bool IsSection { get; init; }
}

/// <summary>Cuts a document into ideas: a heading of the first or second level begins one. Order and words stay.</summary>
internal static class DeckCutter
{
    public static ImmutableArray<DeckIdea> Cut(ImmutableArray<Block> blocks, string opening)
    {
        var ideas = ImmutableArray.CreateBuilder<DeckIdea>();
        var chapter = new DeckIdea(opening, [new TextRun(opening)], []);
        foreach (var (head, below) in Parts(Flat(blocks), 1))
        {
            if (head is not null) chapter = new(PlainText.Of(head.Content), head.Content, []) { Headings = [head] };
            Add(ideas, chapter, below);
        }
        return Unique([.. ideas.Select(Messaged)]);
    }

    /// <summary>Of a slide with nothing but a diagram, the title says what the diagram does.</summary>
    private static DeckIdea Messaged(DeckIdea idea)
    {
        if (Shown(idea.Blocks).ToList() is not [Figure { IsCaptionAbove: true, Caption.IsEmpty: false } figure]) return idea;
        return idea with
        {
            Title = [.. idea.Title, new TextRun(": "), .. figure.Caption],
            Blocks = idea.Blocks.Replace(figure, figure with { Caption = [], Label = "" }),
            Label = figure.Label,
        };
    }

    private static void Add(ImmutableArray<DeckIdea>.Builder ideas, DeckIdea chapter, ImmutableArray<Block> below)
    {
        var parts = Parts(below, 2).ToList();
        var lead = parts[0].Head is null ? parts[0].Below : [];
        var inner = parts.Where(p => p.Head is not null).ToList();
        // What the speaker says before the first heading is for the first slide.
        if (chapter.Headings.IsEmpty) lead = [.. Shown(lead)];
        var hasLead = Shown(lead).Any();
        if (inner.Count == 0 || hasLead)
        {
            if (hasLead || chapter.Headings.Length > 0) ideas.Add(chapter with { Blocks = lead });
        }
        else if (inner.Count > 1) ideas.Add(chapter with { IsSection = true, Blocks = lead });
        foreach (var (head, text) in inner)
        {
            // The only slide of a chapter has both headings.
            var isOnly = inner.Count == 1 && !hasLead && chapter.Headings.Length > 0;
            ImmutableArray<Inline> title = isOnly ? [.. chapter.Title, new TextRun(": "), .. head!.Content] : head!.Content;
            ideas.Add(new(chapter.Chapter, title, isOnly ? text.InsertRange(0, lead) : text)
            {
                Headings = isOnly ? [.. chapter.Headings, head] : [head],
            });
        }
    }

    /// <summary>What is on a slide.</summary>
    public static IEnumerable<Block> Shown(ImmutableArray<Block> blocks) => blocks.Where(b => b is not SpeakerNotes && !b.IsEmpty);

    /// <summary>The blocks before the first heading of a level, then each heading with those below it.</summary>
    private static IEnumerable<(Heading? Head, ImmutableArray<Block> Below)> Parts(ImmutableArray<Block> blocks, int level)
    {
        Heading? head = null;
        var below = ImmutableArray.CreateBuilder<Block>();
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (block is not Heading heading || heading.Level != level)
            {
                below.Add(block);
                continue;
            }
            if (!isFirst || below.Count > 0) yield return (head, below.ToImmutable());
            (head, isFirst) = (heading, false);
            below.Clear();
        }
        yield return (head, below.ToImmutable());
    }

    /// <summary>Slides have one size and no contents: what only pages have goes.</summary>
    private static ImmutableArray<Block> Flat(ImmutableArray<Block> blocks) =>
        [.. blocks.SelectMany(block => block switch
        {
            Section section => Flat(section.Blocks),
            Cover or PageBreak or Contents or CaptionList => [],
            _ => (IEnumerable<Block>)[block],
        })];

    /// <summary>A title that is there before gets that of its chapter before it, or a number: people find slides by their titles.</summary>
    private static ImmutableArray<DeckIdea> Unique(ImmutableArray<DeckIdea> ideas)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Of each title that is numbered, the number to try next: a thousand of the same are not counted from 2 each.
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. ideas.Select(Named)];

        DeckIdea Named(DeckIdea idea)
        {
            if (known.Add(PlainText.Of(idea.Title))) return idea;
            ImmutableArray<Inline> longer = idea.Chapter == PlainText.Of(idea.Title) ? idea.Title
                : [new TextRun(idea.Chapter + ": "), .. idea.Title];
            var title = longer;
            var number = numbers.GetValueOrDefault(PlainText.Of(longer), 2);
            while (!known.Add(PlainText.Of(title))) title = [.. longer, new TextRun($" ({Text(number++)})")];
            numbers[PlainText.Of(longer)] = number;
            return idea with { Title = title };
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
