"""PDF marks: the times, numbers and order by which two makings of a file differ."""

from __future__ import annotations

import hashlib
import io
import re
from datetime import date

_NO_DATE = date(1980, 1, 1)
# Each is replaced by as many bytes as it has, so that no place in the file moves.
_TIME = re.compile(rb"(?<=Date\(D:)\d{14}")
_ZONE = re.compile(rb"(?<=Date\(D:\d{14})[+-]\d\d'\d\d")
_TOLD_TIME = re.compile(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_TOLD_ZONE = re.compile(rb"(?<=T00:00:00)[+-]\d\d:\d\d(?=</)")
_NUMBER = re.compile(rb"(?<=<)[0-9a-f]{32}(?=>)")
_END = b"trailer"


def settled(pdf: bytes, made_on: date | None) -> bytes:
    """Settle when a file says that it was made, and number it by what is in it.

    The same pages made on the same day are the same bytes then.

    Raises:
        ValueError: it is no PDF that can be read.
    """
    day = made_on or _NO_DATE
    text = _TIME.sub(f"{day:%Y%m%d}000000".encode(), pdf)
    text = _ZONE.sub(b"+00'00", text)
    text = _TOLD_TIME.sub(f"{day:%Y-%m-%d}T00:00:00".encode(), text)
    text = _TOLD_ZONE.sub(b"+00:00", text)
    return _numbered(_in_reading_order(text))


def _in_reading_order(pdf: bytes) -> bytes:
    """Write a file's objects in the order in which its pages name them.

    LibreOffice writes its fonts in the order in which they lie in memory.
    """
    # Only PDFs need it.
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    written = io.BytesIO()
    try:
        read = PdfReader(io.BytesIO(pdf), strict=True)
        writer = PdfWriter(clone_from=read)
        writer.pdf_header = read.pdf_header
        writer.write(written)
    except PyPdfError as error:
        raise ValueError("no PDF that can be read") from error
    return written.getvalue()


def _numbered(pdf: bytes) -> bytes:
    """Number a file by its bytes, where it has a number."""
    body, mark, end = pdf.rpartition(_END)
    number = hashlib.sha256(body).hexdigest()[:32].encode()
    return body + mark + _NUMBER.sub(number, end)
