using System.Text;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Preview;

/// <summary>The pages that are open in browsers, and wait to be told of changes (server-sent events, HTML Standard 9.2).</summary>
internal sealed class Listeners
{
    private readonly List<Stream> _streams = [];

    /// <param name="head">What the page is sent first: once it has that, no change escapes it.</param>
    public void Add(Stream stream, byte[] head)
    {
        lock (_streams)
            if (Write(stream, head)) _streams.Add(stream);
    }

    public void Remove(Stream stream)
    {
        lock (_streams) _streams.Remove(stream);
    }

    /// <param name="what">A word that the pages know.</param>
    public void Tell(string what)
    {
        var message = Encoding.UTF8.GetBytes($"data: {what}\n\n");
        lock (_streams) _streams.RemoveAll(s => !Write(s, message));
    }

    /// <summary>Whether the page is still there. One that does not read gives up its place after a moment.</summary>
    private static bool Write(Stream stream, byte[] message)
    {
        try
        {
            stream.Write(message);
            return true;
        }
        catch (Exception fault) when (FileFault.IsFault(fault) || fault is ObjectDisposedException)
        {
            return false;
        }
    }
}
