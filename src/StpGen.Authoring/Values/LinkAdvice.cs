namespace StpGen.Authoring.Values;

/// <summary>What is said of an address with a user name or a password, which is not repeated: others may read it.</summary>
internal static class LinkAdvice
{
    public const string PasswordMessage = "This address has a user name or password before its host.";

    public const string PasswordHint = "Delete what comes before the '@': papers are published.";
}
