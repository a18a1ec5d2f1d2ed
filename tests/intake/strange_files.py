"""Builds the files that no repository should hold: small Word, Excel and zip files."""

from __future__ import annotations

import datetime as dt
import struct
import zipfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STYLES = f"""<w:styles xmlns:w="{_W}">
<w:style w:styleId="Pennawd1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Teitl"><w:name w:val="Title"/></w:style></w:styles>"""
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)


def run(text: str, *, settings: str = "") -> str:
    """One run of a paragraph; line feeds are soft breaks."""
    pieces = "</w:t><w:br/><w:t xml:space='preserve'>".join(
        escape(line) for line in text.split("\n")
    )
    return (
        f"<w:r><w:rPr>{settings}</w:rPr><w:t xml:space='preserve'>{pieces}</w:t></w:r>"
    )


def paragraph(*runs: str, settings: str = "") -> str:
    """One paragraph of runs, or of plain text."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{settings}</w:pPr>{inner}</w:p>"


def heading(text: str) -> str:
    """A paragraph in a heading's style, under its Welsh name."""
    return paragraph(text, settings='<w:pStyle w:val="Pennawd1"/>')


def table(rows: list[list[str]]) -> str:
    """A table of plain cells."""
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def boxed(*texts: str) -> str:
    """A paragraph on which a text box hangs, written twice as Word writes it."""
    inner = "".join(map(paragraph, texts))
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{content}</mc:Choice>"
        f"<mc:Fallback>{content}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def docx(
    path: Path, *blocks: str, prolog: str = "", parts: dict[str, str] | None = None
) -> Path:
    """A Word file of blocks; plain text becomes a paragraph.

    ``parts`` are the roots of further parts, such as "comments": what they hold.
    """
    body = "".join(one if one.startswith("<") else paragraph(one) for one in blocks)
    document = (
        f'<?xml version="1.0"?>{prolog}'
        f'<w:document xmlns:w="{_W}" xmlns:mc="{_MC}">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return packed(
        path,
        {
            "[Content_Types].xml": _CONTENT_TYPES,
            "word/document.xml": document,
            "word/styles.xml": _STYLES,
            **{
                f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{inner}</w:{name}>'
                for name, inner in (parts or {}).items()
            },
        },
    )


def packed(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return path


def lying_zip(path: Path, name: str, size: int) -> Path:
    """A zip whose one part says that it is 10 bytes, and inflates to ``size``."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packer.compress(b"\0" * size) + packer.flush()
    told = struct.pack("<HHHHHLLL", 20, 0, 8, 0, 0, 0, len(body), 10)
    local = b"PK\3\4" + told + struct.pack("<HH", len(name), 0) + name.encode()
    central = b"PK\1\2" + struct.pack("<H", 20) + told
    central += struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name.encode()
    end = b"PK\5\6" + struct.pack(
        "<HHHHLLH", 0, 0, 1, 1, len(central), len(local) + len(body), 0
    )
    path.write_bytes(local + body + central + end)
    return path


def xlsx(
    path: Path,
    sheets: dict[str, list[list[object]]],
    *,
    hidden: tuple[str, ...] = (),
    merged: dict[str, list[str]] | None = None,
) -> Path:
    """A workbook of inline strings, numbers and dates; some sheets hidden.

    ``merged`` lists ranges such as "B5:B7" by sheet.
    """
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    listed, links, parts = "", "", {"[Content_Types].xml": _CONTENT_TYPES}
    for number, (name, rows) in enumerate(sheets.items(), start=1):
        state = ' state="hidden"' if name in hidden else ""
        listed += (
            f'<sheet name="{escape(name)}" sheetId="{number}"{state} '
            f'r:id="rId{number}"/>'
        )
        links += (
            f'<Relationship Id="rId{number}" Type="{rel}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
        ranges = (merged or {}).get(name, [])
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(main, rows, ranges)
    links += f'<Relationship Id="rIdS" Type="{rel}/styles" Target="styles.xml"/>'
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{main}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
        "</styleSheet>"
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{package}">{links}</Relationships>'
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{package}"><Relationship Id="rId1" '
        f'Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    return packed(path, dict(parts))


def _sheet(main: str, rows: list[list[object]], merged: list[str]) -> str:
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(
            _cell(f"{chr(65 + place)}{number}", value)
            for place, value in enumerate(row)
            if value is not None
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    joined = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return (
        f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData>{joined}'
        "</worksheet>"
    )


def _cell(place: str, value: object) -> str:
    if isinstance(value, dt.date):
        days = (value - dt.date(1899, 12, 30)).days
        return f'<c r="{place}" s="1"><v>{days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = escape(str(value))
    return (
        f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )
