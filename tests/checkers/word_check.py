#!/usr/bin/python3
"""word_check.py FILE.docx…: whether a Word file can be read with assistive technology. Needs Python alone.

Prints "FILE: rule: where: what" for each problem; the last line is "N problems", exit code 1 if there are any.
"""
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
TYPED_MARK = re.compile(r"\s*([•·▪◦*]|[-–]\s|\(?([0-9]{1,2}|[a-z])[.)]\s)")


class Check:
    """One file, and what is wrong with it."""

    def __init__(self, path):
        self.path, self.problems = path, 0
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = xml.fromstring(self.parts["word/document.xml"]).find(W + "body")
        self.styles = {s.get(W + "styleId"): s for s in self.part("word/styles.xml").iter(W + "style")}
        self.parents = {child: parent for parent in self.body.iter() for child in parent}

    def part(self, name):
        return xml.fromstring(self.parts[name]) if name in self.parts else xml.Element("none")

    def problem(self, rule, where, what):
        self.problems += 1
        print(f"{self.path}: {rule}: {where}: {what}")

    def run(self):
        self.properties()
        self.headings()
        for table in self.body.iter(W + "tbl"):
            self.table(table)
        self.pictures()
        self.links()
        self.lists()

    def properties(self):
        core = self.part("docProps/core.xml")
        if not (core.findtext(DC + "title") or "").strip():
            self.problem("title", "properties", "the document has no title")
        defaults = self.part("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        if defaults is None or not defaults.get(W + "val"):
            self.problem("language", "styles", "the text has no language")
        elif core.findtext(DC + "language") not in (None, defaults.get(W + "val")):
            self.problem("language", "properties", "the properties name another language than the styles")

    def level(self, paragraph):
        """The outline level of a paragraph from 1, from itself or its styles; 0 for text."""
        properties = paragraph.find(W + "pPr")
        own = properties.find(W + "outlineLvl") if properties is not None else None
        style = self.style_of(paragraph)
        while own is None and style is not None:
            own = style.find(f"{W}pPr/{W}outlineLvl")
            based = style.find(W + "basedOn")
            style = self.styles.get(based.get(W + "val")) if based is not None else None
        level = int(own.get(W + "val")) + 1 if own is not None else 0
        return level if level < 10 else 0

    def style_of(self, paragraph):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.styles.get(style.get(W + "val")) if style is not None else None

    def headings(self):
        before = 0
        for paragraph in self.body.iter(W + "p"):
            level = self.level(paragraph)
            if not level:
                continue
            if level > before + 1:
                self.problem("heading-order", text_of(paragraph), f"level {level} follows level {before}")
            if not text_of(paragraph):
                self.problem("heading-empty", f"after level {before}", "a heading has no text")
            before = level
        if not before and len(self.body.findall(W + "p")) > 20:
            self.problem("headings", "document", "a long document has no heading")

    def table(self, table):
        rows = table.findall(W + "tr")
        where = f"table '{text_of(table)[:40]}'"
        headers = [is_on(row.find(f"{W}trPr/{W}tblHeader")) for row in rows]
        if not headers or not headers[0]:
            self.problem("header-row", where, "the first row is not marked as a header")
        if True in headers[1:] and False in headers[:headers[1:].index(True) + 1]:
            self.problem("header-row", where, "a header row comes after other rows")
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in rows:
            cells = row.findall(W + "tc")
            width = sum(int(s.get(W + "val")) if (s := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else 1 for cell in cells)
            if width != columns:
                self.problem("table-rows", where, f"a row has {width} columns, the table {columns}")
            for cell in cells:
                if len(cell) == 0 or cell[-1].tag != W + "p":
                    self.problem("table-cell", where, "a cell does not end with a paragraph")

    def pictures(self):
        for name in self.parts:
            if not re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes)\.xml", name):
                continue
            for drawing in self.part(name).iter(W + "drawing"):
                properties = next(drawing.iter(WP + "docPr"), None)
                decorative = any(e.tag.endswith("}decorative") and e.get("val") in ("1", "true") for e in drawing.iter())
                if not decorative and (properties is None or not (properties.get("descr") or "").strip()):
                    self.problem("alternative-text", name, "a picture has no text instead of it")

    def links(self):
        targets = {r.get("Id"): r.get("Target") for r in self.part("word/_rels/document.xml.rels")}
        bookmarks = {b.get(W + "name") for b in self.body.iter(W + "bookmarkStart")}
        for link in self.body.iter(W + "hyperlink"):
            if not text_of(link) and not any(True for _ in link.iter(W + "drawing")):
                self.problem("link-text", "document", "a link has no text")
            anchor, target = link.get(W + "anchor"), link.get(R + "id")
            if anchor is not None and target is None and anchor not in bookmarks:
                self.problem("link-target", text_of(link), f"there is no bookmark '{anchor}'")
            if target is not None and not targets.get(target):
                self.problem("link-target", text_of(link), "the link leads nowhere")

    def lists(self):
        """Signs typed before the items look like a list and are not read as one. A single one is a sentence with a dash."""
        before = False
        for paragraph in self.body.iter(W + "p"):
            typed = self.parents[paragraph].tag != W + "tc" and not self.is_listed(paragraph) and bool(TYPED_MARK.match(text_of(paragraph)))
            if typed and before:
                self.problem("typed-list", text_of(paragraph)[:40], "a list is typed and not marked as one")
            before = typed

    def is_listed(self, paragraph):
        style = self.style_of(paragraph)
        return paragraph.find(f"{W}pPr/{W}numPr") is not None or style is not None and style.find(f"{W}pPr/{W}numPr") is not None


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t")).strip()


def is_on(toggle):
    return toggle is not None and toggle.get(W + "val") not in ("0", "false", "off")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    total = 0
    for path in sys.argv[1:]:
        try:
            check = Check(path)
            check.run()
            total += check.problems
        except (LookupError, AttributeError, ValueError, TypeError, zipfile.BadZipFile, xml.ParseError) as fault:
            print(f"{path}: unreadable: file: {type(fault).__name__}: {fault}")
            total += 1
    print(f"{total} problems")
    sys.exit(1 if total else 0)
