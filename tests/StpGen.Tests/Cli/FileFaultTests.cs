using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What the disk refuses is explained alike on every system, whatever number or exception it gives.</summary>
public sealed class FileFaultTests
{
    /// <summary>Numbers of Windows, then errno of Linux and of macOS.</summary>
    [Theory]
    [InlineData(unchecked((int)0x80070020), "another program")]
    [InlineData(unchecked((int)0x80070021), "another program")]
    [InlineData(11, "another program")]
    [InlineData(35, "another program")]
    [InlineData(unchecked((int)0x80070027), "full")]
    [InlineData(unchecked((int)0x80070070), "full")]
    [InlineData(28, "full")]
    [InlineData(122, "full")]
    [InlineData(30, "read-only")]
    [InlineData(40, "link")]
    [InlineData(62, "link")]
    [InlineData(unchecked((int)0x80070017), "(code 23)")]
    [InlineData(5, "(code 5)")]
    public void A_number_is_explained(int code, string reason)
    {
        var fault = FileFault.Explain(new IOException("the system's own words", code));
        Assert.Contains(reason, fault.Reason);
        Assert.DoesNotContain("own words", fault.Reason + fault.WhatToDo);
    }

    [Fact]
    public void An_exception_is_explained_before_its_number()
    {
        Exception[] faults = [new UnauthorizedAccessException(), new PathTooLongException(), new DirectoryNotFoundException(),
            new FileNotFoundException(), new IOException("x")];
        var reasons = faults.Select(f => FileFault.Explain(f).Reason).ToList();
        Assert.Equal(reasons.Distinct(), reasons);
        Assert.All(faults, fault => Assert.True(FileFault.IsFault(fault)));
        Assert.False(FileFault.IsFault(new InvalidOperationException()));
    }
}
