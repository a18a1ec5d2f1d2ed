"""XML from outside, read so that it can do no harm."""

from __future__ import annotations

import re

from lxml import etree

from voicecode.errors import BadInputError
from voicecode.intake import archives

LARGEST = 32 << 20  # bytes
MOST_TAGS = 1_000_000  # opening and closing; a day's transcript has a tenth
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")  # UTF-16, with and without a mark


def tree(xml: bytes, *, source: str) -> etree._Element:
    """Parse a document and give its root.

    Nothing is fetched, no entity is expanded, and elements nest 256 deep at most.

    Raises:
        BadInputError: it is broken, defines entities, or is far too large.
    """
    _check(xml, source)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise archives.broken(source) from error


def _check(xml: bytes, source: str) -> None:
    if xml.startswith(_WIDE):
        xml = xml.replace(b"\0", b"")
    if _DTD.search(xml):
        raise BadInputError(
            f"{source}: the file defines its own entities, as no such file does.",
            hint="Check where it comes from; open it in its program and save it anew.",
        )
    if len(xml) > LARGEST or xml.count(b"<") > MOST_TAGS:
        raise archives.too_large(source)
