using System.Collections.Concurrent;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>A stream in memory that one thread writes and another reads, waiting until something comes or no more will.</summary>
internal sealed class MemoryPipe : Stream
{
    private readonly BlockingCollection<byte[]> _parts = [];
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void Complete()
    {
        if (!_parts.IsAddingCompleted) _parts.CompleteAdding();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_rest.IsEmpty && _parts.TryTake(out var part, Timeout.InfiniteTimeSpan)) _rest = part;
        count = Math.Min(count, _rest.Length);
        _rest[..count].CopyTo(buffer.AsMemory(offset));
        _rest = _rest[count..];
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count > 0 && !_parts.IsAddingCompleted) _parts.Add(buffer.AsSpan(offset, count).ToArray());
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
