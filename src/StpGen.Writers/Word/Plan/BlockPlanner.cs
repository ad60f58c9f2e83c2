using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Blocks as drafts of paragraphs and tables (ECMA-376 part 1, 17.2 to 17.6), each from what surrounds it.</summary>
/// <param name="drafts">Where drafts go, after those of the blocks before.</param>
internal sealed partial class BlockPlanner(PartPlanner part, PlanContext around, List<Draft> drafts) : BlockVisitor<Unit>
{
    private readonly PaperContext _paper = part.Paper;
    private readonly Theme _theme = part.Paper.Theme;

    public void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) block.Accept(this);
    }

    public override Unit VisitHeading(Heading heading)
    {
        var style = _theme[heading.Role];
        var text = part.Paragraphs.Text(heading.Content);
        var words = part.Runs.Plan(heading.Content, style, text);
        var (anchor, entry) = (_paper.Bookmarks.Take(heading.Anchor), _paper.Entries.Take(heading));
        var content = part.Bookmarked(anchor, () => part.Bookmarked(entry, () => words));
        return Add(part.Paragraphs.Anywhere(around, StyleIds.Heading(heading.Level), heading.Role, content, text));
    }

    public override Unit VisitParagraph(Paragraph paragraph)
    {
        var place = around.Place;
        var role = place.Style is not null ? place.Role : around.List is not null ? TextRole.ListItem : paragraph.Role;
        var style = place.Style == StyleIds.TableRowHeading ? _theme[role] with { Bold = true } : _theme[role];
        var text = part.Paragraphs.Text(paragraph.Content);
        return Add(part.Paragraphs.InPlace(around, place.Style ?? StyleIds.Of(paragraph.Role), role,
            part.Runs.Plan(paragraph.Content, style, text), text,
            keepsWithNext: !place.IsTable && paragraph.IsLeadIn));
    }

    public override Unit VisitList(ListBlock list)
    {
        var (place, outer) = (around.Place, around.List);
        var level = outer is null ? 0 : outer.Level + 1;
        var number = list.Kind == ListKind.Bulleted
            ? _paper.Numbering.Base(place.IsTable, list.Kind)
            : _paper.Numbering.Add(place.IsTable, list.Kind, level, list.Start);
        var facts = _paper.Facts.Of(list, _theme.ListIndent);
        var hanging = facts.Hanging;
        var indent = (outer?.Indent ?? 0) + hanging;
        foreach (var (i, item) in list.Items.Index())
        {
            var within = new ListPlace(list.Kind, level, number, indent, hanging)
            {
                KeepsWithNext = !IsInTableOrBox && item.HasLeadIn,
                KeepsWhole = !IsInTableOrBox && KeepsWhole(list, i, facts),
            };
            var labelled = Within(around with { List = within with { LabelIsDue = true } });
            if (item.Blocks is [Paragraph first, ..]) first.Accept(labelled);
            else labelled.Empty();
            Within(around with { List = within }).Blocks(item.Blocks is [Paragraph, ..] ? item.Blocks.Skip(1) : item.Blocks);
        }
        // What follows a list keeps its distance from it as from a paragraph, not as one item from the next.
        if (outer is null && place == TextPlace.Body) drafts.Add(new DraftSpace(_theme[TextRole.Body].SpaceAfter));
        return default;
    }

    /// <summary>Only between blocks of the document itself are sections cut; elsewhere their blocks follow where they are.</summary>
    public override Unit VisitSection(Section section)
    {
        Blocks(section.Blocks);
        return default;
    }

    /// <summary>A paragraph of the place without words.</summary>
    public void Empty() => Add(part.Paragraphs.InPlace(around, around.Place.Style, around.Place.Role, []));

    private BlockPlanner Within(PlanContext inner) => new(part, inner, drafts);

    private Unit Add(Draft draft)
    {
        drafts.Add(draft);
        return default;
    }

    private bool IsInTableOrBox => around.Place.IsTable || around.Place.Box is not null;

    /// <summary>As in layout: neither is a short first item alone at a page's end nor a short last one on the next page.</summary>
    private static bool KeepsWhole(ListBlock list, int item, ListFacts facts) =>
        (item == 0 && list.Items.Length > 1 && facts.FirstIsLine)
        || (item == list.Items.Length - 2 && list.Items[item].Blocks is [Paragraph] or [Paragraph, Paragraph] && facts.LastIsLine);
}
