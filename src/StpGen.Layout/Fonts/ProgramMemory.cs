using System.Buffers;

namespace StpGen.Layout.Fonts;

/// <summary>
/// A file that travels inside the program, where it lies in memory for as long as that runs: nothing is copied, and only what is
/// looked at is loaded.
/// </summary>
internal sealed unsafe class ProgramMemory(UnmanagedMemoryStream file) : MemoryManager<byte>
{
    private readonly byte* _start = file.PositionPointer;
    private readonly int _length = checked((int)file.Length);

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
