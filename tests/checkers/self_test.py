#!/usr/bin/python3
"""self_test.py PAPERS: whether the checkers find what they are for.

PAPERS is a folder with specimen.docx, specimen.pdf and specimen.html. Each fault is put into a copy of one of them, and its
rule must be found; in the untouched files nothing may be. Prints a line for each fault; the last is "N problems".
"""
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pikepdf

HERE = Path(__file__).parent
OPEN_XML = ["dotnet", str(HERE / "OpenXml/bin/Release/net10.0/OpenXmlCheck.dll")]
PYTHON = sys.executable


# Word: a pattern in a part of the package, and what takes its place.
WORD = [
    ("title", "docProps/core.xml", r"<dc:title>[^<]*</dc:title>", ""),
    ("language", "word/styles.xml", r"<w:lang [^>]*/>", ""),
    ("heading-order", "word/document.xml", r'w:pStyle w:val="Heading2"', 'w:pStyle w:val="Heading4"'),
    ("header-row", "word/document.xml", r"<w:tblHeader ?/>", ""),
    ("table-rows", "word/document.xml", r"<w:gridCol [^>]*/>", ""),
    ("alternative-text", "word/document.xml", r' descr="[^"]+"', ' descr=""'),
    ("link-target", "word/document.xml", r'w:anchor="[^"]+"', 'w:anchor="nowhere"'),
    ("typed-list", "word/document.xml", r"</w:tbl>", "</w:tbl>" + "<w:p><w:r><w:t>• an item</w:t></w:r></w:p>" * 2),
]

# Open XML: what its schema does not allow.
OPEN_XML_FAULTS = [
    ("Sch_", "word/document.xml", r"<w:body>", "<w:body><w:tbl/>"),
    ("Sch_", "word/styles.xml", r'w:type="paragraph"', 'w:type="verse"'),
    ("ExceptionError", "word/document.xml", r"</w:body>", ""),
]

HTML = [
    ("html-has-lang", r"<html[^>]*>", "<html>"),
    ("document-title", r"<title>[^<]*</title>", "<title></title>"),
    ("image-alt", r"(<img [^>]*?)alt=\"[^\"]*\"", r"\1"),
    ("color-contrast", r"</body>", '<p style="color:#bbb;background:#fff">too light</p></body>'),
    ("element-permitted-content", r"</body>", "<span><p>a paragraph in a phrase</p></span></body>"),
    ("no-dup-id", r"</body>", '<p id="twice">1</p><p id="twice">2</p></body>'),
    ("reflow", r"</body>", '<div style="width:900px">wide</div></body>'),
    ("loads", r"</body>", '<img alt="far away" src="missing.png"></body>'),
]


def find(pdf, kind):
    """The first structure element of a kind."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop(0)
        if str(element.get("/S", "")) == "/" + kind:
            return element
        kids = element.get("/K", [])
        waiting[:0] = [k for k in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(k, pikepdf.Dictionary) and "/S" in k]
    raise LookupError(kind)


def without(kind, *keys):
    def damage(pdf):
        element = find(pdf, kind)
        for key in keys:
            if key in element:
                del element[key]
    return damage


def rename(kind, other):
    return lambda pdf: setattr(find(pdf, kind), "S", pikepdf.Name("/" + other))


def each_page(change):
    def damage(pdf):
        for page in pdf.pages:
            change(page)
    return damage


def content(pdf, change):
    page = next(p for p in pdf.pages if "/StructParents" in p)
    data = b"\n".join(c.read_bytes() for c in ([page.Contents] if isinstance(page.Contents, pikepdf.Stream) else page.Contents))
    page.Contents = pdf.make_stream(change(data))


def fonts(key, inner=False):
    def change(page):
        for _, font in page.Resources.get("/Font", {}).items():
            place = font.DescendantFonts[0].FontDescriptor if inner else font
            if key in place:
                del place[key]
    return each_page(change)


def forget(key):
    def damage(pdf):
        del pdf.Root[key]
    return damage


def links(change):
    return each_page(lambda page: [change(a) for a in page.get("/Annots", []) if str(a.Subtype) == "/Link"])


def drop(key):
    def change(dictionary):
        if key in dictionary:
            del dictionary[key]
    return change


PDF = [
    ("tagged", forget("/StructTreeRoot")),
    ("marked", forget("/MarkInfo")),
    ("language", forget("/Lang")),
    ("title", forget("/ViewerPreferences")),
    ("metadata", forget("/Metadata")),
    ("pdfua", lambda pdf: setattr(pdf.Root, "Metadata", pdf.make_stream(pdf.Root.Metadata.read_bytes().replace(b"pdfuaid:part", b"pdfuaid:other")))),
    ("tabs", each_page(drop("/Tabs"))),
    ("unmarked", lambda pdf: content(pdf, lambda data: data + b"\n0 0 10 10 re f")),
    ("nesting", lambda pdf: content(pdf, lambda data: data.replace(b"EMC", b"", 1))),
    ("mark-owner", lambda pdf: content(pdf, lambda data: data + b"\n/P <</MCID 9999>> BDC 0 0 10 10 re f EMC")),
    ("mark-missing", lambda pdf: content(pdf, lambda data: b"/Artifact BMC 0 0 1 1 re f EMC")),
    ("parent-tree", lambda pdf: setattr(pdf.Root.StructTreeRoot, "ParentTree", pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array())))),
    ("heading-order", rename("H2", "H5")),
    ("alternative-text", without("Figure", "/Alt", "/ActualText")),
    ("scope", without("TH", "/A")),
    ("header-cells", lambda pdf: [setattr(c, "S", pikepdf.Name.TD) for c in every(pdf, "TH")]),
    ("table-rows", lambda pdf: shorten(find(pdf, "TR"))),
    ("list-numbering", without("L", "/A")),
    ("list-item", rename("LBody", "Lbl")),
    ("child", rename("TR", "P")),
    ("role", rename("P", "Verse")),
    ("link", lambda pdf: unlink(find(pdf, "Link"))),
    ("link-description", links(drop("/Contents"))),
    ("note-id", without("Note", "/ID")),
    ("parent", without("P", "/P")),
    ("font-embedded", fonts("/FontFile2", inner=True)),
    ("font-unicode", fonts("/ToUnicode")),
]


def every(pdf, kind):
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if str(element.get("/S", "")) == "/" + kind:
            found.append(element)
        kids = element.get("/K", [])
        waiting += [k for k in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(k, pikepdf.Dictionary) and "/S" in k]
    return found


def shorten(row):
    row.K = pikepdf.Array(list(row.K)[:-1])


def unlink(element):
    element.K = pikepdf.Array([k for k in element.K if not (isinstance(k, pikepdf.Dictionary) and str(k.get("/Type")) == "/OBJR")])


def repack(source, target, part, pattern, instead):
    """A copy of a package, with the first place that the pattern matches changed."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            data = package.read(name)
            if name == part:
                text, changed = re.subn(pattern, instead, data.decode(), count=0 if part == "word/styles.xml" else 1)
                assert changed, f"{part} has no {pattern}"
                data = text.encode()
            copy.writestr(name, data)


def damaged(papers, folder):
    """The tools, and for each the files it must find something in: file, rule and what was done."""
    word, open_xml, pdf, html = [], [], [], []
    for files, faults in ((word, WORD), (open_xml, OPEN_XML_FAULTS)):
        for rule, part, pattern, instead in faults:
            bad = folder / f"{len(files)}-{'word' if files is word else 'open'}.docx"
            repack(papers / "specimen.docx", bad, part, pattern, instead)
            files.append((bad, rule, f"word: {rule} ({part})"))
    for rule, damage in PDF:
        bad = folder / f"{len(pdf)}.pdf"
        with pikepdf.open(papers / "specimen.pdf") as file:
            damage(file)
            file.save(bad)
        pdf.append((bad, rule, f"pdf: {rule}"))
    text = (papers / "specimen.html").read_text(encoding="utf-8")
    for rule, pattern, instead in HTML:
        bad = folder / f"{len(html)}.html"
        changed, times = re.subn(pattern, instead, text, count=1)
        assert times, f"the specimen has no {pattern}"
        # The page's policy would keep the style of a fault from having an effect.
        changed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", changed)
        bad.write_text(changed, encoding="utf-8")
        html.append((bad, rule, f"html: {rule}"))
    return [([PYTHON, str(HERE / "word_check.py")], "docx", word), (OPEN_XML, "docx", open_xml),
            ([PYTHON, str(HERE / "pdf_check.py")], "pdf", pdf), (["node", str(HERE / "html/check.mjs")], "html", html)]


def main(papers):
    problems = 0
    with tempfile.TemporaryDirectory() as folder:
        for command, form, files in damaged(papers, Path(folder)):
            specimen = papers / f"specimen.{form}"
            said = subprocess.run([*command, str(specimen), *(str(file) for file, _, _ in files)], capture_output=True, text=True, check=False)
            lines = said.stdout.splitlines()
            if not lines or not lines[-1].endswith(" problems"):
                print(said.stdout + said.stderr)
                return 2
            wrong = [line for line in lines if line.startswith(f"{specimen}: ")]
            print(f"{'NOT CLEAN' if wrong else 'clean'} {specimen.name}", *wrong[:10], sep="\n    ")
            problems += len(wrong)
            for file, rule, fault in files:
                found = any(line.startswith(f"{file}: {rule}") for line in lines)
                print(f"{'found ' if found else 'MISSED'} {fault}", *([] if found else [line for line in lines if line.startswith(str(file))][:5]), sep="\n    ")
                problems += not found
    print(f"{problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
