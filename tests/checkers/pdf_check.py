#!/usr/bin/python3
"""pdf_check.py FILE.pdf…: whether a PDF is tagged as PDF/UA-1 (ISO 14289-1) asks, read with pikepdf.

Prints "FILE: rule: where: what" for each problem; the last line is "N problems", exit code 1 if there are any.
"""
import re
import sys
import xml.etree.ElementTree as xml

import pikepdf
from pdf_tree import Element, read_tree
from pdf_text import missing_characters

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}part"
DC = "{http://purl.org/dc/elements/1.1/}title"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


class Check:
    """One file, and what is wrong with it."""

    def __init__(self, path):
        self.path, self.problems = path, 0
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root

    def problem(self, rule, where, what):
        self.problems += 1
        print(f"{self.path}: {rule}: {where}: {what}")

    def run(self):
        self.document()
        marks = [self.content(number, page) for number, page in enumerate(self.pdf.pages, 1)]
        if "/StructTreeRoot" not in self.root:
            self.problem("tagged", "document", "there is no structure tree")
            return
        elements, faults = read_tree(self.pdf)
        for fault in faults:
            self.problem(*fault)
        self.owners(elements, marks)
        self.annotations(elements)
        self.headings(elements)
        for element in elements:
            self.element(element)
        self.fonts()

    # Clauses 7.1 and 5: what the whole document declares.
    def document(self):
        root = self.root
        if self.pdf.is_encrypted:
            self.problem("encrypted", "document", "assistive technology may be locked out")
        if not root.get("/MarkInfo", {}).get("/Marked", False):
            self.problem("marked", "document", "MarkInfo does not say that the file is tagged")
        if not LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
            self.problem("language", "document", "the document has no language")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            self.problem("title", "document", "viewers are not asked to show the title")
        if "/Names" in root and "/JavaScript" in root.Names or "/OpenAction" in root and not isinstance(root.OpenAction, pikepdf.Array):
            self.problem("action", "document", "opening the file starts an action")
        if "/Metadata" not in root:
            self.problem("metadata", "document", "there is no XMP metadata")
            return
        xmp = xml.fromstring(root.Metadata.read_bytes())
        parts = [e.text for e in xmp.iter(PDFUA)] + [e.get(PDFUA) for e in xmp.iter(RDF + "Description") if e.get(PDFUA)]
        if parts != ["1"]:
            self.problem("pdfua", "metadata", "the file does not declare PDF/UA-1")
        titles = ["".join(e.itertext()).strip() for e in xmp.iter(DC)]
        if len(titles) != 1 or not titles[0]:
            self.problem("title", "metadata", "the document has no title")

    def content(self, number, page):
        """The marks of a page's content: number to count. All that paints must be marked, as content or as an artifact."""
        where, stack, seen = f"page {number}", [], set()
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BMC", "BDC"):
                artifact = str(operands[0]) == "/Artifact"
                given = operands[1] if name == "BDC" else {}
                if isinstance(given, pikepdf.Name):
                    given = page.Resources.Properties[given]
                mark = given.get("/MCID")
                if stack and (artifact or stack[-1] == "artifact") and (mark is not None or "mark" in stack):
                    self.problem("nesting", where, "an artifact is inside content, or content inside an artifact")
                if mark is not None:
                    if int(mark) in seen:
                        self.problem("mark-twice", where, f"mark {mark} is used twice")
                    seen.add(int(mark))
                stack.append("artifact" if artifact else "mark" if mark is not None else "")
            elif name == "EMC":
                if not stack:
                    self.problem("nesting", where, "marked content ends that did not begin")
                    return seen
                stack.pop()
            elif name in PAINTING and not any(stack):
                self.problem("unmarked", where, f"'{name}' paints outside marked content")
        if stack:
            self.problem("nesting", where, "marked content does not end")
        return seen

    def owners(self, elements, marks):
        """Each mark belongs to one element, and the parent tree says to which (ISO 32000-1, 14.7.4.4)."""
        owner = {}
        for element in elements:
            for page, mark in element.marks:
                if (page, mark) in owner:
                    self.problem("mark-owner", element.path(), f"mark {mark} of page {page} has two elements")
                owner[page, mark] = element
        for page, seen in enumerate(marks, 1):
            for mark in seen - {m for p, m in owner if p == page}:
                self.problem("mark-owner", f"page {page}", f"mark {mark} has no element")
        for page, mark in owner:
            if mark not in marks[page - 1]:
                self.problem("mark-missing", owner[page, mark].path(), f"mark {mark} is not on page {page}")
        tree = pikepdf.NumberTree(self.root.StructTreeRoot.ParentTree)
        for number, page in enumerate(self.pdf.pages, 1):
            if str(page.get("/Tabs", "")) != "/S":
                self.problem("tabs", f"page {number}", "the tab key does not follow the structure")
            if not marks[number - 1]:
                continue
            try:
                parents = tree[int(page.StructParents)]
            except (AttributeError, LookupError):
                self.problem("parent-tree", f"page {number}", "the parent tree does not know the page")
                continue
            for mark in marks[number - 1]:
                expected = owner.get((number, mark))
                if expected is not None and (mark >= len(parents) or parents[mark].objgen != expected.dictionary.objgen):
                    self.problem("parent-tree", f"page {number}", f"mark {mark} leads to another element")

    def annotations(self, elements):
        """Clause 7.18: a link is an annotation within a Link element, with a description."""
        owner = {reference: element for element in elements for reference in element.objects}
        tree = pikepdf.NumberTree(self.root.StructTreeRoot.ParentTree)
        for number, page in enumerate(self.pdf.pages, 1):
            for annotation in page.get("/Annots", []):
                where, kind = f"page {number}", str(annotation.Subtype)
                element = owner.get(annotation.objgen)
                if element is None:
                    self.problem("annotation", where, f"{kind[1:]} is not in the structure tree")
                elif kind == "/Link" and element.kind != "Link":
                    self.problem("annotation", element.path(), "a link is not in a Link element")
                elif int(annotation.get("/StructParent", -1)) not in tree or tree[int(annotation.StructParent)].objgen != element.dictionary.objgen:
                    self.problem("parent-tree", where, f"{kind[1:]} leads to another element")
                if not str(annotation.get("/Contents", "")).strip():
                    self.problem("link-description", where, f"{kind[1:]} has no description")

    def headings(self, elements):
        """Clause 7.4.2: levels follow each other, from 1."""
        before = 0
        for element in elements:
            if re.fullmatch("H[1-6]", element.kind):
                level = int(element.kind[1])
                if level > before + 1:
                    self.problem("heading-order", element.path(), f"level {level} follows level {before}")
                before = level

    def element(self, element: Element):
        for rule, what in element.faults():
            self.problem(rule, element.path(), what)

    def fonts(self):
        """Clause 7.21: fonts are embedded, and each character that is shown has a Unicode value."""
        done = set()
        for number, page in enumerate(self.pdf.pages, 1):
            for name, font in page.Resources.get("/Font", {}).items():
                if font.objgen in done:
                    continue
                done.add(font.objgen)
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                descriptor = inner.get("/FontDescriptor", {})
                if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                    self.problem("font-embedded", f"page {number}", f"{font.get('/BaseFont', name)} is not embedded")
                if "/ToUnicode" not in font:
                    self.problem("font-unicode", f"page {number}", f"{font.get('/BaseFont', name)} has no Unicode values")
                if str(inner.get("/Subtype")) == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
                    self.problem("font-glyphs", f"page {number}", f"{font.get('/BaseFont', name)} does not map to glyphs")
            for font, code in missing_characters(page):
                self.problem("font-unicode", f"page {number}", f"{font}: code {code:04X} has no Unicode value")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    total = 0
    for path in sys.argv[1:]:
        try:
            check = Check(path)
            check.run()
            total += check.problems
        except (LookupError, AttributeError, ValueError, TypeError, pikepdf.PdfError) as fault:
            print(f"{path}: unreadable: file: {type(fault).__name__}: {fault}")
            total += 1
    print(f"{total} problems")
    sys.exit(1 if total else 0)
