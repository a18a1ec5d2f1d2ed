"""Builds small PDFs by hand: lines of text in their places, pictures, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_FONTS = b"<</Font<</R 3 0 R/B 4 0 R/X 5 0 R>>/XObject<</I 6 0 R>>>>"
_RESOURCES = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    # A font of two bytes a letter that does not say which letters they are.
    b"<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H/DescendantFonts"
    b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/CIDSystemInfo<</Registry(A)"
    b"/Ordering(B)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Odd"
    b"/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1"
    b"/StemV 1>>>>]>>",
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
    b"/BitsPerComponent 8/Length 1>>stream\n\x7f\nendstream",
)


@dataclass(frozen=True)
class Words:
    """Words at a place, in points from the left and the bottom; ``bold`` first."""

    text: str
    left: float = 72
    base: float = 700
    size: float = 11
    bold: str = ""
    is_odd: bool = False


def pdf(
    path: Path,
    *pages: Sequence[Words],
    picture: bool = False,
    notes: Sequence[str] = (),
) -> Path:
    """A PDF of pages; each may hold a picture and notes of these kinds."""
    first = 7
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        *_RESOURCES,
    ]
    marks = b"".join(
        b"<</Type/Annot/Subtype/%s/Rect[9 9 20 20]/FT/Tx/T(n)>>" % kind.encode()
        for kind in notes
    )
    for at, words in enumerate(pages):
        drawn = b"\n".join(map(_drawn, words)) + (b" /I Do" if picture else b"")
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources %s/Annots[%s]>>" % (first + 2 * at + 1, _FONTS, marks),
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        ]
    path.write_bytes(joined(objects))
    return path


def _drawn(words: Words) -> bytes:
    if words.is_odd:
        shown = b"<%s> Tj" % words.text.encode("utf-16-be").hex().encode()
        start = b"/X %g Tf " % words.size
    else:
        shown = b"(%s) Tj" % _escaped(words.text)
        bold = b"/B %g Tf (%s) Tj " % (words.size, _escaped(words.bold))
        start = (bold if words.bold else b"") + b"/R %g Tf " % words.size
    return b"BT 1 0 0 1 %g %g Tm %s%s ET" % (words.left, words.base, start, shown)


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def joined(objects: Sequence[bytes], *, more: bytes = b"") -> bytes:
    """A file of objects, the first of which is its root, and more in its trailer."""
    raw, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return raw + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (count, table, count, more, len(raw))
    )


def wrapped(
    text: str, *, width: int, left: float = 72, top: float = 700
) -> list[Words]:
    """Words broken into lines of at most so many characters, as a page has them."""
    lines: list[str] = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [Words(line, left, top - 14 * at) for at, line in enumerate(lines)]
