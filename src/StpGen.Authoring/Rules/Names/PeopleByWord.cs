using StpGen.Authoring.Plans.Governance;

namespace StpGen.Authoring.Rules.Names;

/// <summary>Finds people by the words of their names.</summary>
internal sealed class PeopleByWord
{
    private readonly Dictionary<(string, string), Person> _named = [];
    private readonly Dictionary<string, Person?> _bySurname = new(StringComparer.Ordinal);

    public PeopleByWord(IEnumerable<Person> people)
    {
        foreach (var person in people)
            foreach (var name in person.Aliases.Append(person.Name!).Where(n => n is not null))
            {
                var words = NameWords.Of(PersonTitles.Without(name.Value));
                if (words.Length < 2) continue;
                _named.TryAdd((words[0], words[^1]), person);
                _bySurname[words[^1]] = _bySurname.TryGetValue(words[^1], out var other) && other?.Id != person.Id ? null : person;
            }
    }

    public Person? Named(string first, string last) => _named.GetValueOrDefault((first, last));

    /// <summary>The person whose names these are in the wrong order; null: no one, or someone has the name as it is.</summary>
    public Person? Turned(string one, string other) =>
        one != other && !_named.ContainsKey((one, other)) ? _named.GetValueOrDefault((other, one)) : null;

    /// <summary>The only person of that surname.</summary>
    public Person? WithSurname(string surname) => _bySurname.GetValueOrDefault(surname);
}
