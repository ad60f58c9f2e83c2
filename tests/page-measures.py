#!/usr/bin/python3
"""page-measures.py [--KIND N] FILE.pdf|FOLDER...   How well papers fill their pages, and where a page or a table serves no reader.

Reads the structure tree of each PDF with pikepdf, and the ink of its pages with pdftoppm (poppler-utils). Prints each place with its
paper and page, a line for each paper and last the totals. What it counts:

  doubled    a printed caption that uses no other words than the heading above it
  one-row    a table with one row below its header
  constant   a column that says the same in each of 3 rows or more, or nothing at all
  sparse     a column that is empty in more than half of 4 rows or more
  alone      one row of a table, or one item of a list with few words, alone at the end or the start of a page
  empty      a page, not the last and not a cover, that is filled to less than 35%

The fill of a page is the share of its body that text, tables and pictures cover, with the space between them up to 36 points; covers
and the last pages of papers are left out of the mean. --doubled 0 and so on make the exit code 1 where more is found; --fill 80 where
the mean of all pages is below 80%; --pages 22 where a paper has more pages, --pictures 8 where it has fewer pictures.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import pikepdf

sys.path.insert(0, str(pathlib.Path(__file__).parent / "checkers"))
from pdf_text import HEX, SECTION  # noqa: E402
from pdf_tree import read_tree  # noqa: E402

KINDS = ("doubled", "one-row", "constant", "sparse", "alone", "empty")
TOP, BOTTOM = 71, 68  # the bands of page headers and footers, in points
DENSITY = 36  # dots an inch: a dot is 2 points
GAP = 36  # space between blocks up to this height, in points, is not empty
LEAST_FILL = 35
FEW_LETTERS = 260  # three lines


def characters(cmap):
    """The text of each code that a ToUnicode map names."""
    found = {}
    for kind, body in SECTION.findall(cmap):
        for line in body.strip().splitlines():
            values = [bytes.fromhex(v.decode()) for v in HEX.findall(line)]
            first = int.from_bytes(values[0], "big") if values else 0
            if kind == b"bfchar" and len(values) == 2:
                found[first] = values[1].decode("utf-16-be", "replace")
            elif kind == b"bfrange" and len(values) == 3:
                start = int.from_bytes(values[2], "big")
                for code in range(first, int.from_bytes(values[1], "big") + 1):
                    found[code] = chr(start + code - first)
    return found


def texts(page):
    """The text of each mark of a page."""
    fonts, known, current, open_marks, found = page.Resources.get("/Font", {}), {}, None, [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BMC", "BDC"):
            given = operands[1] if name == "BDC" else {}
            given = page.Resources.Properties[given] if isinstance(given, pikepdf.Name) else given
            open_marks.append(given.get("/MCID"))
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            current = str(operands[0])
            if current not in known:
                font = fonts[current]
                known[current] = characters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
        elif name in ("Tj", "TJ", "'", '"'):
            mark = next((int(m) for m in reversed(open_marks) if m is not None), None)
            shown = operands[-1]
            for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
                if isinstance(part, pikepdf.String) and mark is not None:
                    data = bytes(part)
                    codes = (int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2))
                    found[mark] = found.get(mark, "") + "".join(known[current].get(c, "") for c in codes)
    return found


class Paper:
    """A paper and the places in it that serve no reader."""

    def __init__(self, path):
        self.path, self.name = path, f"{path.parent.name}/{path.stem}"
        self.places = {kind: [] for kind in KINDS}
        with pikepdf.open(path) as pdf:
            self.count = len(pdf.pages)
            self.texts = [texts(page) for page in pdf.pages]
            self.elements, _ = read_tree(pdf)
            self.pictures = sum(1 for e in self.elements if e.kind == "Figure")
            self.captions()
            self.tables()
            self.lists()
        self.covers, self.fills = self.measured()

    def text(self, element):
        own = " ".join(self.texts[p - 1].get(m, "") for p, m in element.marks)
        return " ".join(filter(None, (" ".join(own.split()), *(self.text(c) for c in element.children))))

    def pages(self, element):
        found = {p for p, _ in element.marks}
        for child in element.children:
            found |= self.pages(child)
        return found

    def add(self, kind, page, what):
        self.places[kind].append((page, what))

    def captions(self):
        """A printed caption directly below a heading whose words are all those of the heading."""
        flat = [e for e in self.elements if e.kind in ("H1", "H2", "H3", "H4", "P", "L", "Table", "Caption", "Figure")]
        for before, element in zip(flat, flat[1:]):
            caption = element if element.kind == "Caption" else next((c for c in element.children if c.kind == "Caption"), None)
            if caption is None or before.kind[0] != "H":
                continue
            heading, words = words_of(self.text(before)), words_of(self.text(caption))
            if words and words <= heading:
                self.add("doubled", min(self.pages(caption), default=0), self.text(caption))

    def tables(self):
        for table in (e for e in self.elements if e.kind == "Table"):
            rows = [r for c in table.children for r in ([c] if c.kind == "TR" else c.children) if r.kind == "TR"]
            heads = [r for r in rows if all(c.kind == "TH" for c in r.children) and any(scope(c) == "/Column" for c in r.children)]
            body = [r for r in rows if r not in heads]
            if not body:
                continue
            page, what = min(self.pages(table), default=0), self.title(table, heads)
            if len(body) == 1:
                self.add("one-row", page, what)
            self.columns(heads, body, page, what)
            self.alone(body, f"a row of {what}")

    def title(self, table, heads):
        caption = next((self.text(c) for c in table.children if c.kind == "Caption"), "")
        summary = table.attribute("Table", "/Summary")
        return f"'{caption or (str(summary) if summary is not None else '') or ' | '.join(self.text(c) for r in heads for c in r.children)}'"

    def columns(self, heads, body, page, what):
        cells = [[self.text(c) for c in row.children] for row in body]
        if any(c.attribute("Table", "/RowSpan") or c.attribute("Table", "/ColSpan") for row in body for c in row.children):
            return
        names = [self.text(c) for c in heads[0].children] if heads else []
        for column in range(min(len(row) for row in cells)):
            values = [row[column] for row in cells]
            name = names[column] if column < len(names) else str(column + 1)
            if len(values) >= 3 and len(set(values)) == 1:
                self.add("constant", page, f"column '{name}' of {what}: '{values[0]}'")
            elif len(values) >= 4 and sum(1 for v in values if not v) > len(values) / 2:
                self.add("sparse", page, f"column '{name}' of {what}")

    def lists(self):
        for element in (e for e in self.elements if e.kind == "L"):
            self.alone([c for c in element.children if c.kind == "LI"], "an item of a list")

    def alone(self, items, what):
        """Whether the first or the last of a run of 3 or more is on a page without another of them."""
        pages = [self.pages(i) for i in items]
        if len(items) < 3 or not all(pages):
            return
        texts = [self.text(i) for i in items]
        if max(pages[0]) < min(pages[1]) and len(texts[0]) < FEW_LETTERS:
            self.add("alone", max(pages[0]), f"{what}, at the end: '{texts[0][:60]}'")
        if min(pages[-1]) > max(pages[-2]) and len(texts[-1]) < FEW_LETTERS:
            self.add("alone", min(pages[-1]), f"{what}, at the start: '{texts[-1][:60]}'")

    def measured(self):
        """Which pages are covers, and the share of the body of each page that is covered."""
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["pdftoppm", "-r", str(DENSITY), "-gray", str(self.path), f"{folder}/p"], check=True)
            fills = [fill(f) for f in sorted(pathlib.Path(folder).glob("*.pgm"))]
        covers = {i for i, f in enumerate(fills) if f is None}
        for number in range(len(fills) - 1):
            if number not in covers and fills[number] < LEAST_FILL:
                self.add("empty", number + 1, f"{fills[number]:.0f}% filled")
        return covers, [f or 0 for f in fills]

    def counted(self):
        """The fills that are in the mean."""
        return [f for i, f in enumerate(self.fills) if i not in self.covers and (i < self.count - 1 or self.count <= 2)]


def scope(cell):
    return str(cell.attribute("Table", "/Scope"))


def words_of(text):
    return {w.rstrip("s") for w in re.findall(r"[^\W\d_]+|\d+", text.lower())}


def fill(path):
    """The share of a page's body with ink or small gaps, in per cent; None for a cover, whose ink starts at its edge."""
    data = path.read_bytes()
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    width, height = int(match[1]), int(match[2])
    rows = [data[match.end() + y * width:match.end() + (y + 1) * width] for y in range(height)]
    if max(rows[1]) < 250:
        return None
    point = DENSITY / 72
    body = rows[int(TOP * point):height - int(BOTTOM * point)]
    covered, gap = 0, 0
    for row in body:
        if min(row) < 250:
            covered += 1 + (gap if gap <= GAP * point else 0)
            gap = 0
        else:
            gap += 1
    return min(100, 100 * covered / len(body))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for kind in (*KINDS, "pages"):
        arguments.add_argument(f"--{kind}", type=int)
    arguments.add_argument("--fill", type=float)
    arguments.add_argument("--pictures", type=int)
    arguments.add_argument("paths", nargs="+", type=pathlib.Path)
    told = vars(arguments.parse_args())
    papers = [Paper(f) for path in told["paths"] for f in ([path] if path.suffix == ".pdf" else sorted(path.rglob("*.pdf")))]
    for paper in papers:
        for kind in KINDS:
            for page, what in paper.places[kind]:
                print(f"{paper.name}: page {page}: {kind}: {what}")
    filled = []
    for paper in papers:
        own = paper.counted()
        filled += own
        kinds = ", ".join(f"{kind} {len(paper.places[kind])}" for kind in KINDS if paper.places[kind])
        mean = f"{sum(own) / len(own):.0f}%" if own else "–"
        print(f"{paper.name}: {paper.count} pages, filled {mean}, pictures {paper.pictures}{', ' + kinds if kinds else ''}")
    total = {kind: sum(len(p.places[kind]) for p in papers) for kind in KINDS}
    mean = sum(filled) / len(filled) if filled else 0
    print(f"{len(papers)} papers, {sum(p.count for p in papers)} pages, filled {mean:.1f}%, "
          + ", ".join(f"{kind} {total[kind]}" for kind in KINDS))
    over = [kind for kind in KINDS if told[kind.replace("-", "_")] is not None and total[kind] > told[kind.replace("-", "_")]]
    if told["fill"] is not None and mean < told["fill"]:
        over.append("fill")
    if told["pages"] is not None and any(p.count > told["pages"] for p in papers):
        over.append("pages")
    if told["pictures"] is not None and any(p.pictures < told["pictures"] for p in papers):
        over.append("pictures")
    if over:
        print(f"Out of bounds: {', '.join(over)}")
    return 1 if over or not papers else 0


if __name__ == "__main__":
    sys.exit(main())
