using System.Text;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Terminal;

/// <summary>Standard output failed: its disk is full, or its reader has gone.</summary>
internal sealed class OutputWriteException(Exception fault) : Exception(null, fault);

/// <summary>Standard output, whose faults are told from those of files, which are findings or bugs.</summary>
internal sealed class OutputWriter : TextWriter
{
    private readonly TextWriter _output;

    public OutputWriter(TextWriter output) => (_output, NewLine) = (output, output.NewLine);

    public override Encoding Encoding => _output.Encoding;

    public override void Write(char value) => Try(() => _output.Write(value));

    public override void Write(string? value) => Try(() => _output.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _output.Write(buffer, index, count));

    public override void Flush() => Try(_output.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            throw new OutputWriteException(fault);
        }
    }
}
