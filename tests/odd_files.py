"""Builds files of the rarer kinds by hand: OpenDocument, old containers, zips."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = " ".join(
    f'xmlns:{short}="{_ODF}:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
_STYLES = """
<style:style style:name="Bold" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Strong" style:family="text" style:parent-style-name="Bold"/>
<style:style style:name="Light" style:family="text" style:parent-style-name="Bold">
<style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="Unseen" style:family="text">
<style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Gone" style:family="paragraph">
<style:text-properties text:display="none"/></style:style>
<style:style style:name="Own" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>
"""


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def odt(
    path: Path,
    *blocks: str,
    prolog: str = "",
    parts: Mapping[str, str] | None = None,
) -> Path:
    """An OpenDocument text of blocks; plain text becomes a paragraph."""
    inner = "".join(
        one if one.startswith("<") else f"<text:p>{escape(one)}</text:p>"
        for one in blocks
    )
    content = (
        f'<?xml version="1.0"?>{prolog}<office:document-content {_NAMESPACES}>'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            **(parts or {}),
        },
    )


def ods(
    path: Path,
    rows: Sequence[Sequence[str]],
    *,
    cells: str = "",
    manifest: str = "",
) -> Path:
    """An OpenDocument spreadsheet of one sheet of texts, and more rows of XML."""
    inner = "".join(
        f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMESPACES}>'
        '<office:body><office:spreadsheet><table:table table:name="S">'
        f"{inner}{cells}</table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:'
            f'manifest:1.0">{manifest}</manifest:manifest>',
            "content.xml": content,
        },
    )


def _cell(text: str) -> str:
    return (
        '<table:table-cell office:value-type="string">'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


def old_file(path: Path, *names: str) -> Path:
    """A container of the old office programs that lists streams of these names."""
    size, free, last = 512, 0xFFFFFFFF, 0xFFFFFFFE
    blocks = -(-(len(names) + 1) // 4)  # sectors that the list takes, four a sector
    table = [0xFFFFFFFD, *range(2, blocks + 1), last]  # the table, then the list
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, last, 0, last, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    entries = b"".join(map(_entry, ("Root Entry", *names)))
    listed = entries.ljust(blocks * size, b"\0")
    cells = struct.pack(f"<{len(table)}I", *table).ljust(size, b"\xff")
    path.write_bytes(header + cells + listed)
    return path


def _entry(name: str) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (raw.ljust(64, b"\0") + struct.pack("<H", len(raw))).ljust(128, b"\0")
