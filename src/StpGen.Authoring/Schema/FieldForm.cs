using System.Collections.Immutable;

namespace StpGen.Authoring.Schema;

/// <summary>What an author can write for a field, as data: for a schema of plans and for an editor.</summary>
/// <param name="Description">In words, with its article: <c>a date such as 30 June 2016</c>.</param>
public abstract record FieldForm(string Description);

/// <summary>Text on one line or several.</summary>
/// <param name="Example">One that is read without a finding.</param>
public sealed record TextForm(string Description, string Example) : FieldForm(Description);

/// <summary>A number from a least to a most, both included; null: there is no bound.</summary>
public sealed record NumberForm(string Description, bool IsWhole, double? Least, double? Most) : FieldForm(Description);

/// <summary>True or false.</summary>
public sealed record FlagForm(string Description) : FieldForm(Description);

/// <summary>One of a few words.</summary>
public sealed record WordsForm(string Description, ImmutableArray<string> Words) : FieldForm(Description);

/// <summary>The id that a record of a kind gives itself.</summary>
/// <param name="Pattern">A regular expression that every such id matches.</param>
public sealed record IdForm(string Description, string Kind, string Pattern) : FieldForm(Description);

/// <summary>The id of a record of a kind.</summary>
public sealed record ReferenceForm(string Description, string Kind) : FieldForm(Description);

/// <summary>A list of items of one form.</summary>
public sealed record ListForm(string Description, FieldForm Item) : FieldForm(Description);

/// <summary>A mapping with the fields of a schema.</summary>
public sealed record RecordForm(string Description, IRecordSchema Schema) : FieldForm(Description);

/// <summary>Any one of several forms.</summary>
public sealed record EitherForm(string Description, ImmutableArray<FieldForm> Forms) : FieldForm(Description);
