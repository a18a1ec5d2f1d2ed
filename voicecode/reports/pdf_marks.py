"""PDF marks: the times and numbers by which two makings of a file differ."""

from __future__ import annotations

import hashlib
import re
from datetime import date

_NO_DATE = date(1980, 1, 1)
# Each is replaced by as many bytes as it has, so that no place in the file moves.
_TIME = re.compile(rb"(?<=Date\(D:)\d{14}")
_ZONE = re.compile(rb"(?<=Date\(D:\d{14})[+-]\d\d'\d\d")
_TOLD_TIME = re.compile(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_TOLD_ZONE = re.compile(rb"(?<=T00:00:00)[+-]\d\d:\d\d(?=</)")
_NUMBER = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>\s*(<[0-9A-F]{32}>)?\s*\])")
_CHECKSUM = re.compile(rb"(?<=/DocChecksum /)[0-9A-F]{32}")
_END = b"trailer"


def settled(pdf: bytes, made_on: date | None) -> bytes:
    """Settle when a file says that it was made, and number it by what is in it.

    The same pages made on the same day are the same bytes then.
    """
    day = made_on or _NO_DATE
    stamp = f"{day:%Y%m%d}000000".encode()
    text = _TIME.sub(stamp, pdf)
    text = _ZONE.sub(b"+00'00", text)
    text = _TOLD_TIME.sub(f"{day:%Y-%m-%d}T00:00:00".encode(), text)
    text = _TOLD_ZONE.sub(b"+00:00", text)
    body, mark, end = text.rpartition(_END)
    blank = _CHECKSUM.sub(b"0" * 32, _NUMBER.sub(b"0" * 32, end))
    number = hashlib.sha256(body + blank).hexdigest()[:32].upper().encode()
    end = _CHECKSUM.sub(number, _NUMBER.sub(number, end))
    return body + mark + end
