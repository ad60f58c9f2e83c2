using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace StpGen.Tests.Pdf;

/// <summary>Streams as another library decodes them.</summary>
internal static class SampleStreams
{
    public static byte[] Decode(StreamToken stream)
    {
        var filter = DefaultFilterProvider.Instance.GetFilters(stream.StreamDictionary).Single();
        return filter.Decode(stream.Data, stream.StreamDictionary, DefaultFilterProvider.Instance, 0).ToArray();
    }
}
