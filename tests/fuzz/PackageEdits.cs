using System.IO.Compression;

namespace StpGen.Fuzz;

/// <summary>A Word file after the text of its parts was changed, so that it is still a package, or any of its bytes.</summary>
internal static class PackageEdits
{
    private static readonly string[] Pieces =
    [
        "<w:p>", "</w:p>", "<w:r>", "<w:t>a</w:t>", "<w:fldSimple w:instr=\"DDEAUTO a b\">",
        "<w:instrText>INCLUDETEXT \"a\"</w:instrText>",
        "<w:hyperlink r:id=\"rId1\">", "<w:pict>", "<w:object/>", "<w:ins w:id=\"1\">", "<w:vanish/>", "<w:sdt>", "w:val=\"-1\"",
        "w:val=\"x\"",
        "99999999999", "-1", "36pt", "\"", "<", ">", "&", "&lt;", "&#0;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!--", "]]>", "<w:tbl>",
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style>",
        "xml:space=\"preserve\"",
        "TargetMode=\"External\"", "Target=\"../../x\"", "Target=\"http://example.org\"", "r:id=\"rId9\"", "w:type=\"first\"",
        "<w:sectPr/>",
    ];

    public static byte[] Of(SeededNumbers numbers, byte[] file)
    {
        if (numbers.Next(4) == 0) return ByteEdits.Of(numbers, file);
        var all = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            var changed = numbers.Next(from.Entries.Count);
            foreach (var (index, entry) in from.Entries.Index())
            {
                var content = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(content);
                var isChanged = index == changed || numbers.Next(6) == 0;
                if (isChanged && numbers.Next(15) == 0) continue;
                using var part = to.CreateEntry(entry.FullName).Open();
                part.Write(isChanged ? TextEdits.Of(numbers, content.ToArray(), Pieces) : content.ToArray());
            }
        }
        return all.ToArray();
    }
}
