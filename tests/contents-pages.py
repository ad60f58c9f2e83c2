#!/usr/bin/python3
"""contents-pages.py [--most N] FOLDER...   How far the pages that contents name are from those of another word processor.

For every FILE.docx with a FILE.pdf beside it: LibreOffice paginates the Word file for itself; each heading's page there is
compared with its page in our PDF, which is the page that Word's contents name. Prints a line for each paper and the headings
that are furthest out; exit 1 when one is out by more than N pages (1 unless told). Needs soffice and pikepdf.
"""
import argparse
import difflib
import pathlib
import subprocess
import sys
import tempfile

import pikepdf


def headings(path):
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


def paginated(docx, folder):
    options = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", options, "--outdir", folder, str(docx)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pathlib.Path(folder) / (docx.stem + ".pdf")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--most", type=int, default=1)
    arguments.add_argument("folders", nargs="+", type=pathlib.Path)
    told = arguments.parse_args()
    worst, compared = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for docx in sorted(d for f in told.folders for d in f.glob("*.docx")):
            pdf = docx.with_suffix(".pdf")
            if not pdf.exists():
                continue
            ours, theirs = headings(pdf), headings(paginated(docx, folder))
            blocks = difflib.SequenceMatcher(a=[h[0] for h in ours], b=[h[0] for h in theirs], autojunk=False).get_matching_blocks()
            pairs = [(ours[m.a + i], theirs[m.b + i]) for m in blocks for i in range(m.size)]
            out = [(theirs_page - page, title, page, theirs_page) for (title, page), (_, theirs_page) in pairs]
            furthest = max((abs(o[0]) for o in out), default=0)
            worst, compared = max(worst, furthest), compared + len(out)
            print(f"{docx}: {len(out)} of {len(ours)} headings compared, {sum(o[0] == 0 for o in out)} on the same page, furthest {furthest}")
            for distance, title, page, there in out:
                if abs(distance) > told.most:
                    print(f"    {title!r}: page {page}, there {there}")
            if len(out) < len(ours):
                print(f"    not found there: {sorted({h[0] for h in ours} - {h[0] for h in theirs})[:5]}")
    print(f"{compared} headings compared, furthest {worst} pages")
    sys.exit(1 if worst > told.most or compared == 0 else 0)


main()
