using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using StpGen.Cli.Building;

namespace StpGen.Cli.Preview;

/// <summary>
/// What each address shows: the page around the papers, a paper as a web page or as PDF, and what is found in the plan. A paper that
/// cannot be made any more is shown as it was made last.
/// </summary>
internal sealed class PreviewSite
{
    private const string OwnPage = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>In addition to the policy that the paper itself has.</summary>
    private const string Paper = "frame-ancestors 'self'";

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _lastGood = new(StringComparer.Ordinal);
    private readonly Listeners _listeners;
    private volatile PlanEdition _latest;
    private volatile PlanEdition? _shown;
    private volatile string _wanted = "";

    public PreviewSite(PlanEdition first, Listeners listeners)
    {
        (_listeners, _latest, _shown) = (listeners, first, first.IsPlan ? first : null);
    }

    /// <summary>The paper that was asked for last; empty: none was.</summary>
    public string Wanted => _wanted;

    /// <summary>Whether there is a paper to show, be it of an earlier state of the plan.</summary>
    public bool HasPapers => _shown is { Papers.IsEmpty: false };

    /// <summary>From now on this is the plan. One that cannot be read leaves the papers as they are.</summary>
    public void Show(PlanEdition edition)
    {
        _latest = edition;
        if (edition.IsPlan) _shown = edition;
        if (edition.IsPlan) _listeners.Tell("page");
    }

    /// <summary>Everything that is found in the plan is known.</summary>
    public void Complete() => _listeners.Tell("state");

    public WebAnswer Answer(RequestHead request) => request.Path switch
    {
        "/" => Own("preview.html", "text/html"),
        "/preview.css" => Own("preview.css", "text/css"),
        "/preview.js" => Own("preview.js", "text/javascript"),
        "/state" => new(200, "application/json", PreviewState.Of(_latest, _shown)),
        "/events" => new(200, "text/event-stream", default) { IsStream = true },
        _ => File(request),
    };

    private WebAnswer File(RequestHead request)
    {
        var dot = request.Path.LastIndexOf('.');
        var (id, form) = dot < 0 ? ("", "") : (request.Path[1..dot], request.Path[dot..]);
        if (form is not (".html" or ".pdf")) return Missing;
        if (form == ".html") _wanted = id;
        var made = form == ".html" ? _shown?.Page(id) : _shown?.Pdf(id);
        if (made is null) return Missing;
        if (made.Built is { } built) _lastGood[request.Path] = built.Files[0].Bytes;
        // What is found on the pages is known only now.
        if (form == ".pdf" && made.Findings.Length > 0) _listeners.Tell("state");
        if (!_lastGood.TryGetValue(request.Path, out var bytes))
            return WebAnswer.Text(503, $"The paper '{id}' cannot be built. The findings say why.\n");
        var version = Fingerprint.Of(bytes.Span);
        return new(version == request.Known ? 304 : 200, form == ".html" ? "text/html; charset=utf-8" : "application/pdf", bytes, Paper)
        {
            Version = version,
        };
    }

    private static WebAnswer Missing => WebAnswer.Text(404, "There is no such paper.\n");

    private static WebAnswer Own(string name, string type)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"preview/{name}")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return new(200, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(reader.ReadToEnd()), OwnPage);
    }
}
