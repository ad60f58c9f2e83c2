using System.Text;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Terminal;

/// <summary>Standard error: if it is closed or full, messages are lost, but papers are built and reports written all the same.</summary>
internal sealed class MessageWriter : TextWriter
{
    private readonly TextWriter _messages;

    public MessageWriter(TextWriter messages) => (_messages, NewLine) = (messages, messages.NewLine);

    public override Encoding Encoding => _messages.Encoding;

    public override void Write(char value) => Try(() => _messages.Write(value));

    public override void Write(string? value) => Try(() => _messages.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _messages.Write(buffer, index, count));

    public override void Flush() => Try(_messages.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            // There is no one left to tell.
        }
    }
}
