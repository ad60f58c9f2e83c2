using StpGen.Core.Text;
using StpGen.Tests.Cli;

namespace StpGen.Tests.CoreTests;

/// <summary>Addresses lead where they seem to lead, and give no password away.</summary>
public sealed class LinkSchemeTests
{
    [Theory]
    [InlineData("https://www.example.nhs.uk/a?b=c@d#e", true)]
    [InlineData("http://example.org", true)]
    [InlineData("mailto:name@example.nhs.uk", true)]
    [InlineData("tel:+441905123456", true)]
    [InlineData("https://example.org/~name/@team", true)]
    [InlineData("https://example.org/caf%C3%A9", true)]
    [InlineData("https://user:password@example.org/", false)]
    [InlineData("https://www.nhs.uk@evil.example/", false)]
    [InlineData("HTTPS://token@example.org", false)]
    [InlineData("https://@example.org", false)]
    [InlineData("https://www.nhs.uk\\@evil.example", false)]
    [InlineData("https://example.org/\u202Efdp.exe", false)]
    [InlineData("https://example.org/%E2%80%AEfdp.exe", false)]
    [InlineData("https://exam\u200Bple.org", false)]
    [InlineData("https://example.org/\uFEFF", false)]
    [InlineData("https://example.org/a%0Ab", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_plain_addresses_are_links(string address, bool isSafe) => Assert.Equal(isSafe, LinkScheme.IsSafe(address));

    [Fact]
    public void A_password_is_not_repeated_in_the_message()
    {
        using var plan = new TempPlan();
        plan.Write("a.yaml", "engagement:\n  channels:\n    - {name: A, address: \"https://ada:hunter2@example.org\"}\n"
            + "narrative:\n  - {id: a, title: A, text: \"[See](https://ada:hunter2@example.org/a)\"}\n");
        var run = plan.Run("validate", "plan", "--report", "github=-");
        Assert.Equal(2, run.Output.Split("This address has a user name or password before its host.").Length - 1);
        Assert.DoesNotContain("hunter2", run.Output);
    }
}
