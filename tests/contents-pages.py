#!/usr/bin/python3
"""contents-pages.py [--most N] FILE|FOLDER...   Whether the pages that Word's contents name are those of another word processor.

LibreOffice paginates each Word file for itself. The page of each heading there is compared with the page that the contents of the
file name; where a PDF of the same name is beside it, with the page in that too, for headings that the contents do not list, unless
the paper has other pages in Word. Prints a line for each paper and the headings that are furthest out; exit 1 when one is out by
more than N pages (0 unless told). LibreOffice does not always keep together what a file marks as kept with the next paragraph; a
heading that is elsewhere for that reason alone is printed with the place where it happened, and not counted. Needs soffice and
pikepdf.
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import pikepdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bookmarks(path):
    """Title and page, from 1, of every bookmark in order."""
    found = []
    with pikepdf.open(path) as pdf:
        numbers = {page.objgen: i + 1 for i, page in enumerate(pdf.pages)}

        def walk(items):
            for item in items:
                target = item.destination
                if target is None and item.action is not None:
                    target = item.action.get("/D")
                if isinstance(target, (pikepdf.String, pikepdf.Name)):
                    target = None
                page = target[0] if target is not None else None
                found.append((" ".join(str(item.title).split()), numbers.get(page.objgen) if page is not None else None))
                walk(item.children)

        with pdf.open_outline() as outline:
            walk(outline.root)
    return [h for h in found if h[1] is not None]


def contents(docx):
    """Title and page of every line of the contents, as the file shows them before anything updates them."""
    with zipfile.ZipFile(docx) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    found = []
    for paragraph in body.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is None or not re.fullmatch(r"TOC\d", style.get(W + "val", "")):
            continue
        text = "".join("\t" if part.tag == W + "tab" else part.text or "" for part in paragraph.iter()
                       if part.tag == W + "t" or part.tag == W + "tab")
        title, _, page = text.rpartition("\t")
        if page.strip().isdigit():
            found.append((" ".join(title.split()), int(page)))
    return found


def paginated(docx, folder):
    options = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
                    "--convert-to", options, "--outdir", folder, str(docx)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pathlib.Path(folder) / (docx.stem + ".pdf")


def paragraphs(docx):
    """The paragraphs of the body in order, with whether each is kept with the next by its own mark or by its style."""
    with zipfile.ZipFile(docx) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
        styles = {s.get(W + "styleId"): s for s in ElementTree.fromstring(package.read("word/styles.xml")).iter(W + "style")}

    def marked(properties):
        mark = None if properties is None else properties.find(W + "keepNext")
        return None if mark is None else mark.get(W + "val", "true") not in ("0", "false", "off")

    def kept(properties):
        own = marked(properties)
        style = None if properties is None else properties.find(W + "pStyle")
        name = None if style is None else style.get(W + "val")
        while own is None and name in styles:
            own = marked(styles[name].find(W + "pPr"))
            base = styles[name].find(W + "basedOn")
            name = None if base is None else base.get(W + "val")
        return bool(own)

    found = []
    for paragraph in body.iter(W + "p"):
        text = " ".join("".join(t.text or "" for t in paragraph.iter(W + "t")).split())
        if text:
            found.append((text, kept(paragraph.find(W + "pPr"))))
    return found


def outlined(docx, folder):
    """A copy in which every paragraph is in the outline, which changes no page."""
    copy = pathlib.Path(folder) / ("outlined-" + docx.name)
    with zipfile.ZipFile(docx) as package, zipfile.ZipFile(copy, "w") as outlines:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                xml = data.decode()
                xml = re.sub(r"<w:p>(?!<w:pPr>)", '<w:p><w:pPr><w:outlineLvl w:val="8"/></w:pPr>', xml)
                level = r'\1\2<w:outlineLvl w:val="8"/></w:pPr>'
                data = re.sub(r"(<w:pPr>)(?!<w:outlineLvl)((?:(?!</w:pPr>).)*)</w:pPr>", level, xml).encode()
            outlines.writestr(name, data)
    return copy


def parted(docx, folder):
    """Places where LibreOffice begins a page after a paragraph that the file keeps with the next: the two texts and the page."""
    there = bookmarks(paginated(outlined(docx, folder), folder))
    found = paragraphs(docx)
    blocks = difflib.SequenceMatcher(a=[p[0] for p in found], b=[h[0] for h in there], autojunk=False).get_matching_blocks()
    pages = {m.a + i: there[m.b + i][1] for m in blocks for i in range(m.size)}
    return [(found[i][0], found[i + 1][0], pages[i]) for i in range(len(found) - 1)
            if found[i][1] and i in pages and i + 1 in pages and pages[i + 1] == pages[i] + 1]


def pairs(named, there):
    blocks = difflib.SequenceMatcher(a=[h[0] for h in named], b=[h[0] for h in there], autojunk=False).get_matching_blocks()
    return [(named[m.a + i], there[m.b + i]) for m in blocks for i in range(m.size)]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--most", type=int, default=0)
    arguments.add_argument("paths", nargs="+", type=pathlib.Path)
    told = arguments.parse_args()
    files = sorted(d for path in told.paths for d in ([path] if path.suffix == ".docx" else path.glob("*.docx")))
    worst, compared = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for docx in files:
            pdf = docx.with_suffix(".pdf")
            named, there = contents(docx), bookmarks(paginated(docx, folder))
            both = pairs(named, there)
            ours = bookmarks(pdf) if pdf.exists() else []
            if all(dict(ours).get(title, page) == page for title, page in named):
                both += [p for p in pairs(ours, there) if p not in both]
            out = sorted(((abs(a[1] - b[1]), a, b) for a, b in both), key=lambda o: -o[0])
            breaks = parted(docx, folder) if out and out[0][0] else []
            # What it leaves on a page too early can only bring what follows forward, by a page.
            excused = {(a, b) for a, b in both if b[1] == a[1] - 1 and any(b[1] >= page for _, _, page in breaks)}
            for before, after, page in breaks:
                print(f"    LibreOffice parts '{before[:60]}' from '{after[:60]}' after page {page}, which the file keeps together")
            out = [(0 if (a, b) in excused else distance, a, b) for distance, a, b in out]
            furthest = max((o[0] for o in out), default=0)
            worst, compared = max(worst, furthest), compared + len(both)
            print(f"{docx}: {len(both)} pages compared, {sum(1 for o in out if o[0] == 0)} the same, furthest {furthest}")
            for distance, a, b in out[:12]:
                if distance:
                    print(f"    '{a[0]}': page {a[1]}, there {b[1]}")
    print(f"{compared} pages compared, furthest {worst}")
    return 1 if worst > told.most or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
