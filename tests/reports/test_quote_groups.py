from __future__ import annotations

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.spans import Span
from voicecode.reports import quote_groups


def _quote(unit: str, role: Role, kind: Kind = Kind.TRANSCRIPT) -> Quote:
    excerpt = Excerpt((Part(Span(0, 3), "Yes"),))
    return Quote(code="a", unit=unit, role=role, excerpt=excerpt, kind=kind)


def test_quotes_stand_by_who_speaks_and_records_last() -> None:
    quotes = [
        _quote("1", Role.STAFF),
        _quote("2", Role.CHILD, Kind.RECORD),
        _quote("3", Role.CHILD),
        _quote("4", Role.STAFF),
    ]
    found = [
        (name, [one.unit for one in some]) for name, some in quote_groups.of(quotes)
    ]
    assert found == [
        ("Children and young people", ["3"]),
        ("Staff", ["1", "4"]),
        ("Case records", ["2"]),
    ]


def test_no_quotes_make_no_group() -> None:
    assert quote_groups.of([]) == []
