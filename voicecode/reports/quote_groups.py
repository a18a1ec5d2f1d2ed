"""Quote groups: quotes set side by side by whose words they are."""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.domain.documents import Kind
from voicecode.domain.findings import group
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote

_ORDER = tuple(Role)
_RECORDS = "Case records"


def of(quotes: Iterable[Quote]) -> list[tuple[str, list[Quote]]]:
    """Group quotes by who speaks, children first, and what stands in records last.

    Within a group they keep their order.
    """
    groups: dict[str, list[Quote]] = {}
    for quote in sorted(quotes, key=_place):
        groups.setdefault(_name(quote), []).append(quote)
    return list(groups.items())


def _place(quote: Quote) -> tuple[bool, int]:
    return quote.kind is Kind.RECORD, _ORDER.index(quote.role)


def _name(quote: Quote) -> str:
    return _RECORDS if quote.kind is Kind.RECORD else group(quote.role)
