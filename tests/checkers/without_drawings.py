#!/usr/bin/python3
"""without_drawings.py FILE COPY   A Word file or web page without the words within its drawings.

Checkers that read a page without seeing it take each label of a diagram for a paragraph, and cannot tell what is behind it. What they
find in the copy is in the text of the paper; whether drawings are in order is checked by those that know what a drawing is.
"""
import pathlib
import re
import sys
import zipfile


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix == ".html":
        page = source.read_text(encoding="utf-8")
        page = re.sub(r"<svg.*?</svg>", lambda svg: re.sub(r"<text.*?</text>", "", svg[0], flags=re.S), page, flags=re.S)
        target.write_text(page, encoding="utf-8")
        return
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                data = re.sub(rb"<wps:txbx>.*?</wps:txbx>", b"", data, flags=re.S)
            copy.writestr(name, data)


if __name__ == "__main__":
    main()
