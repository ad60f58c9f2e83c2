using System.Collections.Immutable;
using StpGen.Authoring.Markdown;

namespace StpGen.Authoring.Diagrams;

/// <summary>Makes diagrams of one kind from a plan as the readers of a paper may see it.</summary>
internal abstract class DiagramBuilder
{
    /// <summary>What templates call it.</summary>
    public abstract string Name { get; }

    /// <summary>The options that it knows; all have a width too.</summary>
    public virtual ImmutableArray<string> Options => [];

    public abstract DiagramAnswer Build(DiagramSource source);
}
