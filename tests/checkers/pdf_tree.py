"""The structure tree of a PDF, read with pikepdf: elements in reading order, and what each may contain (ISO 32000-1, 14.8.4)."""
import pikepdf

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD "
    "THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split())

CHILDREN = {  # an element of this kind contains only these
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"},
}

PARENTS = {  # and an element of this kind is only in these
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}


class Element:
    """One element of the tree."""

    def __init__(self, dictionary, kind, parent):
        self.dictionary, self.kind, self.parent = dictionary, kind, parent
        self.children, self.marks, self.objects = [], [], []

    def path(self):
        names, element = [], self
        while element is not None:
            names.append(element.kind)
            element = element.parent
        return "/".join(reversed(names))

    def attribute(self, owner, name):
        given = self.dictionary.get("/A", [])
        for attributes in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(attributes, pikepdf.Dictionary) and str(attributes.get("/O")) == "/" + owner and name in attributes:
                return attributes[name]
        return None

    def faults(self):
        """What is wrong with this element: rule and words."""
        if self.parent is not None and self.kind in PARENTS and self.parent.kind not in PARENTS[self.kind]:
            yield "parent", f"{self.kind} is in {self.parent.kind}"
        for child in self.children:
            if self.kind in CHILDREN and child.kind not in CHILDREN[self.kind]:
                yield "child", f"{self.kind} contains {child.kind}"
        if self.kind in CHILDREN and self.marks:
            yield "child", f"{self.kind} contains text of its own"
        if self.kind in ("Figure", "Formula") and not any(str(self.dictionary.get(key, "")).strip() for key in ("/Alt", "/ActualText")):
            yield "alternative-text", "a picture has no text instead of it"
        if self.kind == "TH" and self.attribute("Table", "/Scope") is None:
            yield "scope", "a header cell does not say what it is the header of"
        if self.kind == "Table":
            yield from self.table_faults()
        if self.kind == "L" and self.attribute("List", "/ListNumbering") is None and any(g.kind == "Lbl" for c in self.children for g in c.children):
            yield "list-numbering", "a list does not say how its items are labelled"
        if self.kind == "LI" and not any(c.kind == "LBody" for c in self.children):
            yield "list-item", "an item has no body"
        if self.kind == "Link" and not self.objects:
            yield "link", "a link leads nowhere: it has no annotation"
        if self.kind == "Note" and "/ID" not in self.dictionary:
            yield "note-id", "a note has no identifier"

    def table_faults(self):
        rows = [r for c in self.children for r in ([c] if c.kind == "TR" else c.children) if r.kind == "TR"]
        if not any(cell.kind == "TH" for row in rows for cell in row.children):
            yield "header-cells", "a table has no header cell"
        carried, widths = {}, []  # columns that cells of rows above still cover, and for how many rows
        for row in rows:
            column, next_carried = 0, {c: n - 1 for c, n in carried.items() if n > 1}
            for cell in row.children:
                while column in carried:
                    column += 1
                across, down = (int(cell.attribute("Table", key) or 1) for key in ("/ColSpan", "/RowSpan"))
                next_carried.update({column + i: down - 1 for i in range(across) if down > 1})
                column += across
            widths.append(max([column, *(c + 1 for c in carried)]))
            carried = next_carried
        if len(set(widths)) > 1:
            yield "table-rows", f"rows have {min(widths)} to {max(widths)} columns"


def read_tree(pdf):
    """Elements in reading order, and faults of the tree itself: rule, place and words."""
    root = pdf.Root.StructTreeRoot
    roles = {str(k)[1:]: str(v)[1:] for k, v in root.get("/RoleMap", {}).items()}
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    elements, faults, identifiers = [], [], set()

    def standard(kind):
        for _ in range(10):
            if kind in STANDARD:
                return kind
            kind = roles.get(kind, kind)
        return kind

    def visit(dictionary, parent, page):
        element = Element(dictionary, standard(str(dictionary.S)[1:]), parent)
        if element.kind not in STANDARD:
            faults.append(("role", element.path(), "the kind of this element is not standard, and not mapped to one that is"))
        expected = parent.dictionary if parent is not None else root
        if dictionary.get("/P") is None or dictionary.P.objgen != expected.objgen:
            faults.append(("parent", element.path(), "the element names another parent"))
        if "/ID" in dictionary:
            if bytes(dictionary.ID) in identifiers:
                faults.append(("identifier", element.path(), "two elements have this identifier"))
            identifiers.add(bytes(dictionary.ID))
        elements.append(element)
        if parent is not None:
            parent.children.append(element)
        page = pages.get(dictionary.Pg.objgen) if "/Pg" in dictionary else page
        kids = dictionary.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                element.marks.append((page, int(kid)))
            elif "/MCID" in kid:
                element.marks.append((pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)))
            elif str(kid.get("/Type")) == "/OBJR":
                element.objects.append(kid.Obj.objgen)
            else:
                visit(kid, element, page)

    tops = root.get("/K", [])
    for top in tops if isinstance(tops, pikepdf.Array) else [tops]:
        visit(top, None, None)
    return elements, faults
