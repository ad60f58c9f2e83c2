using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>What is wrong with an address. A user name or a password in it is not repeated: others may read it.</summary>
internal static class LinkAdvice
{
    private static readonly Advice s_password = new("This address has a user name or password before its host.",
        "Delete what comes before the '@': papers are published.");

    /// <summary>Of a link in a text.</summary>
    public static Advice OfLink(string target) => LinkScheme.HasPassword(target) ? s_password
        : new(target.Length == 0 ? "This link has no address." : $"'{target}' is not an address that a paper can link to.",
            "Write a full address that starts with https:// or mailto:, or '#' and the anchor of a heading.");

    /// <summary>Of an address in a field of its own.</summary>
    public static Advice OfField(string text) => LinkScheme.HasPassword(text) ? s_password
        : new($"{Words.Quote(text)} is not an address that a paper can link to.",
            "Write a full address that starts with https://, an email address or a telephone number.");
}
