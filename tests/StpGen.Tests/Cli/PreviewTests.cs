using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using StpGen.Cli.Hosting;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary><c>stpgen preview</c>: what its server gives to browsers, before and after a change, and what it refuses.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly TempPlan _plan = new();

    public void Dispose() => _plan.Dispose();

    [Fact]
    public void It_serves_the_page_the_state_and_each_paper()
    {
        Preview(async web =>
        {
            Assert.Contains("<h2>Findings</h2>", await web.Text("/"));
            Assert.Contains("EventSource", await web.Text("/preview.js"));
            Assert.Contains("grid", await web.Text("/preview.css"));
            Assert.Contains("About 780,000 people live here", (await web.Text("/submission.html")).Replace('\u00A0', ' '));
            Assert.StartsWith("%PDF", await web.Text("/submission.pdf"));
            using var state = JsonDocument.Parse(await web.Text("/state"));
            Assert.Equal("submission", state.RootElement.GetProperty("papers")[0].GetProperty("id").GetString());
            Assert.True(state.RootElement.GetProperty("isPlan").GetBoolean());
            Assert.NotEqual(0, state.RootElement.GetProperty("findings").GetArrayLength());
        });
        Assert.Empty(_plan.Papers());
    }

    [Theory]
    [InlineData("/unknown.html")]
    [InlineData("/submission.docx")]
    [InlineData("/submission")]
    [InlineData("/../stp.yaml")]
    [InlineData("/..%2fstp.yaml")]
    [InlineData("/stp.yaml")]
    [InlineData("/out/submission.html")]
    [InlineData("//etc/passwd.html")]
    public void Nothing_else_has_an_address(string path) =>
        Preview(async web => Assert.StartsWith("HTTP/1.1 404", await web.Raw($"GET {path} HTTP/1.1\r\nHost: {web.Host}\r\n\r\n")));

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: {0}", 405)]
    [InlineData("HEAD / HTTP/1.1\r\nHost: {0}", 405)]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example:{1}", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1", 421)]
    [InlineData("GET / HTTP/1.1", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nHost: evil.example", 400)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: {0}", 400)]
    [InlineData("GET / HTTP/2\r\nHost: {0}", 400)]
    [InlineData("GET /", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nno field", 400)]
    [InlineData("GET / HTTP/1.1\r\nhost: LOCALHOST:{1}", 200)]
    public void Only_requests_for_this_computers_own_pages_are_answered(string request, int status) => Preview(async web =>
        Assert.StartsWith($"HTTP/1.1 {status} ",
            await web.Raw(request.Replace("{0}", web.Host).Replace("{1}", $"{web.Port}") + "\r\n\r\n")));

    [Fact]
    public void It_listens_on_the_loopback_address_alone() => Preview(async web =>
    {
        var all = await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken);
        foreach (var address in all.Where(a => !IPAddress.IsLoopback(a)))
        {
            using var client = new TcpClient(address.AddressFamily);
            await Assert.ThrowsAnyAsync<SocketException>(
                () => client.ConnectAsync(address, web.Port, TestContext.Current.CancellationToken).AsTask());
        }
    });

    [Fact]
    public void Every_answer_says_what_the_browser_may_do()
    {
        Preview(async web =>
        {
            foreach (var path in (string[])["/", "/preview.js", "/state", "/submission.html", "/nothing"])
            {
                var answer = await web.Raw($"GET {path} HTTP/1.1\r\nHost: {web.Host}\r\n\r\n");
                Assert.Matches("Content-Security-Policy: .*frame-ancestors '(none|self)'", answer);
                Assert.Contains("X-Content-Type-Options: nosniff\r\n", answer);
                Assert.Contains("Cross-Origin-Resource-Policy: same-origin\r\n", answer);
                Assert.DoesNotContain("unsafe", answer.Split("\r\n\r\n")[0]);
            }
        });
    }

    [Fact]
    public void A_change_is_told_and_seen_and_an_unchanged_paper_is_not_sent_again()
    {
        Preview(async web =>
        {
            var first = await web.Get("/submission.html");
            using var events = await web.Events();
            web.Change(() => _plan.Write("footprint.yaml", "# A comment\n" + TempPlan.Footprint));
            Assert.Equal("page", await events.Next());
            Assert.Equal("state", await events.Next());
            Assert.Equal(HttpStatusCode.NotModified, (await web.Get("/submission.html", first.Headers.ETag!.Tag)).StatusCode);
            web.Change(() => _plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000")));
            Assert.Equal("page", await events.Next());
            var next = await web.Get("/submission.html", first.Headers.ETag!.Tag);
            Assert.Equal(HttpStatusCode.OK, next.StatusCode);
            Assert.Contains("790,000", await next.Content.ReadAsStringAsync());
        });
    }

    [Fact]
    public void A_plan_that_breaks_keeps_the_last_good_papers_with_its_findings()
    {
        Preview(async web =>
        {
            var before = await web.Text("/submission.html");
            using var events = await web.Events();
            web.Change(() => _plan.Write("footprint.yaml", "footprint: ["));
            Assert.Equal("state", await events.Next());
            Assert.Equal(before, await web.Text("/submission.html"));
            using (var state = JsonDocument.Parse(await web.Text("/state")))
            {
                Assert.False(state.RootElement.GetProperty("isPlan").GetBoolean());
                Assert.Equal(1, state.RootElement.GetProperty("papers").GetArrayLength());
                Assert.Contains(state.RootElement.GetProperty("findings").EnumerateArray(), f =>
                    f.GetProperty("severity").GetString() == "error"
                    && f.GetProperty("place").GetString()!.StartsWith("footprint.yaml:1:", StringComparison.Ordinal));
            }
            web.Change(() => _plan.Write("footprint.yaml", TempPlan.Footprint));
            Assert.Equal("page", await events.Next());
            Assert.Equal("state", await events.Next());
            Assert.Contains("\"isPlan\": true", await web.Text("/state"));
        });
    }

    [Fact]
    public void A_paper_whose_template_breaks_is_shown_as_it_was()
    {
        Preview(async web =>
        {
            var before = await web.Text("/submission.html");
            using var events = await web.Events();
            web.Change(() => _plan.Write("templates/submission/document.md", "# {{ plan.nothing }}\n"));
            Assert.Equal("page", await events.Next());
            Assert.Equal(before, await web.Text("/submission.html"));
            Assert.Equal("state", await events.Next());
            Assert.Contains("\"failed\": true", await web.Text("/state"));
        });
    }

    [Theory]
    [InlineData("round: [", @"\nRead in \d+\.\d\d s; 1 error in 1 file\.\n")]
    [InlineData("round: stp-2016\nstage: october-2016\n", @"\nRead in \d+\.\d\d s; \d+ (error|warning)")]
    public void A_plan_without_papers_is_awaited(string root, string said)
    {
        _plan.Write("stp.yaml", root);
        var run = PreviewClient.Run(_plan, async web =>
        {
            Assert.Contains("\"papers\": []", await web.Text("/state"));
            web.Change(() => _plan.Write("stp.yaml", TempPlan.Root));
            Assert.Contains("\"id\": \"submission\"", await web.Text("/state"));
        });
        Assert.Matches(said, run.Error);
        Assert.DoesNotContain("still shown", run.Error);
        Assert.Contains("\n1 paper in ", run.Error);
    }

    [Fact]
    public void A_port_that_is_taken_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var run = _plan.Run("preview", "plan", "--port", $"{port}");
        Assert.Equal((ExitCode.Usage, $"stpgen: Port {port} is in use, perhaps by another preview.\n"
            + "  = Choose another port, or --port 0 for any that is free.\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("--port", "port")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--audience", "nobody")]
    public void What_cannot_be_followed_is_refused(params string[] args)
    {
        var run = _plan.Run(["preview", "plan", .. args]);
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    private void Preview(Func<PreviewClient, Task> ask)
    {
        var run = PreviewClient.Run(_plan, ask);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.EndsWith("Stopped.\n", run.Error);
    }
}
