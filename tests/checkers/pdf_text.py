"""Which codes a page shows that have no Unicode value, so that no screen reader can read them and no one can copy them."""
import re

import pikepdf

HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)
NO_CHARACTERS = {"", "\0", "\ufeff", "\ufffe"}


def unicode_codes(cmap):
    """The codes that a ToUnicode map gives a character."""
    codes = set()
    for kind, body in SECTION.findall(cmap):
        for line in body.strip().splitlines():
            values = HEX.findall(line)
            if kind == b"bfchar" and len(values) == 2:
                text = bytes.fromhex(values[1].decode()).decode("utf-16-be", "replace")
                if text not in NO_CHARACTERS:
                    codes.add(int(values[0], 16))
            elif kind == b"bfrange" and len(values) >= 3:
                codes.update(range(int(values[0], 16), int(values[1], 16) + 1))
    return codes


def missing_characters(page):
    """Pairs of a font's name and a code, for fonts with codes of two bytes."""
    fonts, known, missing, current = page.Resources.get("/Font", {}), {}, set(), None
    for operands, operator in pikepdf.parse_content_stream(page, "Tf Tj TJ ' \""):
        if str(operator) == "Tf":
            current = str(operands[0])
            font = fonts[current]
            if current not in known and str(font.Subtype) == "/Type0" and "/ToUnicode" in font:
                known[current] = unicode_codes(font.ToUnicode.read_bytes())
            continue
        if current not in known:
            continue
        shown = operands[-1]
        for text in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(text, pikepdf.String):
                data = bytes(text)
                missing.update((current, code) for code in (int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2)) if code not in known[current])
    return sorted(missing)
