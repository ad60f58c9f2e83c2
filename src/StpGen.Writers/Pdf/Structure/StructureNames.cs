using StpGen.Layout.Pages;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>Structure types and attribute values as PDF names (ISO 32000-1, 14.8.4 and table 347).</summary>
internal static class StructureNames
{
    public static ReadOnlySpan<byte> Of(StructureType type) => type switch
    {
        StructureType.Document => "Document"u8,
        StructureType.Part => "Part"u8,
        StructureType.Sect => "Sect"u8,
        StructureType.H1 => "H1"u8,
        StructureType.H2 => "H2"u8,
        StructureType.H3 => "H3"u8,
        StructureType.H4 => "H4"u8,
        StructureType.P => "P"u8,
        StructureType.L => "L"u8,
        StructureType.LI => "LI"u8,
        StructureType.Lbl => "Lbl"u8,
        StructureType.LBody => "LBody"u8,
        StructureType.Table => "Table"u8,
        StructureType.Caption => "Caption"u8,
        StructureType.THead => "THead"u8,
        StructureType.TBody => "TBody"u8,
        StructureType.TR => "TR"u8,
        StructureType.TH => "TH"u8,
        StructureType.TD => "TD"u8,
        StructureType.BlockQuote => "BlockQuote"u8,
        StructureType.Div => "Div"u8,
        StructureType.Span => "Span"u8,
        StructureType.Link => "Link"u8,
        StructureType.Reference => "Reference"u8,
        StructureType.TOC => "TOC"u8,
        StructureType.TOCI => "TOCI"u8,
        StructureType.Figure => "Figure"u8,
        StructureType.Note => "Note"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static ReadOnlySpan<byte> Of(ListNumbering numbering) => numbering switch
    {
        ListNumbering.None => "None"u8,
        ListNumbering.Disc => "Disc"u8,
        ListNumbering.Circle => "Circle"u8,
        ListNumbering.Square => "Square"u8,
        ListNumbering.Decimal => "Decimal"u8,
        ListNumbering.LowerAlpha => "LowerAlpha"u8,
        ListNumbering.LowerRoman => "LowerRoman"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(numbering), numbering, null),
    };
}
