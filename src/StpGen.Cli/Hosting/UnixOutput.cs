using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StpGen.Cli.Hosting;

/// <summary>
/// Standard output or error on Unix, written to without the runtime's console, which first sends control codes to a terminal.
/// Both may lead to one file, so there is no position of its own.
/// </summary>
internal sealed partial class UnixOutput(int file) : Stream
{
    private const int Interrupted = 4;
    private const int TryAgain = 11;
    private const int TryAgainOnMac = 35;
    private const int BrokenPipe = 32;

    private static readonly List<SafeFileHandle> Reserved = [];

    /// <summary>
    /// Gives the numbers of standard streams that are closed to the null device; else the next file that is opened, a paper, would
    /// have one of them, and messages would be written into it.
    /// </summary>
    public static void Reserve()
    {
        while (true)
        {
            SafeFileHandle handle;
            try
            {
                handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            }
            catch (Exception fault) when (FileFault.IsFault(fault))
            {
                // Without the device, or without a number left for it, no stream is closed that could be mistaken.
                return;
            }
            if (handle.DangerousGetHandle() > 2)
            {
                handle.Dispose();
                return;
            }
            Reserved.Add(handle);
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var written = Put(file, buffer, buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }
            var code = Marshal.GetLastPInvokeError();
            // Its reader has seen enough, as 'head' does.
            if (code == BrokenPipe) return;
            if (code is TryAgain or TryAgainOnMac) Thread.Sleep(1);
            else if (code != Interrupted) throw new IOException(null, code);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint Put(int file, ReadOnlySpan<byte> bytes, nint count);
}
